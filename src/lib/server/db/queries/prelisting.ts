import { eq, sql } from 'drizzle-orm';
import type { Queryable } from '../client';
import { dwelling, household, prelisting } from '../schema';

export async function prelistingOf(db: Queryable, householdId: string) {
	const [row] = await db.select().from(prelisting).where(eq(prelisting.householdId, householdId));
	return row;
}

export async function putPrelisting(tx: Queryable, row: typeof prelisting.$inferInsert): Promise<void> {
	const { householdId: _, ...rest } = row;
	await tx.insert(prelisting).values(row).onConflictDoUpdate({ target: prelisting.householdId, set: rest });
}

/** Numbers of a block's households, and nobody else adds one until this transaction ends. */
export async function lockNumbers(tx: Queryable, block: string): Promise<string[]> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`numbers/${block}`}, 0))`);
	const rows = await tx
		.select({ number: household.householdNumber })
		.from(household)
		.where(eq(household.blockCode, block));
	return rows.map(({ number }) => number);
}

export async function placedHousehold(db: Queryable, householdId: string) {
	const [row] = await db
		.select({
			householdId: household.householdId,
			blockCode: household.blockCode,
			number: household.householdNumber,
			dwellingId: household.dwellingId
		})
		.from(household)
		.where(eq(household.householdId, householdId));
	return row;
}

export const addDwelling = (tx: Queryable, row: typeof dwelling.$inferInsert) => tx.insert(dwelling).values(row);

export const addHousehold = (tx: Queryable, row: typeof household.$inferInsert) => tx.insert(household).values(row);
