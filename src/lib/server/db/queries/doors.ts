import { and, eq, inArray, type SQL } from 'drizzle-orm';
import type { Queryable } from '../client';
import { credential, dwelling, enumerationBlock, household } from '../schema';
import { factsAmong, timeColumns, type FactRow } from './household-facts';
import { areaColumns, doorColumns, township, village, type AreaNamesRow, type DoorPlaceRow } from './places';

/** A household as its enumerator may know it, before its status is derived. */
export interface DoorRow extends FactRow, DoorPlaceRow {
	/** In the sample of the long form. */
	drawn: boolean;
}

export const doorsOfBlocks = (db: Queryable, blocks: string[]): Promise<DoorRow[]> =>
	blocks.length === 0 ? Promise.resolve([]) : doorsWhere(db, inArray(household.blockCode, blocks));

/** The doors that a notice of changes is about, as far as they lie in one of the blocks that somebody is looking at. */
export const doorsById = (db: Queryable, householdIds: string[], blocks: string[]): Promise<DoorRow[]> =>
	doorsWhere(db, and(inArray(household.householdId, householdIds), inArray(household.blockCode, blocks)));

/** One household, as its enumerator sees it; asked for the household itself. */
export async function doorOfHousehold(db: Queryable, householdId: string): Promise<DoorRow | undefined> {
	const [row] = await doorsWhere(db, eq(household.householdId, householdId));
	return row;
}

function doorsWhere(db: Queryable, condition: SQL | undefined): Promise<DoorRow[]> {
	const asked = db.select({ householdId: household.householdId }).from(household).where(condition);
	const { handedIn, request, made, back, visits } = factsAmong(db, asked);
	return db
		.select({
			...doorColumns,
			drawn: household.drawn,
			...timeColumns(handedIn, request),
			visits,
			returned: back.returned
		})
		.from(household)
		.innerJoin(dwelling, eq(dwelling.dwellingId, household.dwellingId))
		.leftJoin(credential, eq(credential.householdId, household.householdId))
		.leftJoin(handedIn, eq(handedIn.householdId, household.householdId))
		.leftJoin(request, eq(request.householdId, household.householdId))
		.leftJoin(made, eq(made.householdId, household.householdId))
		.leftJoin(back, eq(back.householdId, household.householdId))
		.where(condition);
}

export type BlockRow = AreaNamesRow & { code: string };

/** Where blocks lie, in the order of their codes. */
export function blocksByCode(db: Queryable, codes: string[]): Promise<BlockRow[]> {
	if (codes.length === 0) return Promise.resolve([]);
	return db
		.select({
			code: enumerationBlock.code,
			...areaColumns
		})
		.from(enumerationBlock)
		.innerJoin(village, eq(village.code, enumerationBlock.areaCode))
		.innerJoin(township, eq(township.code, village.parentCode))
		.where(inArray(enumerationBlock.code, codes))
		.orderBy(enumerationBlock.code);
}
