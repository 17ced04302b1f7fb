import { householdNumber } from '$lib/domain/geography/codes';
import { canonicalBuilding, canonicalRoom, canonicalUnit, plain } from '$lib/domain/geography/place';
import type { Queryable } from '../../db/client';
import { listedIn, type StoredHousehold } from '../../db/queries/household-lists';
import type { ListedHousehold } from '../../import/household-list';

/** What a list says beside what was loaded before, in the blocks that it names. */
export interface ListDifference {
	added: ListedHousehold[];
	changed: { to: ListedHousehold; from: StoredHousehold }[];
	/** Loaded from a list before and not in this one. Households added at the door are in no list and stay. */
	gone: StoredHousehold[];
	same: number;
}

export async function compareHouseholds(db: Queryable, list: ListedHousehold[]): Promise<ListDifference> {
	const stored = await listedIn(db, [...new Set(list.map(({ block }) => block))]);
	const before = new Map(stored.map((one) => [householdNumber(one.block, one.household), one]));
	const difference: ListDifference = { added: [], changed: [], gone: [], same: 0 };
	for (const to of list) {
		const number = householdNumber(to.block, to.household);
		const from = before.get(number);
		before.delete(number);
		if (!from) difference.added.push(to);
		else if (isSamePlace(from, to) && isDrawnAlike(from, to)) difference.same += 1;
		else difference.changed.push({ to, from });
	}
	difference.gone = [...before.values()].filter(({ addedInField }) => !addedInField);
	return difference;
}

/** However each of the two is spelt: what was loaded before the canonical form is no change. */
export const isSamePlace = (from: StoredHousehold, to: ListedHousehold): boolean =>
	plain(from.address) === to.address &&
	canonicalBuilding(from.building) === to.building &&
	canonicalUnit(from.unit) === to.unit &&
	canonicalRoom(from.room) === to.room &&
	(from.floor ?? undefined) === to.floor;

/** A list without the column says nothing of the sample. */
export const isDrawnAlike = (from: StoredHousehold, to: ListedHousehold): boolean =>
	to.drawn === undefined || to.drawn === from.drawn;
