/** Where a household lives, as columns that several queries show; the sentence is made by domain/geography. */
import { sql, type Column, type GetColumnData } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Queryable } from '../client';
import { area, dwelling, household } from '../schema';

export const village = alias(area, 'village');
export const township = alias(area, 'township');

/** Of `household` joined to its `dwelling`. */
export const doorColumns = {
	householdId: household.householdId,
	blockCode: household.blockCode,
	householdNumber: household.householdNumber,
	building: dwelling.building,
	unit: dwelling.unit,
	floor: dwelling.floor,
	room: dwelling.room,
	addressLine: dwelling.addressLine
};

/** Of the areas aliased `village` and `township`. */
export const areaColumns = {
	villageZh: village.nameZh,
	villageEn: village.nameEn,
	townshipZh: township.nameZh,
	townshipEn: township.nameEn
};

/** What a query answers with for these columns. */
type RowOf<Columns extends Record<string, Column>> = { [Name in keyof Columns]: GetColumnData<Columns[Name]> };

export type DoorPlaceRow = RowOf<typeof doorColumns>;
export type AreaNamesRow = RowOf<typeof areaColumns>;

/** Holds what is decided of a block as a whole until the transaction ends. */
export async function lockBlock(tx: Queryable, block: string): Promise<void> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`block/${block}`}, 0))`);
}
