/**
 * One canonical form of what stands on a door. Offices write 3栋, 3 栋, ３栋 and 3 for one building, 301 and 301室 for one
 * room: whatever loads, shows, finds or compares dwellings reads them here.
 */
import { readNumeral } from './numerals';

const BARE = /^(?:[A-Z]{0,2}\d+(?:-\d+)?[A-Z]?|[A-Z])$/;

/** A number or letter without a word: only to these a word is added ("3" → "3 栋", but "宿舍" stays). */
export const isBare = (text: string): boolean => BARE.test(text);

/** Compatibility forms, invisible characters and spaces of every kind; letters in capitals. */
export const plain = (text: string): string =>
	text
		.normalize('NFKC')
		.replace(/\p{Cc}/gu, ' ')
		.replace(/[\p{Cf}\uFE00-\uFE0F]/gu, '')
		.replace(/\s+/g, ' ')
		.trim();

const compact = (text: string): string =>
	plain(text)
		.toUpperCase()
		.replace(/[\s#＃]+/g, '');

/** Words that say nothing but which part it is. */
const WORDS = { building: /栋$/, unit: /(单元|梯)$/, room: /(室|房|号房)$/ };
/** Other words for a building: kept as they stand on the wall, and no difference between two doors. */
const OTHER_BUILDING_WORDS = /(号楼|幢|座|楼|号)$/;

function canonical(text: string, word: RegExp): string {
	const whole = compact(text);
	const number = whole.replace(word, '');
	const digits = readNumeral(number) ?? number;
	if (isBare(digits)) return withoutZeros(digits);
	const other = OTHER_BUILDING_WORDS.exec(number)?.[0] ?? '';
	const stem = readNumeral(number.slice(0, number.length - other.length));
	return stem === undefined ? whole : stem + other;
}

/** "01" is the first building as well; a room 0301 keeps what is on its door. */
const withoutZeros = (digits: string): string => digits.replace(/^0+(?=\d$)/, '');

/** "3 栋", "３栋", "三栋", "3#" → "3"; "3号楼" and "宿舍楼" stay. */
export const canonicalBuilding = (text: string): string => canonical(text, WORDS.building);

/** "1单元", "一单元" → "1" */
export const canonicalUnit = (text: string): string => canonical(text, WORDS.unit);

/** "301室", "３０１" → "301" */
export const canonicalRoom = (text: string): string => {
	const whole = compact(text);
	const number = whole.replace(WORDS.room, '');
	return isBare(number) ? number : whole;
};

/** "2层", "3F", "负一层", "B1", "地下一层" → number; "" → undefined; anything else → NaN. Floors from -5 to 200, no 0. */
export function readFloor(text: string): number | undefined {
	const whole = compact(text).replace(/(层|楼|F|L)$/, '');
	if (whole === '') return undefined;
	const [, below = '', number = ''] = /^(负|地下|B|-|)(.+)$/.exec(whole) ?? [];
	const digits = readNumeral(number) ?? number;
	const floor = /^\d{1,3}$/.test(digits) ? Number(digits) * (below === '' ? 1 : -1) : Number.NaN;
	return floor >= -5 && floor <= 200 && floor !== 0 ? floor : Number.NaN;
}

export interface Place {
	addressLine: string;
	building: string;
	unit: string;
	room: string;
}

/** The same for the same building, however each line spells it. */
export const buildingKey = ({ addressLine, building }: Pick<Place, 'addressLine' | 'building'>): string =>
	`${lineKey(addressLine)}|${partKey(canonicalBuilding(building))}`;

/** The same for the same door. */
export const placeKey = (place: Place): string =>
	[buildingKey(place), partKey(canonicalUnit(place.unit)), partKey(canonicalRoom(place.room))].join('|');

export const lineKey = (line: string): string => compact(line).replace(/[\p{P}\p{Z}]/gu, '');

/** Without the word for a building that an office chose: 3号楼 and 3幢 are building 3. */
const partKey = (text: string): string => {
	const number = text.replace(OTHER_BUILDING_WORDS, '');
	return isBare(number) ? number : text;
};
