import { ALL_DECEASED } from '../geography/codes';
import { canonicalBuilding, canonicalRoom, canonicalUnit, lineKey, plain, readFloor } from '../geography/place';

/** 登记方式 chosen at the pre-listing. */
export type Mode = 'self' | 'visit';

/** What the enumerator writes down before the round (摸底) about one line of the list; counts are 应登记人数 (H2). */
export interface Prelisting {
	mode: Mode;
	expectedPresent?: number;
	expectedAbsent?: number;
	name: string;
	phone: string;
}

export type PrelistingField = 'mode' | 'expectedPresent' | 'expectedAbsent' | 'name' | 'phone';

const NAME_MAX = 40;
/** H2 takes 0 … 999 (census-2020 §2, H02). */
const COUNT = /^\d{1,3}$/;
const PHONE = /^\+?[\d -]{5,20}$/;

/** @returns the fields that are wrong, or the pre-listing; name, phone and counts may be left empty */
export function readPrelisting(typed: Record<PrelistingField, string>): { wrong: PrelistingField[] } | Prelisting {
	const clean = Object.fromEntries(
		Object.entries(typed).map(([field, value]) => [field, value.normalize('NFKC').replace(/\s+/g, ' ').trim()])
	) as Record<PrelistingField, string>;
	const { mode, name, phone } = clean;
	const wrong: PrelistingField[] = (['expectedPresent', 'expectedAbsent'] as const).filter(
		(field) => clean[field] !== '' && !COUNT.test(clean[field])
	);
	if (mode !== 'self' && mode !== 'visit') return { wrong: ['mode', ...wrong] };
	if ([...name].length > NAME_MAX || /[\d<>]/.test(name)) wrong.push('name');
	if (phone !== '' && !PHONE.test(phone)) wrong.push('phone');
	if (wrong.length > 0) return { wrong };
	return {
		mode,
		name,
		phone,
		expectedPresent: numberOf(clean.expectedPresent),
		expectedAbsent: numberOf(clean.expectedAbsent)
	};
}

const numberOf = (text: string): number | undefined => (text === '' ? undefined : Number(text));

/** The highest number that is given out one by one; 999 is kept (§0.8). */
const LAST = 998;

/**
 * 户编号 of a household that the list lacked: the highest in use + 1, and 999 for one whose members have all died.
 * @param taken three-digit numbers in use in the block
 * @returns undefined when there is none left
 */
export function newHouseholdNumber(taken: readonly string[], allDeceased: boolean): string | undefined {
	if (allDeceased) return taken.includes(ALL_DECEASED) ? undefined : ALL_DECEASED;
	const highest = Math.max(0, ...taken.filter((number) => number !== ALL_DECEASED).map(Number));
	return highest < LAST ? String(highest + 1).padStart(3, '0') : undefined;
}

/** Where a household lives that the list lacked; as the enumerator reads it at the door. */
export interface NewPlace {
	addressLine: string;
	building: string;
	unit: string;
	floor?: number;
	room: string;
}

export type PlaceField = 'addressLine' | 'building' | 'unit' | 'floor' | 'room';

const PLACE_MAX: Record<Exclude<PlaceField, 'floor'>, number> = { addressLine: 120, building: 30, unit: 30, room: 30 };

/**
 * The same limits as for a list that the office loads, in the same canonical form.
 * @param lines address lines of the block: one of these alone names no door
 */
export function readPlace(
	typed: Record<PlaceField, string>,
	lines: readonly string[] = []
): { wrong: PlaceField[] } | NewPlace {
	const place = {
		addressLine: plain(typed.addressLine),
		building: canonicalBuilding(typed.building),
		unit: canonicalUnit(typed.unit),
		room: canonicalRoom(typed.room)
	};
	const wrong: PlaceField[] = (Object.keys(PLACE_MAX) as (keyof typeof PLACE_MAX)[]).filter(
		(field) => [...place[field]].length > PLACE_MAX[field]
	);
	const saysDoor = place.building + place.unit + place.room !== '';
	if (!saysDoor && (place.addressLine === '' || lines.some((line) => lineKey(line) === lineKey(place.addressLine))))
		wrong.push('room');
	const floor = readFloor(typed.floor);
	if (Number.isNaN(floor)) wrong.push('floor');
	return wrong.length > 0 ? { wrong } : { ...place, floor };
}
