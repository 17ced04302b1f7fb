/**
 * The contract of a questionnaire: data only, interpreted by one engine (design.md §2.1).
 * A second questionnaire is a second value of `Questionnaire`; the engine does not change for it.
 *
 * Goals: routing, universes, lists of people, answers that follow from others, piping of names.
 * Non-goals: layout, storage, translation at run time. The engine knows no user interface.
 */

/**
 * A sentence in every language of the product. `{name}` and other braces are filled in by `pipe`.
 * A browser has each in its own language alone, so nothing but `pipe` and `say` looks inside (docs/adr/0016).
 */
export interface LocalizedText {
	/** Chinese in the characters of the mainland. */
	zh: string;
	en: string;
	/** Chinese in traditional characters: made from `zh` by the build, never written by hand. */
	hant?: string;
}

export type Language = keyof LocalizedText;

/** One choice of a category question. `code` is the official category code, and what is stored. */
export interface Category {
	code: string;
	label: LocalizedText;
	/** One example or clarification in everyday words, shown under the label. */
	hint?: LocalizedText;
	/** Has its label here, but is never offered: it only follows from a group, the first place or a derivation. */
	impliedOnly?: boolean;
	/** type multipleChoice: never together with others ("none of these"). */
	exclusive?: boolean;
}

/** Inclusive bounds of a number. */
export type Range = { atLeast: number; atMost?: number } | { atMost: number; atLeast?: number };

/**
 * When something is asked. A condition reads flat answers of the same entry, then of the household, and facts (condition.ts) by
 * their names, which begin with `@`. `item` is a field name (`H5`, `D7.code`). A condition over an item without an answer is
 * false (so `not` makes it true).
 */
export type Condition =
	| { item: string; in: string[] }
	| { item: string; notIn: string[] } // answered, and not one of these
	| { item: string; onOrBefore: string } // year-month, "YYYY-MM", or the name of one
	| ({ item: string } & Range)
	/** Completed years between two year-months: a field, a fact or "YYYY-MM" each (model/calendar.ts). */
	| ({ yearsFrom: string; to: string } & Range)
	/** How long a list is, or one of its groups. Of the entry's own list: how many others there are. */
	| ({ entries: string; group?: string } & Range)
	/** Whether an entry of a list answers so; asked from an entry: another entry. Reads what is stored or implied there. */
	| { someEntry: string; group?: string; where: Condition }
	| { all: Condition[] }
	| { any: Condition[] }
	| { not: Condition };

export type AnswerType =
	| 'category'
	| 'searchableCategory'
	| 'multipleChoice'
	| 'count'
	| 'decimal'
	| 'text'
	| 'longText'
	| 'yearMonth'
	| 'date'
	| 'idNumber'
	| 'area'
	| 'code';

/**
 * One field of a form: its name is the item code with an optional part (`H6`, `H2.present`, `D7.area`),
 * the same word as the JSON of design.md §5. A part that is a number, counted from 1, is a place of a list there
 * (`C27.births.1.month`). Stored as a string, normalised.
 */
export interface Field {
	name: string;
	type: AnswerType;
	/** Shown above the input where a question has several fields (男 / 女). */
	label?: LocalizedText;
	unit?: LocalizedText;
	/** type category / searchableCategory / multipleChoice: */
	categories?: Category[];
	/** type count / decimal: inclusive bounds that the form accepts (checks judge plausibility). */
	min?: number;
	max?: number;
	/** type text / longText: longest accepted value, in characters. */
	maxLength?: number;
	/** Asked only when this holds; within the question (the area below "another county"). */
	askedWhen?: Condition;
	/** May be left empty. Default: every asked field is required. */
	optional?: boolean;
	/** Later pages of the same entry do not wait for it: papers are often not at hand. */
	mayWait?: boolean;
	/** type idNumber: the field that says why there is none. */
	reasonField?: string;
	/** type decimal: most places after the point. Default: 2. */
	scale?: number;
	/** type code: id of the list that holds the codes (`questionnaires/code-lists`). */
	codeList?: string;
	/** type code: only codes of this many characters are answers. Default: any of the list. */
	codeLength?: number;
	/** type text: only what a name may consist of (Han, Latin, spaces and the middle dot). */
	characters?: 'name';
	/** What the page says when there is no answer. Default: a sentence that suits the type. */
	whenMissing?: LocalizedText;
	/** Part of an ID number that is offered as the answer until the person gives another (GB 11643-1999). */
	proposedFrom?: { field: string; part: 'sex' | 'yearMonth' };
	/** Offered, to be taken with one press: what the first entry of a list answered in `field`. `when`: where most answer alike. */
	sameAs?: { list: string; field: string; when?: Condition };
	/** In the JSON (design.md §5) code "1" is true and every other code false. */
	jsonAs?: 'boolean';
}

/** An answer that follows from others: not asked, marked "自动填写" where it is shown. First match wins. */
export interface Derivation {
	when: Condition;
	field: string;
	value: string;
}

