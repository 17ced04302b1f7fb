/** A list of households as the office has it, CSV or XLSX, as rows of text that know their line in the file. */
import { parse, CsvError, type Info } from 'csv-parse/sync';
import type { LocalizedText } from '$lib/engine/model/types';
import { decode } from './decode';
import type { Fault, Row } from './row';
import { readWorkbook } from './workbook';

export type Rows = { rows: Row[] } | { faults: Fault[] };

/** An XLSX file is a ZIP archive (APPNOTE 4.3.7: local file header). */
const ZIP_SIGNATURE = [0x50, 0x4b, 0x03, 0x04];

const isZip = (bytes: Uint8Array): boolean => ZIP_SIGNATURE.every((byte, index) => bytes[index] === byte);

/** What the file is is read from its bytes: names of files are often wrong. */
export async function readRows(bytes: Uint8Array): Promise<Rows> {
	if (isZip(bytes)) return readXlsx(bytes);
	const decoded = decode(bytes);
	return 'faults' in decoded ? decoded : readCsv(decoded.text);
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
	const read = await readWorkbook(bytes);
	if (!read) return { faults: [{ line: 1, reason: UNREADABLE }] };
	return 'faults' in read ? read : { rows: withText(read.rows) };
}

const UNREADABLE: LocalizedText = {
	zh: '文件打不开：不是完整的 XLSX 工作簿。请在 Excel 里重新保存。',
	en: 'The file cannot be opened: it is not a complete XLSX workbook. Please save it again in Excel.'
};

/** Empty lines between blocks are for the eye. */
const withText = (rows: Row[]): Row[] => rows.filter((row) => row.cells.some((cell) => cell !== ''));
