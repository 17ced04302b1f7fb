import type { AreaUnits } from '$lib/domain/geography/district';
import { placeKey } from '$lib/domain/geography/place';
import { audited, type Actor, type RecordEvent } from '../../audit/audited';
import type { Deps } from '../../deps';
import { randomUUID } from '../../crypto/tokens';
import type { Database, Queryable } from '../../db/client';
import { addAreas, addBlocks, addDwellings, addHouseholds, lockDistrict } from '../../db/queries/district';
import {
	dropEmptyDwelling,
	dwellingsIn,
	moveHousehold,
	setDrawn,
	type StoredHousehold
} from '../../db/queries/household-lists';
import { removeHousehold } from '../../db/queries/prelisting';
import type { ListedHousehold } from '../../import/household-list';
import { compareHouseholds, isDrawnAlike, isSamePlace, type ListDifference } from './compare-households';

export interface Loaded {
	blocks: number;
	dwellings: number;
	households: number;
}

/** `ok: false`: something that was loaded before would change or go, and nobody has said that it shall. */
export type LoadOutcome =
	| { ok: true; loaded: Loaded; difference: ListDifference; kept: StoredHousehold[] }
	| { ok: false; difference: ListDifference };

type LoadDeps = Pick<Deps, 'db' | 'clock'>;

/**
 * Loads an office's list, whose lines have been read without a fault, in one audited transaction: new lines always,
 * changed and gone ones only with `update`. A household that something refers to (a letter, a visit, a form) is kept.
 */
export function loadHouseholds(
	deps: LoadDeps,
	actor: Actor,
	units: AreaUnits,
	list: ListedHousehold[],
	{ update = false } = {}
): Promise<LoadOutcome> {
	return audited(deps, actor, async (tx, record): Promise<LoadOutcome> => {
		await lockDistrict(tx);
		const difference = await compareHouseholds(tx, list);
		const { added, changed, gone } = difference;
		if (changed.length + gone.length > 0 && !update) {
			await record({
				action: 'households.loaded',
				outcome: 'refused',
				detail: { count: changed.length + gone.length }
			});
			return { ok: false, difference };
		}
		const loaded = await write(tx, units, added);
		await move(tx, record, changed);
		await draw(tx, changed);
		const kept = await remove(tx, record, gone);
		await record({ action: 'households.loaded', detail: { households: loaded.households } });
		return { ok: true, loaded, difference, kept };
	});
}

/** What `loadHouseholds` would do, without doing it. */
export async function tryHouseholds(deps: Pick<Deps, 'db'>, list: ListedHousehold[]): Promise<LoadOutcome> {
	const difference = await compareHouseholds(deps.db, list);
	if (difference.changed.length + difference.gone.length > 0) return { ok: false, difference };
	return { ok: true, loaded: sizeOf(difference.added), difference, kept: [] };
}

const sizeOf = (list: ListedHousehold[]): Loaded => ({
	blocks: blocksOf(list).length,
	dwellings: byDwelling(list).length,
	households: list.length
});

const blocksOf = (list: ListedHousehold[]): string[] => [...new Set(list.map(({ block }) => block))];

async function write(tx: Queryable, units: AreaUnits, list: ListedHousehold[]): Promise<Loaded> {
	await addAreas(tx, areaRows(units));
	const blocks = blocksOf(list);
	await addBlocks(
		tx,
		blocks.map((code) => ({ code, areaCode: code.slice(0, 12) }))
	);
	await settle(tx, byDwelling(list));
	return sizeOf(list);
}

/** New households, behind doors that are there already or new ones. */
async function settle(tx: Queryable, doors: ListedHousehold[][]): Promise<void> {
	const known = await knownDoors(tx, blocksOf(doors.flat()));
	const placed = doors.map((households) => {
		const there = households[0] && known.get(doorKey(households[0]));
		return { dwellingId: there ?? randomUUID(), isNew: there === undefined, households };
	});
	await addDwellings(
		tx,
		placed.flatMap(({ dwellingId, isNew, households: [first] }) =>
			first && isNew ? [dwellingRow(dwellingId, first)] : []
		)
	);
	await addHouseholds(
		tx,
		placed.flatMap(({ dwellingId, households }) =>
			households.map(({ block, household, drawn }) => ({
				blockCode: block,
				householdNumber: household,
				dwellingId,
				drawn: drawn ?? false
			}))
		)
	);
}

async function knownDoors(tx: Queryable, blocks: string[]): Promise<Map<string, string>> {
	const known = new Map<string, string>();
	for (let start = 0; start < blocks.length; start += 4000)
		for (const { dwellingId, block, ...place } of await dwellingsIn(tx, blocks.slice(start, start + 4000)))
			known.set(`${block}|${placeKey(place)}`, dwellingId);
	return known;
}

/** A household that came into the sample, or is in it no more. */
async function draw(tx: Queryable, changed: ListDifference['changed']): Promise<void> {
	for (const { to, from } of changed)
		if (!isDrawnAlike(from, to)) await setDrawn(tx, from.householdId, to.drawn === true);
}

/** A corrected place gets a dwelling of its own; the old one goes once nobody lives there. */
async function move(tx: Queryable, record: RecordEvent, changed: ListDifference['changed']): Promise<void> {
	for (const { to, from } of changed.filter(({ to, from }) => !isSamePlace(from, to))) {
		const dwellingId = randomUUID();
		await addDwellings(tx, [dwellingRow(dwellingId, to)]);
		await moveHousehold(tx, from.householdId, dwellingId);
		await dropEmptyDwelling(tx, from.dwellingId);
		await record({ action: 'address.corrected', householdId: from.householdId, detail: { cause: 'list' } });
	}
}

/** @returns households that something refers to, which stay */
async function remove(tx: Queryable, record: RecordEvent, gone: StoredHousehold[]): Promise<StoredHousehold[]> {
	const kept: StoredHousehold[] = [];
	for (const one of gone) {
		const isGone = await removeHousehold(tx as Database, one);
		if (isGone) await record({ action: 'household.removed', householdId: one.householdId, detail: { cause: 'list' } });
		else kept.push(one);
	}
	return kept;
}

const areaRows = ({ townships, villages }: AreaUnits) => [
	...townships.map(({ code, name }) => ({ code, nameZh: name.zh, nameEn: name.en })),
	...villages.map(({ code, name }) => ({ code, parentCode: code.slice(0, 9), nameZh: name.zh, nameEn: name.en }))
];

const doorKey = ({ block, address, building, unit, room }: ListedHousehold): string =>
	`${block}|${placeKey({ addressLine: address, building, unit, room })}`;

/** Households behind the same door share a dwelling, however their lines spell it. */
function byDwelling(list: ListedHousehold[]): ListedHousehold[][] {
	const dwellings = new Map<string, ListedHousehold[]>();
	for (const one of list) {
		const households = dwellings.get(doorKey(one));
		if (households) households.push(one);
		else dwellings.set(doorKey(one), [one]);
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