/** One item of the questionnaire. */
export interface Question {
	/** Official item code (H1…H7, D1…D12; deaths have words, see census-2020 §1.5: numbering unconfirmed). */
	code: string;
	title: LocalizedText;
	/** Stands before the field: most people need it. */
	guidance?: LocalizedText;
	/** Behind "这一项怎么填？": few people need it. Paragraphs separated by a blank line. */
	help?: LocalizedText;
	/** What of this item nobody could confirm: shown with it, so that it is never taken for official. */
	unconfirmed?: LocalizedText;
	/** Universe. Absent = everyone. */
	askedWhen?: Condition;
	derivations?: Derivation[];
	/** At the door: answers of this page that one press gives. */
	shortcut?: Shortcut;
	/** Of a form as it is asked: may stay without an answer, and what was said instead (adr/0078). */
	mayLack?: boolean;
	nonresponse?: 'unknown' | 'refused';
	fields: Field[];
}

/** Answers that one press gives, in words that say all of them (adr/0076). */
export type Shortcut = { label: LocalizedText; answers: Record<string, string> };

/** One page: usually one question. */
export interface Step {
	id: string;
	/** The page's heading: the question in everyday words. Default: the title of its only question. */
	title?: LocalizedText;
	questions: Question[];
	askedWhen?: Condition;
	/** Pages that are more than their questions: who is on the form, the confirmation of the counts. */
	kind?: 'questions' | 'gate' | 'roster' | 'rosterCount';
	/** kind roster: which list and which of its groups this page fills. */
	roster?: { list: string; group: string };
}

/** Steps that stand on one page where an interviewer asks: short items that one breath answers. */
export interface PageGroup {
	title: LocalizedText;
	/** Ids of the steps, in their order. */
	steps: string[];
	/** Each stands with the first question that it answers. */
	shortcuts?: Shortcut[];
}

/** A run of steps asked once, for the household. */
export interface Section {
	id: string;
	title: LocalizedText;
	steps: Step[];
	/** Absent = an interviewer has the pages of the residents. */
	atTheDoor?: PageGroup[];
}

/**
 * A run of steps asked for each entry of a list. Entries come either from rosters (people give names; `groups`
 * say what a group implies) or from counts (`entriesFrom`: H4 male 1, female 0 makes one death record).
 */
export interface RepeatedSection extends Section {
	/** Name of the list in the draft and in the JSON: `persons`, `deaths`. */
	list: string;
	/**
	 * Letters before the number in the ids of named entries (`p1`): no two lists of a form have the same, so that an id alone says
	 * which list it is from. Default: the first letter of the list's name.
	 */
	idPrefix?: string;
	/** The field that names an entry in headings. */
	nameField: string;
	/**
	 * Which entry a page is about, filled with `{name}`, `{position}` and `{count}`: above it, `unnamed` without a name; and by its
	 * `{position}` alone, where nobody is to be named (the title of a browser's window).
	 */
	caption?: { named: LocalizedText; unnamed: LocalizedText; place: LocalizedText };
	/** What one entry is called where a file counts them (`person` in check-response). Default: the name of the list. */
	entryName?: string;
	/** What an entry is called by its `{number}`, while it has no name. */
	entryTitle?: LocalizedText;
	groups?: { id: string; title: LocalizedText; implies: Record<string, string> }[];
	/** `prefix` + running number is the entry's stable id: `m1`, `f1`. */
	entriesFrom?: { countField: string; prefix: string; implies: Record<string, string>; title?: LocalizedText }[];
	/** The role given to the first entry and no other (the householder): field and value. `askedWhen`: by facts alone; absent = always. */
	first?: { field: string; value: string; askedWhen?: Condition };
	/** Answers of an entry that end the whole form kindly. */
	stops?: Stop[];
}

/** An answer that ends the form kindly. `id` says which of several outcomes it is. */
export interface Stop {
	id: string;
	when: Condition;
}

/** A field whose value is the number of entries in a group (H2: never typed, always counted). */
export interface CountedField {
	field: string;
	list: string;
	group: string;
	/** By facts alone. Absent = always. */
	askedWhen?: Condition;
}

/** What a check says; `{name}` is whom it is about. */
export interface CheckWords {
	/** What must hold is false here: says what is wrong and what to do. zh takes the 提示语 of census-2020 §2 as its sense. */
	message: LocalizedText;
	/** Other words for the same rule, chosen by `Place.variant`. */
	variants?: Record<string, LocalizedText>;
}

export interface Questionnaire {
	id: string;
	title: LocalizedText;
	/** Printed in Chinese and in English: a page in Chinese puts its questions and answers in both. */
	bilingual?: true;
	/** In the order in which they are visited. */
	sections: (Section | RepeatedSection)[];
	counted: CountedField[];
	/** Answers of the household that end the form kindly (H27: foreign members): an enumerator is asked to come. */
	stops?: Stop[];
	/** What its checks say, by their ids: added where it is served, because a browser's copy of the checks has no words. */
	checkWords?: Record<string, CheckWords>;
}

export const isRepeated = (section: Section | RepeatedSection): section is RepeatedSection => 'list' in section;
