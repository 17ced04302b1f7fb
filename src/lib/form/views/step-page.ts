/** What the server hands to the page of one step: everything already resolved, as data. */
import type { Answers } from '$lib/engine/model/draft';
import type { StepRef } from '$lib/engine/index';
import type { Field, Question, Step, LocalizedText } from '$lib/engine/model/types';
import type { SoftFinding, StepError } from '$lib/engine/validate/validate-step';
import type { Difference } from '$lib/engine/changes/differences';

export interface ListedPerson {
	id: string;
	name: string;
	first: boolean;
}

export interface Choice {
	code: string;
	label: string;
}

/** An answer that followed from others, with the question that was therefore not asked. */
export interface AutomaticAnswer {
	title: LocalizedText;
	answer: LocalizedText;
}

export interface StepPage {
	/** Changes with the step, so that one page's state never leaks into the next. */
	path: string;
	ref: StepRef;
	kind: NonNullable<Step['kind']>;
	/** What the browser calls it: names nobody. */
	title: LocalizedText;
	/** The page's heading, where the step has its own; its questions have theirs. */
	heading?: LocalizedText;
	questions: Question[];
	answers: Answers;
	/** Offered from the ID number, not yet an answer. */
	proposed: Answers;
	/** What one press gives, to this page and later ones: the names to post as `take`, how the button says it, and the answers. */
	offer?: { take: string; text: LocalizedText; answers: Answers };
	/** Fields of later pages that a number typed here will answer. */
	following: Field[];
	/** Whose page it is: name and place among the entries of the section. */
	caption?: LocalizedText;
	/** Names of counties that are answers on this page, by code. */
	areas: Record<string, string>;
	/** Rosters and their count: who is on which list, by `rosterKey`. */
	people: Record<string, ListedPerson[]>;
	/** The list that this page fills: its group, the section of its entries, and how they are named. */
	roster?: { list: string; group: string; section: string; nameField: Field; isFirst: boolean };
	/** What each field of this page counts: the `rosterKey` and the page of that roster. */
	counted: Record<string, { key: string; path?: string }>;
	/** What was filled in between the page before and this one. */
	automatic: AutomaticAnswer[];
	/** What earlier saves left open on this page, for whoever comes back to it. */
	open?: OpenOnPage;
	/** What two devices answered differently here. */
	differences: Difference[];
	/** Revision of the draft that the page was made from. */
	revision: number;
	back: string;
	/** A page of questions can be left as it is, for another that waits. */
	canWait: boolean;
}

/** Another page of the form. */
export interface PageLink {
	href: string;
	title: LocalizedText;
}

export interface OpenOnPage extends Pick<StepReply, 'errors' | 'soft'> {
	/** Where else it can be mended. */
	elsewhere: PageLink[];
}

/** What a post that did not lead on gives back. */
export interface StepReply {
	errors: StepError[];
	soft: SoftFinding[];
	/** As typed, to be shown again. */
	answers: Answers;
	/** Several counties have the name that was typed: by field. */
	choices: Record<string, Choice[]>;
	/** Saved, though something does not fit another page: the way on. */
	onward?: string;
	/** Where else what is found can be mended. */
	elsewhere?: PageLink[];
}
