/** Why a line of a list cannot be loaded. Braces are filled in by `faultAt`. Codes and places are named, people never. */
import type { LocalizedText } from '$lib/engine/model/types';
import type { Fault } from './rows';

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
	alreadyLoaded: {
		zh: '普查小区 {block} 的户编号 {household} 以前已经导入。',
		en: 'Household {household} of block {block} has been loaded before.'
	},
	addressEmpty: {
		zh: '没有地址：地址、建筑物和房号都是空的，信送不到。',
		en: 'There is no address: line, building and room are all empty, so no letter can be delivered.'
	},
	floorMalformed: {
		zh: '楼层“{value}”不是 -5 到 200 之间的整数。',
		en: 'The floor “{value}” is not a whole number from -5 to 200.'
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
