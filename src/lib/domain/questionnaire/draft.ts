/**
 * What a household has answered so far. Flat answers: field name → normalised string (`H6` → "92",
 * `D5` → "1980-01", `D7.area` → "430102"). Absent = not answered. Derived and counted values are never stored here:
 * `effectiveAnswers` computes them (design.md §2.2). Answers off the path stay, and are dropped at submission.
 */
export type Answers = Record<string, string>;

export interface Entry {
	/** Stable for the life of the draft; never the position. */
	id: string;
	/** Group of the roster that the entry was named in. */
	group?: string;
	answers: Answers;
}

/** A soft finding that somebody confirmed. Valid as long as the fingerprint of the answers concerned is the same. */
export interface Confirmation {
	/** rule id and entry: `R08`, `M13@p3` */
	key: string;
	fingerprint: string;
	reason?: string;
}

export interface Draft {
	questionnaire: string;
	household: Answers;
	/** Entries by list, in the order of the form. */
	lists: Record<string, Entry[]>;
	confirmed: Confirmation[];
}

export const emptyDraft = (questionnaire: string): Draft => ({
	questionnaire,
	household: {},
	lists: {},
	confirmed: []
});
