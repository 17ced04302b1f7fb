/** Reads an office's own list of households (户主姓名底册): either every line is good, or every faulty line is named. */
import { ALL_DECEASED, isHouseholdCode, parseBlockCode } from '$lib/domain/geography/codes';
import { unitsOf, type AreaUnits } from '$lib/domain/geography/district';
import { canonicalBuilding, canonicalRoom, canonicalUnit, plain, readFloor } from '$lib/domain/geography/place';
import { faultsOfCells } from './cells';
import { mapColumns, type Column, type ColumnMap } from './columns';
import { faultAt } from './faults';
import { shownCode, shownPlace } from './shown';
import type { Fault, Row } from './row';

export interface ListedHousehold {
	/** Line in the file. */
	line: number;
	/** 15 digits */
	block: string;
	/** 3 digits */
	household: string;
	address: string;
	building: string;
	unit: string;
	floor?: number;
	room: string;
	/** In the sample of the long form; absent = the list has no such column. */
	drawn?: boolean;
}

export interface HouseholdList {
	households: ListedHousehold[];
	faults: Fault[];
	/** Column headers that were understood and not kept, and such that were not understood. */
	dropped: string[];
	unknown: string[];
}

const MAX_LENGTH: Partial<Record<Column, number>> = { address: 120, building: 30, unit: 30, room: 30 };

export function readHouseholdList([header, ...rows]: Row[], units: AreaUnits): HouseholdList {
	const columns = mapColumns(header?.cells ?? []);
	const { dropped, unknown } = columns;
	const headerFaults = faultsOfHeader(columns, rows.length, header?.line ?? 1);
	// Without a header the first line is somebody's data: nothing of it is said.
	if (headerFaults.length > 0) return { households: [], faults: headerFaults, dropped, unknown: [] };
	const read = rows.map((row) => readLine(row, columns, units));
	const households = read.flatMap(({ household }) => (household ? [household] : []));
	const faults = [...read.flatMap((line) => line.faults), ...repeatedLines(households)];
	return { households, faults: faults.sort((one, other) => one.line - other.line), dropped, unknown };
}

function faultsOfHeader({ at, repeated }: ColumnMap, lines: number, line: number): Fault[] {
	const missing = [
		...(at.block === undefined ? ['普查小区代码'] : []),
		...(at.household === undefined ? ['户编号'] : []),
		...(at.address === undefined && at.building === undefined ? ['地址 / 建筑物'] : [])
	];
	return [
		...(missing.length > 0 ? [faultAt(line, 'noHeader', { columns: missing.join('、') })] : []),
		...repeated.map((column) => faultAt(line, 'repeatedColumn', { column })),
		...(missing.length === 0 && lines === 0 ? [faultAt(line, 'noLines')] : [])
	];
}

interface ReadLine {
	household?: ListedHousehold;
	faults: Fault[];
}

/** All faults of a line, not only the first: the office corrects it once. */
function readLine(row: Row, { at }: ColumnMap, units: AreaUnits): ReadLine {
	const { line } = row;
	const cell = (column: Column): string => row.cells[at[column] ?? -1]?.normalize('NFC') ?? '';
	const spoilt = faultsOfCells(row, at);
	if (spoilt.length > 0) return { faults: spoilt };
	const [block, number] = [digits(cell('block')), householdCode(digits(cell('household')))];
	const [floor, drawn] = [readFloor(cell('floor')), at.drawn === undefined ? undefined : readYesNo(cell('drawn'))];
	const faults = [
		...faultsOfBlock(line, block, units),
		...faultsOfNumber(line, number),
		...(at.drawn !== undefined && drawn === undefined
			? [faultAt(line, 'drawnMalformed', { value: shownCode(cell('drawn')) })]
			: []),
		...(Number.isNaN(floor) ? [faultAt(line, 'floorMalformed', { value: shownPlace(cell('floor')) })] : []),
		...faultsOfPlace(line, cell)
	];
	if (faults.length > 0) return { faults };
	const place = {
		address: plain(cell('address')),
		building: canonicalBuilding(cell('building')),
		unit: canonicalUnit(cell('unit')),
		room: canonicalRoom(cell('room'))
	};
	const more = { ...(floor !== undefined && { floor }), ...(drawn !== undefined && { drawn }) };
	return { faults, household: { line, block, household: number, ...place, ...more } };
}

const YES = ['是', '有', '抽中', '1', 'yes', 'y', 'true'];
const NO = ['', '否', '没有', '未抽中', '0', 'no', 'n', 'false'];

function readYesNo(text: string): boolean | undefined {
	const word = text.normalize('NFKC').trim().toLowerCase();
	return YES.includes(word) ? true : NO.includes(word) ? false : undefined;
}

/** Full-width digits are digits; a space or an apostrophe before a number is how people force text. */
const digits = (text: string): string => text.normalize('NFKC').replace(/[\s']/g, '');

/** "7" → "007": spreadsheets drop the zeros. */
const householdCode = (text: string): string => (/^\d{1,2}$/.test(text) ? text.padStart(3, '0') : text);

function faultsOfBlock(line: number, value: string, units: AreaUnits): Fault[] {
	if (value === '') return [faultAt(line, 'blockMissing')];
	if (/^\d(\.\d+)?E\+?\d+$/i.test(value)) return [faultAt(line, 'blockRounded', { value })];
	const parts = parseBlockCode(value);
	if (!parts) return [faultAt(line, 'blockMalformed', { value: shownCode(value) })];
	return unitsOf(units, value) ? [] : [faultAt(line, 'villageUnknown', { value: parts.village })];
}

function faultsOfNumber(line: number, value: string): Fault[] {
	if (value === '') return [faultAt(line, 'householdMissing')];
	if (value === ALL_DECEASED) return [faultAt(line, 'householdReserved')];
	return isHouseholdCode(value) ? [] : [faultAt(line, 'householdMalformed', { value: shownCode(value) })];
}

const PLACE: readonly (readonly [Column, string])[] = [
	['address', '地址'],
	['building', '建筑物'],
	['unit', '单元'],
	['room', '房号']
];

function faultsOfPlace(line: number, cell: (column: Column) => string): Fault[] {
	if (['address', 'building', 'room'].every((column) => cell(column as Column) === ''))
		return [faultAt(line, 'addressEmpty')];
	return PLACE.flatMap(([column, name]) => {
		const max = MAX_LENGTH[column] ?? 0;
		if (/\p{Cc}/u.test(cell(column))) return [faultAt(line, 'control', { column: name })];
		return [...cell(column)].length > max ? [faultAt(line, 'tooLong', { column: name, max })] : [];
	});
}

function repeatedLines(households: ListedHousehold[]): Fault[] {
	const firstLines = new Map<string, number>();
	return households.flatMap(({ line, block, household }) => {
		const first = firstLines.get(block + household);
		if (first === undefined) firstLines.set(block + household, line);
		return first === undefined ? [] : [faultAt(line, 'repeatedInFile', { block, household, first })];
	});
}
