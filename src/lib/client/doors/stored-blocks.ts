import type { Door } from '$lib/domain/field/door';
import type { RoundForm } from '$lib/domain/household/forms';
import type { CensusMonths } from '$lib/domain/household/round-months';
import type { Facts } from '$lib/engine/model/condition';
import type { LocalizedText } from '$lib/engine/model/types';
import type { Sealed } from '../vault/pin-lock';
import type { Times } from './door-vault-rules';
import type { VerifyingKey } from './receipt-check';

/** Prefix of the names under which lists are stored: block by block. */
export const BLOCK = 'block/';

/** A questionnaire as it is asked of a household of this block: what pages and checks need besides its definition. */
export interface AskedQuestionnaire extends Pick<RoundForm, 'id' | 'of' | 'filler'> {
	title: LocalizedText;
	/** What its checks compare with, and what its conditions read. */
	thresholds: Readonly<Record<string, number>>;
	months: CensusMonths;
	facts: Facts;
	/** Codes of items that may stay without an answer; absent = none. */
	nonresponse?: readonly string[];
}

/** What the phone needs to interview the households of a block. */
export interface InterviewAsks {
	/** Role of whoever the list was made for: the long form is a supervisor's. */
	role: string;
	/** 工号 of whoever it was made for; absent on a list of an older build. */
	staffNumber?: string;
	district: string;
	/** Interviews begin then, UTC milliseconds. */
	referenceMoment: number;
	/** The portal sends text messages: a code may stand in place of a signature. Absent in a list that an older build stored. */
	texts?: boolean;
	questionnaires: AskedQuestionnaire[];
}

/** A block's doors as the phone keeps them: what the list shows and nothing more. */
export interface StoredBlock {
	block: { code: string; number: string; village: { zh: string; en: string } };
	doors: Door[];
	/** The round's time when the list was made, UTC milliseconds: a rehearsal's is not the phone's. */
	at: number;
	/** For receipts, which are checked without a network. */
	keys: VerifyingKey[];
	/** What visits are sealed to on their way to the server. */
	visitKey: VerifyingKey;
	/** What an interview asks; absent in a list that an older build stored. */
	asks?: InterviewAsks;
	/** Drawn households that a supervisor asks again; absent in a list that an older build stored. */
	reInterviews?: string[];
	/** When the server vouched for it, milliseconds of the phone's clock. */
	heardAt: number;
}

/** A list as it is stored: encrypted, with the times that say how long it may still be opened. */
export type StoredSealedVisit = Sealed & Times;
