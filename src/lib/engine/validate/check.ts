/**
 * Checks (审核关系): data plus a pure expression over one form's response. The same code runs in the browser, on the
 * server and on a file.
 */
import type { CheckWords, LocalizedText } from '../model/types';

export type Level = 'hard' | 'soft';

/** An entry of a list of the response; `index` counts from 0. */
export interface Position {
	list: string;
	index: number;
}

/** Another entry that a finding is about, with its fields concerned (`R08`: the spouse's D5). */
export interface OtherPlace extends Position {
	items: string[];
}

/** Where a finding lies. */
export interface FindingPlace {
	/** The entry that the finding is about; absent = the form as a whole. */
	at?: Position;
	/** Field names concerned (`D2`, `D7.area`), for links to the fields and for the fingerprint of a confirmation. */
	items: string[];
	others?: OtherPlace[];
	/** Values to fill into the message: never shown to staff. */
	values?: Record<string, string | number>;
	/** Only where one check has two levels (E05: hard below 5, soft at 5). */
	level?: Level;
	/** Key into `Check.variants`, where one check can be broken in several ways that need different words. */
	variant?: string;
	/** The finding is about an absent answer: a half-filled draft does not show it as a mistake. */
	missing?: boolean;
}

/** One check of a questionnaire. `Response`: its own response type; `Context`: what its checks compare with. */
export interface Check<Response, Context> extends CheckWords {
	/** Official id: a letter for the part of the form, and a number (`H01`, `R24`). */
	id: string;
	level: Level;
	/** Where the check comes from, with its mark: "form", "D", "M:low", "GB 11643-1999". Documentation. */
	basis: string;
	/** What must hold, in words; braces take a threshold's value: "H6 is at least {H12.min} m²." Documentation (docs/rules.md). */
	holds: string;
	/** A hard check that a real household can truly break: offers "ask for verification". A list: only these variants. */
	verifiable?: boolean | string[];
	/** Checks whose findings at the same entry are but consequences of this one's: a page is silent about them until it is settled. */
	silences?: string[];
	/** Every place where it does not hold. Must not find anything where an answer it needs is absent,
	 *  except where absence itself is the fault (those places have `missing: true`). */
	find(response: Response, context: Context): FindingPlace[];
}

export interface Finding {
	/** Id of the check. */
	rule: string;
	level: Level;
	at?: Position;
	items: string[];
	others?: OtherPlace[];
	/** Filled in, in every language. */
	message: LocalizedText;
	verifiable?: boolean;
	/** As the check's. */
	silences?: string[];
	/** The finding is about an absent answer. */
	missing?: boolean;
}
