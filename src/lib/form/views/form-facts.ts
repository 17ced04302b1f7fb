import type { CensusMonths } from '$lib/domain/household/round-months';
import type { ThresholdValues } from '$lib/questionnaires/shared/folder';
import type { Draft } from '$lib/engine/model/draft';
import type { Facts } from '$lib/engine/model/condition';
import type { StepRef } from '$lib/engine/index';
import type { LocalizedText } from '$lib/engine/model/types';

/** What the pages of a form show besides the draft; kept with it on the resident's own phone. */
export interface FormFacts {
	questionnaire: string;
	/** What the checks compare with. */
	thresholds: ThresholdValues;
	district: string;
	months: CensusMonths;
	/** What its conditions read without asking: the same as the server's. */
	facts: Facts;
	/** Names of the counties that are answers, by code. */
	areas: Record<string, string>;
	address: LocalizedText;
	/** Before the reference moment. */
	isPrefill: boolean;
	/** The household has asked for the enumerator. */
	visitAsked: boolean;
	/** A submission was withdrawn. */
	reopened: boolean;
	enumerator?: { name: string; phone: string; badge: string; photo: boolean };
}

/** The open form as the server hands it to a page with scripts. */
export interface OpenedForm {
	draft: Draft;
	revision: number;
	savedAt?: number;
	lastPlace?: StepRef;
	facts: FormFacts;
	/** Where a draft may be kept on the phone: its key (base64url), and whose it is. */
	keep?: { key: string; owner: string };
}
