/** Long official lists (industries, occupations): searched by what people type, on the server and on a phone alike. */
import { bestMatches, queryOf, type Searched } from './search';

/** As it is kept and sent: code, title and depth in the order of the list, so that what an entry belongs to stands before it. */
export interface CodeListData {
	entries: [code: string, title: string, depth: number][];
	/** Traditional characters, with the simplified one that stands in a title. */
	simplified: Record<string, string>;
}

export interface CodeListEntry {
	code: string;
	/** "稻谷种植（谷物种植）" */
	label: string;
}

export interface CodeList {
	label(code: string): string | undefined;
	/** @param codeLength only codes of this many characters */
	find(typed: string, codeLength?: number, limit?: number): CodeListEntry[];
}

interface Entry extends Searched, CodeListEntry {}

export function codeListOf({ entries: rows, simplified }: CodeListData): CodeList {
	const entries = labelled(rows);
	const byCode = new Map(entries.map((entry) => [entry.code, entry]));
	return {
		label: (code) => byCode.get(code)?.label,
		find(typed, codeLength, limit = 12) {
			const query = queryOf(typed, simplified);
			const isAskedFor = ({ code }: Entry): boolean => codeLength === undefined || code.length === codeLength;
			const exact = byCode.get(query);
			const found = exact ? [exact] : query === '' ? [] : bestMatches(entries, query, entries.length);
			return found
				.filter(isAskedFor)
				.slice(0, limit)
				.map(({ code, label }) => ({ code, label }));
		}
	};
}

/** Many titles are the same in several branches ("其他…"): each is named with the one above it. */
function labelled(rows: CodeListData['entries']): Entry[] {
	const above: string[] = [];
	return rows.map(([code, name, depth]) => {
		above[depth] = name;
		const parent = above[depth - 1];
		return { code, name, label: parent === undefined ? name : `${name}（${parent}）` };
	});
}
