import { and, eq, inArray, like, or, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { HouseholdQuery } from '$lib/domain/support/address-query';
import type { Queryable } from '../client';
import { area, dwelling, household } from '../schema';
import { inUnit } from './in-unit';

/**
 * Ids of the households that a search means, in the order of their numbers. Found first and by themselves: in one big
 * join the planner, which cannot guess how many doors a spelling matches, once took 20 seconds over 100,000 households.
 */
export async function householdIdsMatching(
	db: Queryable,
	query: HouseholdQuery,
	meant: readonly MeantNames[],
	limit: number
): Promise<string[]> {
	const rows = await db
		.select({ householdId: household.householdId })
		.from(household)
		.innerJoin(dwelling, eq(dwelling.dwellingId, household.dwellingId))
		.where(and(...partConditions(query), ...meant.map(wordCondition)))
		.orderBy(household.blockCode, household.householdNumber)
		.limit(limit);
	return rows.map(({ householdId }) => householdId);
}

function partConditions(query: HouseholdQuery): (SQL | undefined)[] {
	return [
		query.blockPrefix === undefined ? undefined : inUnit(household.blockCode, query.blockPrefix),
		query.householdNumber === undefined ? undefined : eq(household.householdNumber, query.householdNumber),
		query.building === undefined ? undefined : eq(dwelling.buildingKey, query.building),
		query.unit === undefined ? undefined : eq(dwelling.unitKey, query.unit),
		query.room === undefined ? undefined : roomCondition(query.room, query.building)
	];
}

/** Without a building, "017" may as well be the number of the household in its block. */
function roomCondition(room: string, building: string | undefined): SQL | undefined {
	if (building === undefined && room.length === 3)
		return or(eq(dwelling.roomKey, room), eq(household.householdNumber, room));
	return room.length < 3 ? like(dwelling.roomKey, `${room}%`) : eq(dwelling.roomKey, room);
}

/** What a word of a search means: address lines and buildings by their text, committees and townships by code. */
export interface MeantNames {
	lines: string[];
	buildings: string[];
	areas: string[];
}

const wordCondition = ({ lines, buildings, areas }: MeantNames): SQL | undefined =>
	or(
		lines.length === 0 ? undefined : inArray(dwelling.addressLine, lines),
		buildings.length === 0 ? undefined : inArray(dwelling.building, buildings),
		// The dwelling's own block, which its households share: with a building beside it most doors fall out before the join.
		...areas.map((code) => inUnit(dwelling.blockCode, code))
	);

/** All names that can be searched for, as far as whoever asks may see them. */
export async function namesOfAddresses(db: Queryable) {
	const [lines, buildings, areas] = await Promise.all([
		differentValues(db, dwelling.addressLine),
		differentValues(db, dwelling.building),
		db.select({ code: area.code, zh: area.nameZh, en: area.nameEn }).from(area)
	]);
	return { lines, buildings, areas };
}

/** Different values of an indexed column; they are few, so the index is hopped along instead of read through. */
async function differentValues(db: Queryable, column: PgColumn): Promise<string[]> {
	const name = sql.identifier(column.name);
	const rows = await db.execute<{ value: string }>(sql`
		with recursive hop(value) as (
			(select ${name} from ${dwelling} order by ${name} limit 1)
			union all
			select (select d.${name} from ${dwelling} d where d.${name} > hop.value order by d.${name} limit 1)
			from hop where hop.value is not null
		)
		select value from hop where value <> ''`);
	return [...rows].map(({ value }) => value);
}
