/** A list of households as the office has it, CSV or XLSX, as rows of text that know their line in the file. */
import { parse, CsvError, type Info } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import type { LocalizedText } from '$lib/engine/model/types';

export interface Row {
	/** From 1, as the office sees it in its own program. */
	line: number;
	cells: string[];
}

/** A line that cannot be loaded, and why. */
export interface Fault {
	line: number;
	reason: LocalizedText;
}

export type Rows = { rows: Row[] } | { faults: Fault[] };

/** An XLSX file is a ZIP archive (APPNOTE 4.3.7: local file header). */
const ZIP_SIGNATURE = [0x50, 0x4b, 0x03, 0x04];

const isZip = (bytes: Uint8Array): boolean => ZIP_SIGNATURE.every((byte, index) => bytes[index] === byte);

/** What the file is is read from its bytes: names of files are often wrong. */
export async function readRows(bytes: Uint8Array): Promise<Rows> {
	return isZip(bytes) ? readXlsx(bytes) : readCsv(decode(bytes));
}

/** UTF-8 with or without a byte order mark; what is not UTF-8 is GB18030, which Excel in China saves. */
export function decode(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('gb18030').decode(bytes);
	}
}

function readCsv(text: string): Rows {
	try {
		// With `info`, the library returns records beside their places, which its types do not say.
		const records = parse(text, { info: true, relax_column_count: true, trim: true }) as unknown as {
			record: string[];
			info: Info;
		}[];
		return { rows: withText(records.map(({ record, info }) => ({ line: info.lines, cells: record }))) };
	} catch (error) {
		if (error instanceof CsvError) return { faults: [brokenCsv(error)] };
		throw error;
	}
}

const brokenCsv = (error: CsvError): Fault => ({
	line: typeof error.lines === 'number' ? error.lines : 1,
	reason: {
		zh: '这一行的引号不成对，或引号后面还有字符。',
		en: 'The quotation marks of this line do not match, or something follows a closing one.'
	}
});

async function readXlsx(bytes: Uint8Array): Promise<Rows> {
	try {
		// Numbers as text: a 15-digit code is exact in a cell, but is written there as 4.50304E14 now and then.
		const sheet = await readSheet(Buffer.from(bytes), { parseNumber: (written: string) => String(Number(written)) });
		return { rows: withText(sheet.map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) }))) };
	} catch {
		return { faults: [{ line: 1, reason: UNREADABLE }] };
	}
}

const UNREADABLE: LocalizedText = {
	zh: '文件打不开：不是完整的 XLSX 工作簿。请在 Excel 里重新保存。',
	en: 'The file cannot be opened: it is not a complete XLSX workbook. Please save it again in Excel.'
};

const cellText = (cell: unknown): string => (cell === null || cell === undefined ? '' : String(cell).trim());

/** Empty lines between blocks are for the eye. */
const withText = (rows: Row[]): Row[] => rows.filter((row) => row.cells.some((cell) => cell !== ''));
