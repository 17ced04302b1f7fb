/** Why a line of a list cannot be loaded. Braces are filled in by `faultAt`. Codes and places are named, people never. */
import type { LocalizedText } from '$lib/engine/model/types';
import type { Fault } from './row';

export const FAULTS = {
	noHeader: {
		zh: '第一行要有列名，至少要有：普查小区代码、户编号，以及地址或建筑物。没有找到：{columns}。',
		en: 'The first line has to name the columns: at least block code, household number, and address or building. Missing: {columns}.'
	},
	repeatedColumn: { zh: '列“{column}”出现了两次。', en: 'The column “{column}” is there twice.' },
	noLines: { zh: '文件里只有列名，没有住户。', en: 'The file has a header and no households.' },
	blockMissing: { zh: '没有普查小区代码。', en: 'The block code is missing.' },
	blockRounded: {
		zh: '普查小区代码“{value}”被表格软件改成了科学计数法，后面的数字已经丢失。请把这一列设为文本后重新填写。',
		en: 'A spreadsheet turned the block code into “{value}” and its last digits are lost. Format the column as text and fill it in again.'
	},
	blockMalformed: {
		zh: '普查小区代码“{value}”不是 15 位数字（普查区 12 位 + 小区 001–999）。',
		en: 'The block code “{value}” is not 15 digits (12 of the village-level unit + 001–999).'
	},
	villageUnknown: {
		zh: '本区没有代码为 {value} 的村（居）委会。',
		en: 'This district has no village-level unit {value}.'
	},
	householdMissing: { zh: '没有户编号。', en: 'The household number is missing.' },
	householdMalformed: {
		zh: '户编号“{value}”不是 001–998 之间的数字。',
		en: 'The household number “{value}” is not between 001 and 998.'
	},
	householdReserved: {
		zh: '户编号 999 留给全户死亡户，由普查员登记，不能自主填报。',
		en: 'Household number 999 is kept for households whose members have all died: the enumerator registers them.'
	},
	repeatedInFile: {
		zh: '普查小区 {block} 的户编号 {household} 在第 {first} 行已经有了。',
		en: 'Household {household} of block {block} is on line {first} already.'
	},
	addressEmpty: {
		zh: '没有地址：地址、建筑物和房号都是空的，信送不到。',
		en: 'There is no address: line, building and room are all empty, so no letter can be delivered.'
	},
	floorMalformed: {
		zh: '楼层“{value}”看不懂：写 -5 到 200 之间的整数，也可以写 2层、3F、负一层。',
		en: 'The floor “{value}” is not understood: write a whole number from -5 to 200, or 2层, 3F, B1.'
	},
	drawnMalformed: {
		zh: '长表一列的“{value}”看不懂：抽中的写“是”，没有抽中的写“否”或留空。',
		en: 'The column of the long form says “{value}”: write 是 (yes) for a household that is drawn, 否 (no) or nothing otherwise.'
	},
	dateInCell: {
		zh: '单元格 {cell}（{column}）里是日期“{value}”：表格软件把 3-2 这样的门牌改成了日期。请把这一列设为“文本”，按门牌重新填写。',
		en: 'Cell {cell} ({column}) holds the date “{value}”: a spreadsheet has turned a number such as 3-2 into it. Format the column as text and type the number again.'
	},
	errorInCell: {
		zh: '单元格 {cell}（{column}）里是公式错误“{value}”。请填写实际的值。',
		en: 'Cell {cell} ({column}) holds the error “{value}” of a formula. Please type the value itself.'
	},
	mergedAcross: {
		zh: '单元格 {cell}（{column}）和左边的单元格合并在一起，看不出这一列是什么。请取消合并，分别填写。',
		en: 'Cell {cell} ({column}) is merged with the one to its left, so its own value cannot be told. Unmerge the cells and fill in each.'
	},
	brokenCharacter: {
		zh: '单元格 {cell}（{column}）里有读不出的字符（“{value}”）。请改正这个字，另存为 CSV UTF-8 或 XLSX。',
		en: 'Cell {cell} ({column}) holds a character that cannot be read (“{value}”). Correct it and save as CSV UTF-8 or XLSX.'
	},
	utf16: {
		zh: '这个文件是 UTF-16（Excel 叫“Unicode 文本”），没有导入。请在 Excel 里另存为“CSV UTF-8（逗号分隔）”或 XLSX。',
		en: 'This file is UTF-16 (“Unicode text” in Excel) and was not read. Save it in Excel as “CSV UTF-8 (comma delimited)” or XLSX.'
	},
	oldExcel: {
		zh: '这个文件是旧版 Excel 工作簿（.xls），没有导入。请在 Excel 里另存为 .xlsx。',
		en: 'This file is a workbook of old Excel (.xls) and was not read. Save it in Excel as .xlsx.'
	},
	noText: {
		zh: '这个文件不是文本，也不是 XLSX 工作簿。请在 Excel 里另存为 XLSX 或“CSV UTF-8”。',
		en: 'This file is neither text nor an XLSX workbook. Save it in Excel as XLSX or “CSV UTF-8”.'
	},
	hiddenSheet: {
		zh: '第一张工作表“{name}”是隐藏的，没有导入：不知道哪一张是名册。请删除它，或者把名册移到第一张。',
		en: 'The first sheet “{name}” is hidden, so nothing was read: it is not clear which sheet is the list. Delete it, or move the list to the front.'
	},
	tooLong: { zh: '“{column}”超过 {max} 个字符。', en: '“{column}” is longer than {max} characters.' },
	control: { zh: '“{column}”里有换行或控制字符。', en: '“{column}” contains a line break or a control character.' }
} as const satisfies Record<string, LocalizedText>;

export type FaultCode = keyof typeof FAULTS;

export function faultAt(line: number, code: FaultCode, values: Record<string, string | number> = {}): Fault {
	const fill = (text: string): string =>
		text.replace(/\{(\w+)\}/g, (braces, key: string) => String(values[key] ?? braces));
	return { line, reason: { zh: fill(FAULTS[code].zh), en: fill(FAULTS[code].en) } };
}
