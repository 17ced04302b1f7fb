/** What was loaded from an office's lists, for comparison with the next one. */
import { and, eq, exists, inArray, isNull, notExists, sql } from 'drizzle-orm';
import type { Queryable } from '../client';
import { accessCode, auditEvent, dwelling, household } from '../schema';

/** A household of a block as it is stored. */
export type StoredHousehold = Awaited<ReturnType<typeof listedIn>>[number];

const BLOCKS_A_STATEMENT = 4000;

export async function listedIn(db: Queryable, blocks: string[]) {
	const rows = [];
	for (let start = 0; start < blocks.length; start += BLOCKS_A_STATEMENT)
		rows.push(...(await storedIn(db, blocks.slice(start, start + BLOCKS_A_STATEMENT))));
	return rows;
}

function storedIn(db: Queryable, blocks: string[]) {
	const added = db
		.select({ one: sql`1` })
		.from(auditEvent)
		.where(
			and(
				eq(auditEvent.householdId, household.householdId),
				eq(auditEvent.action, 'household.added'),
				eq(auditEvent.actorKind, 'staff')
			)
		);
	const letter = db
		.select({ one: sql`1` })
		.from(accessCode)
		.where(and(eq(accessCode.householdId, household.householdId), isNull(accessCode.replacedAt)));
	return db
		.select({
			householdId: household.householdId,
			dwellingId: household.dwellingId,
			block: household.blockCode,
			household: household.householdNumber,
			address: dwelling.addressLine,
			building: dwelling.building,
			unit: dwelling.unit,
			floor: dwelling.floor,
			room: dwelling.room,
			drawn: household.drawn,
			addedInField: sql<boolean>`${exists(added)}`,
			hasLetter: sql<boolean>`${exists(letter)}`
		})
		.from(household)
		.innerJoin(dwelling, eq(dwelling.dwellingId, household.dwellingId))
		.where(inArray(household.blockCode, blocks))
		.orderBy(household.blockCode, household.householdNumber);
}

export const moveHousehold = (tx: Queryable, householdId: string, dwellingId: string) =>
	tx.update(household).set({ dwellingId }).where(eq(household.householdId, householdId));

export const setDrawn = (tx: Queryable, householdId: string, drawn: boolean) =>
	tx.update(household).set({ drawn }).where(eq(household.householdId, householdId));

/** A dwelling in which nobody of the list lives any more. */
export async function dropEmptyDwelling(tx: Queryable, dwellingId: string): Promise<void> {
	const people = tx
		.select({ one: sql`1` })
		.from(household)
		.where(eq(household.dwellingId, dwellingId));
	await tx.delete(dwelling).where(and(eq(dwelling.dwellingId, dwellingId), notExists(people)));
}

/** Dwellings of these blocks, to put a household behind a door that is there. */
export const dwellingsIn = (db: Queryable, blocks: string[]) =>
	db
		.select({
			dwellingId: dwelling.dwellingId,
			block: dwelling.blockCode,
			addressLine: dwelling.addressLine,
			building: dwelling.building,
			unit: dwelling.unit,
			room: dwelling.room,
			floor: dwelling.floor
		})
		.from(dwelling)
		.where(inArray(dwelling.blockCode, blocks));
