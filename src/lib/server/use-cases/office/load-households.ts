import { householdNumber } from '$lib/domain/geography/codes';
import type { AreaUnits } from '$lib/domain/geography/district';
import { audited, type Actor } from '../../audit/audited';
import type { Deps } from '../../deps';
import { randomUUID } from '../../crypto/tokens';
import type { Queryable } from '../../db/client';
import { addAreas, addBlocks, addDwellings, addHouseholds, lockDistrict, numbersIn } from '../../db/queries/district';
import { faultAt } from '../../import/faults';
import type { ListedHousehold } from '../../import/household-list';
import type { Fault } from '../../import/rows';

export interface Loaded {
	blocks: number;
	dwellings: number;
	households: number;
}

/** All or nothing: either everything is in, or every line that was loaded before is named. */
export type LoadOutcome = { ok: true; loaded: Loaded } | { ok: false; faults: Fault[] };

type LoadDeps = Pick<Deps, 'db' | 'clock'>;

/** Loads an office's list, whose lines have been read without a fault, in one audited transaction. */
export function loadHouseholds(
	deps: LoadDeps,
	actor: Actor,
	units: AreaUnits,
	list: ListedHousehold[]
): Promise<LoadOutcome> {
	return audited(deps, actor, async (tx, record): Promise<LoadOutcome> => {
		await lockDistrict(tx);
		const faults = await loadedBefore(tx, list);
		if (faults.length > 0) {
			await record({ action: 'households.loaded', outcome: 'refused', detail: { count: faults.length } });
			return { ok: false, faults };
		}
		const loaded = await write(tx, units, list);
		await record({ action: 'households.loaded', detail: { households: loaded.households } });
		return { ok: true, loaded };
	});
}

/** What `loadHouseholds` would do, without doing it. */
export async function tryHouseholds(deps: Pick<Deps, 'db'>, list: ListedHousehold[]): Promise<LoadOutcome> {
	const faults = await loadedBefore(deps.db, list);
	if (faults.length > 0) return { ok: false, faults };
	return {
		ok: true,
		loaded: { blocks: blocksOf(list).length, dwellings: byDwelling(list).length, households: list.length }
	};
}

const blocksOf = (list: ListedHousehold[]): string[] => [...new Set(list.map(({ block }) => block))];

async function loadedBefore(db: Queryable, list: ListedHousehold[]): Promise<Fault[]> {
	const known = await numbersIn(db, blocksOf(list));
	return list
		.filter(({ block, household }) => known.has(householdNumber(block, household)))
		.map(({ line, block, household }) => faultAt(line, 'alreadyLoaded', { block, household }));
}

async function write(tx: Queryable, units: AreaUnits, list: ListedHousehold[]): Promise<Loaded> {
	await addAreas(tx, areaRows(units));
	const blocks = blocksOf(list);
	await addBlocks(
		tx,
		blocks.map((code) => ({ code, areaCode: code.slice(0, 12) }))
	);
	const dwellings = byDwelling(list).map((households) => ({ dwellingId: randomUUID(), households }));
	await addDwellings(
		tx,
		dwellings.flatMap(({ dwellingId, households: [first] }) => (first ? [dwellingRow(dwellingId, first)] : []))
	);
	await addHouseholds(
		tx,
		dwellings.flatMap(({ dwellingId, households }) =>
			households.map(({ block, household }) => ({ blockCode: block, householdNumber: household, dwellingId }))
		)
	);
	return { blocks: blocks.length, dwellings: dwellings.length, households: list.length };
}

const areaRows = ({ townships, villages }: AreaUnits) => [
	...townships.map(({ code, name }) => ({ code, nameZh: name.zh, nameEn: name.en })),
	...villages.map(({ code, name }) => ({ code, parentCode: code.slice(0, 9), nameZh: name.zh, nameEn: name.en }))
];

/** Households behind the same door share a dwelling. */
function byDwelling(list: ListedHousehold[]): ListedHousehold[][] {
	const dwellings = new Map<string, ListedHousehold[]>();
	for (const one of list) {
		const door = [one.block, one.address, one.building, one.unit, one.room].join('\t');
		const households = dwellings.get(door);
		if (households) households.push(one);
		else dwellings.set(door, [one]);
	}
	return [...dwellings.values()];
}

const dwellingRow = (dwellingId: string, { block, address, building, unit, floor, room }: ListedHousehold) => ({
	dwellingId,
	blockCode: block,
	addressLine: address,
	building,
	unit,
	floor: floor ?? null,
	room
});
