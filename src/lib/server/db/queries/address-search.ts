import { and, eq, ilike, inArray, like, or, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { HouseholdQuery } from '$lib/domain/support/address-query';
import type { Queryable } from '../client';
import { area, dwelling, household } from '../schema';

/**
 * Ids of the households that a search means, in the order of their numbers. Found first and by themselves: in one big
 * join the planner, which cannot guess how many doors a spelling matches, once took 20 seconds over 100,000 households.
 */
export async function householdIdsMatching(db: Queryable, query: HouseholdQuery, limit: number): Promise<string[]> {
	const words = await Promise.all(query.words.map((word) => wordCondition(db, word)));
	if (words.includes(undefined)) return [];
	const rows = await db
		.select({ householdId: household.householdId })
		.from(household)
		.innerJoin(dwelling, eq(dwelling.dwellingId, household.dwellingId))
		.where(and(...partConditions(query), ...words))
		.orderBy(household.blockCode, household.householdNumber)
		.limit(limit);
	return rows.map(({ householdId }) => householdId);
}

function partConditions(query: HouseholdQuery): (SQL | undefined)[] {
	return [
		query.blockPrefix === undefined ? undefined : like(household.blockCode, `${query.blockPrefix}%`),
		query.householdNumber === undefined ? undefined : eq(household.householdNumber, query.householdNumber),
		query.building === undefined ? undefined : eq(dwelling.buildingKey, query.building),
		query.unit === undefined ? undefined : eq(dwelling.unitKey, query.unit),
		query.room === undefined ? undefined : roomCondition(query.room, query.building)
	];
}

/** Without a building, "017" may as well be the number of the household in its block. */
const roomCondition = (room: string, building: string | undefined): SQL | undefined =>
	building === undefined && room.length === 3
		? or(eq(dwelling.roomKey, room), eq(household.householdNumber, room))
		: eq(dwelling.roomKey, room);

/**
 * A word is part of an address, or of the name of a committee or township, in whose blocks it then holds.
 * @returns undefined for a word that is part of nothing: then no household is meant
 */
async function wordCondition(db: Queryable, word: string): Promise<SQL | undefined> {
	const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
	const [named, lines, buildings] = await Promise.all([
		db
			.select({ code: area.code })
			.from(area)
			.where(or(ilike(area.nameZh, pattern), ilike(area.nameEn, pattern))),
		valuesLike(db, dwelling.addressLine, pattern),
		valuesLike(db, dwelling.building, pattern)
	]);
	return or(
		lines.length === 0 ? undefined : inArray(dwelling.addressLine, lines),
		buildings.length === 0 ? undefined : inArray(dwelling.building, buildings),
		// The dwelling's own block, which its households share: with a building beside it most doors fall out before the join.
		...named.map(({ code }) => like(dwelling.blockCode, `${code}%`))
	);
}

/** Different values of an indexed column that match; they are few, so the index is hopped along instead of read through. */
async function valuesLike(db: Queryable, column: PgColumn, pattern: string): Promise<string[]> {
	const name = sql.identifier(column.name);
	const rows = await db.execute<{ value: string }>(sql`
		with recursive hop(value) as (
			(select ${name} from ${dwelling} order by ${name} limit 1)
			union all
			select (select d.${name} from ${dwelling} d where d.${name} > hop.value order by d.${name} limit 1)
			from hop where hop.value is not null
		)
		select value from hop where value ilike ${pattern}`);
	return [...rows].map(({ value }) => value);
}
