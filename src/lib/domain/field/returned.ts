/** 退回修改: what is to be asked again of a household that has handed in, by codes alone. */
import type { LocalizedText } from '$lib/engine/model/types';

/** Why. A list and no words of one's own: a word could name somebody. */
export const RETURN_REASONS = ['unanswered', 'contradicts', 'unlikely', 'reInterview', 'householdAsked'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

export const isReturnReason = (typed: string): typed is ReturnReason =>
	(RETURN_REASONS as readonly string[]).includes(typed);

/** What an enumerator is told at the door. */
export interface Returned {
	/** Codes of items and checks: `C27`, `F14`. */
	items: string[];
	/** The same as they are read: an item with its title. */
	named?: LocalizedText[];
	reason: ReturnReason;
	/** UTC milliseconds */
	at: number;
	/** Items of the long form alone wait, or others beside them; absent = none of the long form, which its supervisor asks. */
	of?: 'drawn' | 'both';
}

/** The usual forms are to be asked again: by whoever comes to the door. */
export const asksUsual = (returned: Returned | undefined): boolean => returned !== undefined && returned.of !== 'drawn';

/** The long form is: by its supervisor. */
export const asksDrawn = (returned: Returned | undefined): boolean => returned?.of !== undefined;

/** More than that is a new interview. */
export const MOST_CODES = 30;

/** Codes as they are typed, apart by blanks or commas: "c27，F14" → ["C27", "F14"]. Each is known, or is left as it was typed. */
export function readCodes(typed: string, known: ReadonlySet<string>): { codes: string[]; unknown: string[] } {
	const bySpelling = new Map([...known].map((code) => [code.toUpperCase(), code]));
	const words = typed
		.normalize('NFKC')
		.split(/[\s,、;。]+/)
		.filter((word) => word !== '');
	const codes = words.flatMap((word) => bySpelling.get(word.toUpperCase()) ?? []);
	const unknown = words.filter((word) => !bySpelling.has(word.toUpperCase()));
	return { codes: [...new Set(codes)].sort(), unknown };
}

/** Looks like a code: only that is said back to whoever typed it, because anything else may be a name. */
export const isCodeLike = (word: string): boolean => /^[A-Za-z]{1,2}\d{1,2}[a-z]?$/.test(word);
