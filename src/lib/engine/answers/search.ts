/** Finding an entry of a long list by what people type: the same on the server and on a phone that has the list. */

import { cleanCode } from './types/clean';

/** What is searched: its own name, and that name with what it belongs to ("湖南省 长沙市 芙蓉区"). */
export interface Searched {
	name: string;
	label: string;
}

/** Typed in full-width, with spaces, or in traditional characters (廣西): the same words. */
export const queryOf = (typed: string, simplified: Record<string, string>): string =>
	Array.from(cleanCode(typed), (character) => simplified[character] ?? character).join('');

/** Entries that may be meant, the best first, at most `limit`. `suffix`: an ending of a name that people leave out (县). */
export function bestMatches<Entry extends Searched>(
	entries: readonly Entry[],
	query: string,
	limit: number,
	suffix = /$/
): Entry[] {
	return entries
		.map((entry) => ({ entry, rank: rankOf(entry, query, suffix) }))
		.filter(({ rank }) => rank > 0)
		.sort((one, other) => other.rank - one.rank)
		.slice(0, limit)
		.map(({ entry }) => entry);
}

function rankOf({ name, label }: Searched, query: string, suffix: RegExp): number {
	if (name === query || name.replace(suffix, '') === query) return 4;
	if (name.startsWith(query)) return 3;
	if (name.includes(query)) return 2;
	return query.length > 1 && hasInOrder(label, query) ? 1 : 0;
}

/** 湖南长沙芙蓉 means 湖南省 长沙市 芙蓉区: every character typed occurs, in that order. */
function hasInOrder(label: string, query: string): boolean {
	let from = 0;
	for (const character of query) {
		const found = label.indexOf(character, from);
		if (found < 0) return false;
		from = found + 1;
	}
	return true;
}
