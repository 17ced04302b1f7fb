import { readNumeral } from '../geography/numerals';
import { plain } from '../geography/place';

/**
 * What a help-desk agent types into the one search box, understood in any usual spelling:
 * an 18-digit household number or its parts, the failure reference read out by the resident, or an address
 * (`3栋2单元402`, `3-2-402`, `三号楼二单元402室`, full-width digits), also while it is being typed.
 */
export interface HouseholdQuery {
	/** The failure reference: six characters. A six-digit text may be a reference and nothing else we know. */
	reference?: string;
	/** 普查小区 (15 digits) or its beginning. */
	blockPrefix?: string;
	/** 户编号 (3 digits). */
	householdNumber?: string;
	building?: string;
	unit?: string;
	/** A room of one or two digits may be the beginning of one. */
	room?: string;
	/** What is left: a compound, a street, a village committee. */
	words: string[];
}

export function readHouseholdQuery(typed: string, regions: readonly string[] = []): HouseholdQuery {
	const text = withoutRegion(plain(typed), regions).toUpperCase();
	const byNumber = readNumber(text);
	if (byNumber) return byNumber;
	const reference = readReference(text);
	return { ...(reference ? { reference } : {}), ...readAddress(plainDigits(text)) };
}

/** "广西桂林市象山区塔灯里" → "塔灯里": up to the name of the district or the city nothing can find a door. */
function withoutRegion(text: string, regions: readonly string[]): string {
	const ends = regions.flatMap((name) => {
		const at = name === '' ? -1 : text.indexOf(name);
		return at >= 0 && at <= REGION_WITHIN ? [at + name.length] : [];
	});
	return text.slice(Math.max(0, ...ends)).replace(/^(中国)?\p{Script=Han}{2,7}?(省|自治区)/u, '');
}

/** "中国广西壮族自治区桂林市" and its spaces. */
const REGION_WITHIN = 16;

/** Nothing that could find a household: an empty box, or only punctuation. */
export function isEmptyQuery(query: HouseholdQuery): boolean {
	const { words, ...rest } = query;
	return words.length === 0 && Object.values(rest).every((part) => part === undefined);
}

/** 18 digits, in groups or not; 15 digits or a 9 to 14-digit beginning for a block; 15 + 3 with a dash. */
function readNumber(text: string): HouseholdQuery | undefined {
	const digits = text.replace(/[\s\-.]/g, '');
	if (!/^\d{9,18}$/.test(digits)) return undefined;
	if (digits.length === 16 || digits.length === 17) return { blockPrefix: digits, words: [] };
	const number = digits.slice(15);
	return { blockPrefix: digits.slice(0, 15), ...(number ? { householdNumber: number } : {}), words: [] };
}

const REFERENCE = /^[0-9A-Z]{6}$/;

function readReference(text: string): string | undefined {
	const compact = text.replace(/[\s-]/g, '');
	return REFERENCE.test(compact) && !/^\d+-\d/.test(text) ? compact : undefined;
}

const BUILDING = /([A-Z]?\d+[A-Z]?|[A-Z])\s*(?:号楼|栋|幢|座|#楼?|楼)/;
const UNIT = /(\d+[A-Z]?)\s*(?:单元|梯)/;
const ROOM = /(\d{2,4}[A-Z]?)\s*(?:室|号房|房)?(?=[\s,，]|$)/;
/** Building-room or building-unit-room, as people say it on the telephone: 3-402, 3-2-402. */
const DASHED = /([A-Z]?\d+[A-Z]?)-(?:(\d+[A-Z]?)-)?(\d{1,4}[A-Z]?)\s*(?:室|号房|房)?(?=[\s,，]|$)/;

/** Where one name ends and the next begins when a whole address is written in one go. */
const UNIT_OF_AREA = /街道|社区|委会/g;

/** Behind a building or a unit the first digit of a room is one already. */
const ROOM_BEGUN = /(?<=(?:号楼|栋|幢|座|楼|单元|梯)\s*)(\d[A-Z]?)\s*(?=[,，]|$)/;

function readAddress(text: string): HouseholdQuery {
	const { building, unit, room } = readDoor(text);
	const rest = [DASHED, ROOM_BEGUN, BUILDING, UNIT, ROOM].reduce((left, pattern) => left.replace(pattern, ' '), text);
	return {
		...(building ? { building } : {}),
		...(unit ? { unit } : {}),
		...(room ? { room } : {}),
		words: rest
			.replace(UNIT_OF_AREA, '$& ')
			.split(/[\s,，、;；-]+/)
			.filter((word) => word.length > 0)
	};
}

function readDoor(text: string): Pick<HouseholdQuery, 'building' | 'unit' | 'room'> {
	const [, first, second, last] = DASHED.exec(text) ?? [];
	const named = BUILDING.exec(text)?.[1];
	// "3栋1-101": the building has been said, so what is before the dash is the unit.
	if (first && named && !second) return { building: named, unit: first, room: last };
	if (first) return { building: first, unit: second, room: last };
	const room = ROOM.exec(text) ?? ROOM_BEGUN.exec(text);
	return { building: named, unit: UNIT.exec(text)?.[1], room: room?.[1] };
}

/** Dashes of every kind become "-", Chinese numerals of a building, a unit or a room become digits. */
function plainDigits(text: string): string {
	return text
		.replace(/[‐-―−ー~—]/g, '-')
		.replace(/([零一二两三四五六七八九十]{1,3})(?=\s*(?:号楼|栋|幢|座|单元|梯))/g, (word) => readNumeral(word) ?? word)
		.replace(/[零〇一二三四五六七八九]{3,4}(?=\s*(?:室|号房|房)?\s*$)/, (word) => readNumeral(word) ?? word);
}
