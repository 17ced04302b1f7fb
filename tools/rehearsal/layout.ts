/**
 * The rehearsal district on the ground: blocks of about 80 households, spread over all village-level units, each a
 * compound of buildings with units, floors and rooms, or a hamlet of houses. Deterministic for a seed.
 */
import { householdNumber } from '$lib/domain/geography/codes';
import { compound, dormitoryName, hamlet } from './places';
import { createRandom, seedOf, type Random } from './random';

export interface PlannedHousehold {
	/** 3 digits, unique in the block. */
	household: string;
	line: string;
	/** As on the door: "3 栋". */
	building: string;
	/** "2 单元"; '' in a house without stairwells. */
	unit: string;
	floor: number;
	room: string;
	collective: boolean;
}

export interface PlannedBlock {
	/** 15 digits */
	code: string;
	/** 12 digits */
	village: string;
	households: PlannedHousehold[];
}

type Door = Omit<PlannedHousehold, 'household'>;

const HOUSEHOLDS_A_BLOCK = 80;
/** Coprime to 44: neighbouring blocks of the plan lie in different townships, and every village gets its turn. */
const STRIDE = 7;
/** A village-level code ends in 200…399 for a 村委会, below for a 居委会 (census-2020 §5.1). */
const isRural = (village: string): boolean => Number(village.slice(-3)) >= 200;

/** Plans exactly `households` households over `villages` (12-digit codes). */
export function* planDistrict(villages: readonly string[], households: number, seed: number): Generator<PlannedBlock> {
	const blocks = Math.max(1, Math.round(households / HOUSEHOLDS_A_BLOCK));
	for (let index = 0, left = households; index < blocks; index += 1) {
		const size = Math.round(left / (blocks - index));
		yield planBlock(villages, index, size, createRandom(seedOf(seed, index)));
		left -= size;
	}
}

function planBlock(villages: readonly string[], index: number, size: number, random: Random): PlannedBlock {
	const village = villages[(index * STRIDE) % villages.length] ?? '';
	const code = village + String(Math.floor(index / villages.length) + 1).padStart(3, '0');
	const doors = isRural(village) ? houses(random, size) : flats(random, size);
	return { code, village, households: numbered(doors.slice(0, size)) };
}

const numbered = (doors: Door[]): PlannedHousehold[] =>
	doors.map((door, index) => ({ ...door, household: String(index + 1).padStart(3, '0') }));

/** One house a household, numbered along the lane. */
function houses(random: Random, size: number): Door[] {
	const line = hamlet(random);
	return Array.from({ length: size }, (_, index) => ({
		line,
		building: `${index + 1} 号`,
		unit: '',
		floor: 1,
		room: '',
		collective: false
	}));
}

/** Buildings are added until everyone has a door; one block in ten begins with a dormitory. */
function flats(random: Random, size: number): Door[] {
	const line = compound(random);
	const doors: Door[] = random.chance(0.1) ? dormitory(random, line) : [];
	for (let building = 1; doors.length < size; building += 1) doors.push(...stairwells(random, line, building));
	return doors;
}

function stairwells(random: Random, line: string, building: number): Door[] {
	const [units, floors, perFloor] = [random.int(1, 3), random.int(4, 7), 2];
	return range(units).flatMap((unit) =>
		range(floors).flatMap((floor) =>
			range(perFloor).map((flat) => ({
				line,
				building: `${building} 栋`,
				unit: `${unit} 单元`,
				floor,
				room: roomNumber(floor, flat),
				collective: false
			}))
		)
	);
}

function dormitory(random: Random, line: string): Door[] {
	const building = dormitoryName(random);
	return range(6).map((flat) => ({
		line,
		building,
		unit: '',
		floor: flat > 3 ? 2 : 1,
		room: roomNumber(flat > 3 ? 2 : 1, ((flat - 1) % 3) + 1),
		collective: true
	}));
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const roomNumber = (floor: number, flat: number): string => `${floor}${String(flat).padStart(2, '0')}`;

/** 18 digits of a planned household. */
export const numberOf = (block: PlannedBlock, planned: PlannedHousehold): string =>
	householdNumber(block.code, planned.household);
