/**
 * Makes the list of codes that a form searches from an official one as CSV (`code,title,parent`, what an entry belongs to
 * before it): `node --import tsx tools/words/code-list.ts gbt4754-2017.csv industries-2017`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { CodeListData } from '../../src/lib/engine/answers/code-list';
import { simplifiedOf } from './simplified.ts';

interface Row {
	code: string;
	title: string;
	parent: string;
}

/** @throws where an entry stands before what it belongs to */
export function entriesFrom(csv: string): CodeListData['entries'] {
	const depths = new Map<string, number>();
	return (parse(csv, { columns: true, bom: true }) as Row[]).map(({ code, title, parent }) => {
		const above = parent === '' ? -1 : depths.get(parent);
		if (above === undefined) throw new Error(`The entry ${code} stands before ${parent}, which it belongs to.`);
		depths.set(code, above + 1);
		return [code, title, above + 1];
	});
}

const [program, source, id] = process.argv.slice(1);
if (program === import.meta.filename && source && id) {
	const entries = entriesFrom(readFileSync(source, 'utf8'));
	const list: CodeListData = {
		entries,
		simplified: simplifiedOf(entries.flatMap(([, title]) => title.match(/\p{Script=Han}+/gu) ?? []))
	};
	writeFileSync(`src/lib/questionnaires/code-lists/${id}.json`, `${JSON.stringify(list)}\n`);
}
