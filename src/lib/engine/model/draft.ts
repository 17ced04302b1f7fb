/**
 * What a household has answered so far. Flat answers: field name → normalised string (`H6` → "92",
 * `D5` → "1980-01", `D7.area` → "430102"). Absent = not answered. Derived values are never stored here:
 * `effectiveAnswers` computes them (design.md §2.4). Of a counted field the value that the household confirmed is
 * stored; it stops being an answer when the list no longer has that many people. Answers off the path stay, and are dropped at submission.
 */
export type Answers = Record<string, string>;

export interface Entry {
	/** Stable for the life of the draft; never the position. */
	id: string;
	/** Group of the roster that the entry was named in. */
	group?: string;
	answers: Answers;
	/** Answered by somebody else, in a part of their own (adr/0063): here it has its name alone, and whether the part is done. */
	elsewhere?: 'waiting' | 'done';
}

/** A soft finding that somebody confirmed. Valid as long as the fingerprint of the answers concerned is the same. */
export interface Confirmation {
	/** rule id and entry: `R08`, `M13@p3` */
	key: string;
	/** The answers concerned as they were: JSON of [entry id or "", field, value] in order. Personal: never leaves the draft. */
	fingerprint: string;
	reason?: string;
	/** A hard, verifiable finding that the enumerator is asked to look at, instead of a confirmed soft one. */
	verify?: boolean;
}

/** A device answered so, at this revision of the draft. */
export interface Claim {
	by: string;
	revision: number;
}

/** Who holds the answer as it stands: what two devices on one draft need (engine/changes). */
export interface Mark {
	holders: Claim[];
	/** What other devices answered without having seen it: kept until somebody decides. */
	others?: (Claim & { value: string })[];
}

export interface Draft {
	questionnaire: string;
	household: Answers;
	/** Entries by list, in the order of the form. */
	lists: Record<string, Entry[]>;
	confirmed: Confirmation[];
	/** Ids of the rosters that the household has said are finished (a list may rightly be empty). */
	rostersDone?: string[];
	/** Pages to be looked at once more, whatever is answered on them (`pageKey`). */
	revisit?: string[];
	/** Highest number given to an entry of a list, so that the id of somebody removed is never given again. */
	lastEntry?: Record<string, number>;
	/** Typed, and not an answer yet (half an ID number): by `answerKey`. Counts as missing. */
	unfinished?: Record<string, string>;
	/** By `answerKey`. */
	marks?: Record<string, Mark>;
	/** Entries taken off a list, by list: an answer that arrives late from another device brings one back. */
	removed?: Record<string, Entry[]>;
	/** Number of the last change that was taken in, by device. */
	devices?: Record<string, number>;
	/** Minutes (since 1970, UTC) in which it was saved, each with its first revision: when an answer came. */
	saved?: [revision: number, minute: number][];
	/** Answers that wait to be typed again since a new PIN was chosen: `D3@p1`, "@" alone for the household (retype.ts). */
	retype?: string[];
}

export const emptyDraft = (questionnaire: string): Draft => ({
	questionnaire,
	household: {},
	lists: {},
	confirmed: []
});

/**
 * The key of what a draft notes beside one answer (marks, what is half typed, numbers that wait to be typed again): `H6@`,
 * `D5@p1`. Ids of entries are unique within a form, so no list is named.
 */
export const answerKey = (field: string, entry = ''): string => `${field}@${entry}`;

/** The key of an entry as a whole (is it on the form?) and of a list's first place. No field has such a name. */
export const entryKey = (entry: string): string => answerKey('', entry);
export const firstKey = (list: string): string => answerKey('first', `/${list}`);

/** Of a page: `persons/p1/D8`. */
export const pageKey = ({ section, entry, step }: { section: string; entry?: string; step: string }): string =>
	[section, entry, step].filter(Boolean).join('/');
