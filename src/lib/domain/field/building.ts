import { buildingKey, canonicalUnit } from '../geography/place';
import { byPlace, natural, OFF_THE_LIST, type Door } from './door';

/** A building as the enumerator stands before it: floors from the top down, one column per unit (stairwell). */
export interface Building {
	/** Unique in the block, usable as an anchor. */
	key: string;
	name: string;
	addressLine: string;
	units: string[];
	floors: Floor[];
}

export interface Floor {
	/** Absent for doors whose floor is not known. */
	floor?: number;
	/** In the order of `units`; an empty list where a stairwell has no door on this floor. */
	cells: Door[][];
}

/** Groups a block's doors by building, in walking order. */
export function buildingsOf(doors: readonly Door[]): Building[] {
	const groups = new Map<string, Door[]>();
	for (const door of [...doors].sort(byPlace)) {
		const name = buildingKey(door);
		groups.set(name, [...(groups.get(name) ?? []), door]);
	}
	return [...groups.values()].map((group, index) => buildingOf(group, `b${index + 1}`));
}

export const doorsIn = ({ floors }: Building): Door[] => floors.flatMap(({ cells }) => cells.flat());

/** How many of its doors need nobody any more. */
export function doneIn(building: Building): { done: number; all: number } {
	const doors = doorsIn(building);
	return { done: doors.filter(({ status }) => OFF_THE_LIST.includes(status)).length, all: doors.length };
}

function buildingOf(doors: Door[], key: string): Building {
	const units = distinct(doors.map((door) => canonicalUnit(door.unit))).sort(natural);
	const floors = distinct(doors.map((door) => door.floor)).sort((a, b) => (b ?? -Infinity) - (a ?? -Infinity));
	return {
		key,
		name: doors[0]?.building ?? '',
		addressLine: doors[0]?.addressLine ?? '',
		units,
		floors: floors.map((floor) => ({
			floor,
			cells: units.map((unit) => doors.filter((door) => door.floor === floor && canonicalUnit(door.unit) === unit))
		}))
	};
}

const distinct = <T>(values: T[]): T[] => [...new Set(values)];
