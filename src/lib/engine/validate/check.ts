/**
 * Checks (审核关系): data plus a pure expression over one household's response (census-2020 §2).
 * The same code judges in the browser, on the server and on a file.
 */
import type { CheckWords, Text } from '../model/types';

export type Level = 'hard' | 'soft';

/** Where a finding lies: an entry of a list counts from 1, as in `check-response` (design.md §6). */
export interface Place {
	person?: number;
	death?: number;
	/** Field names concerned (`D2`, `D7.area`), for links to the fields and for the fingerprint of a confirmation. */
	items: string[];
	/** Other entries that the finding is about (`R08`: the spouse's D5). */
	others?: { person: number; items: string[] }[];
	/** Values to fill into the message: never shown to staff. */
	values?: Record<string, string | number>;
	/** Only where one rule has two levels (E05: hard below 5, soft at 5). */
	level?: Level;
	/** Key into `Check.variants`, where one rule can be broken in several ways that need different words. */
	variant?: string;
	/** The finding is about an absent answer: a half-filled draft does not show it as a mistake. */
	missing?: boolean;
}

/** One check of a questionnaire. `Response`: its own response type; `Context`: what its checks compare with. */
export interface Check<Response, Context> extends CheckWords {
	/** Official id in this project: H01…, P01…, M01…, E01…, R01…, S01…, X01… */
	id: string;
	level: Level;
	/** Where the rule comes from, with its mark: "form", "D", "M:low", "GB 11643-1999". */
	basis: string;
	/** A hard check that a real person can truly break: offers "请普查员核实" (P07, P08). A list: only these variants. */
	verifiable?: boolean | string[];
	/** Every place where the expression does not hold. Must not find anything where an answer it needs is absent,
	 *  except where absence itself is the fault (those places have `missing: true`). */
	find: (response: Response, context: Context) => Place[];
}

export interface Finding {
	rule: string;
	level: Level;
	person?: number;
	death?: number;
	items: string[];
	others?: { person: number; items: string[] }[];
	/** Filled in, in both languages. */
	message: Text;
	verifiable?: boolean;
	/** The finding is about an absent answer. */
	missing?: boolean;
}
