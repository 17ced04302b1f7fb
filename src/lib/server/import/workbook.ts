/** An XLSX workbook as rows of text, with what a spreadsheet did to its cells: merged, turned into dates, in error. */
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { faultAt } from './faults';
import type { Fault, Row, Spoilt } from './row';

/** @returns undefined when the file is no complete workbook */
export async function readWorkbook(bytes: Uint8Array): Promise<{ rows: Row[] } | { faults: Fault[] } | undefined> {
	try {
		const parts = unzipSync(bytes, {
			filter: ({ name }) => /^xl\/(workbook\.xml|_rels\/|worksheets\/[^/]+\.xml)/.test(name)
		});
		const xml = (name: string) => (parts[name] ? strFromU8(parts[name]) : '');
		const [first] = xml('xl/workbook.xml').match(/<(?:\w+:)?sheet\b[^>]*>/g) ?? [];
		if (first && /\bstate="(hidden|veryHidden)"/.test(first))
			return { faults: [faultAt(1, 'hiddenSheet', { name: attribute(first, 'name') })] };
		// Numbers as text: a 15-digit code is exact in a cell, but is written there as 4.50304E14 now and then.
		const sheet = await readSheet(Buffer.from(bytes), { parseNumber: (written: string) => String(Number(written)) });
		const rows = sheet.map((cells, index) => rowOf(cells, index + 1));
		return { rows: withMerges(rows, mergesIn(xml(sheetFile(xml('xl/_rels/workbook.xml.rels'), first)))) };
	} catch {
		return undefined;
	}
}

const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

function sheetFile(relations: string, sheet = ''): string {
	const id = attribute(sheet, 'r:id');
	const relation = (relations.match(/<Relationship\b[^>]*>/g) ?? []).find((tag) => attribute(tag, 'Id') === id) ?? '';
	return `xl/${attribute(relation, 'Target').replace(/^\/xl\//, '')}`;
}

function rowOf(cells: readonly unknown[], line: number): Row {
	const spoilt: Record<number, Spoilt> = {};
	const texts = cells.map((cell, column) => {
		if (cell instanceof Date) spoilt[column] = 'date';
		return cellText(cell);
	});
	return Object.keys(spoilt).length > 0 ? { line, cells: texts, spoilt } : { line, cells: texts };
}

const cellText = (cell: unknown): string => {
	if (cell === null || cell === undefined) return '';
	return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
};

interface Merge {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

const mergesIn = (sheet: string): Merge[] =>
	[...sheet.matchAll(/<(?:\w+:)?mergeCell\b[^>]*ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(
		([, left = '', top, right = '', bottom]) => ({
			left: columnNumber(left),
			right: columnNumber(right),
			top: Number(top),
			bottom: Number(bottom)
		})
	);

/** "A" → 0, "AA" → 26 */
const columnNumber = (letters: string): number =>
	[...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A cell merged downwards holds for every line that it covers; one merged sideways says nothing certain of its columns. */
function withMerges(rows: Row[], merges: Merge[]): Row[] {
	for (const { left, right, top, bottom } of merges) {
		const value = rows[top - 1]?.cells[left] ?? '';
		for (const row of rows.slice(top - 1, bottom)) {
			row.cells[left] = value;
			for (let column = left + 1; column <= right; column += 1) {
				row.cells[column] ??= '';
				(row.spoilt ??= {})[column] = 'merged';
			}
		}
	}
	return rows;
}
