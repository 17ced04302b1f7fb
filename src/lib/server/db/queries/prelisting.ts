import { and, eq, notExists, sql } from 'drizzle-orm';
import type { Database, Queryable } from '../client';
import { auditEvent, dwelling, household, prelisting } from '../schema';

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

export async function householdNumbered(db: Queryable, blockCode: string, number: string): Promise<string | undefined> {
	const [row] = await db
		.select({ householdId: household.householdId })
		.from(household)
		.where(and(eq(household.blockCode, blockCode), eq(household.householdNumber, number)));
	return row?.householdId;
}

/** Every door of a block, as it is written. */
export const placesIn = (db: Queryable, block: string) =>
	db
		.select({
			householdId: household.householdId,
			number: household.householdNumber,
			addressLine: dwelling.addressLine,
			building: dwelling.building,
			unit: dwelling.unit,
			room: dwelling.room
		})
		.from(household)
		.innerJoin(dwelling, eq(dwelling.dwellingId, household.dwellingId))
		.where(eq(household.blockCode, block))
		.orderBy(household.householdNumber);

export type PlaceRow = Awaited<ReturnType<typeof placesIn>>[number];

export const addDwelling = (tx: Queryable, row: typeof dwelling.$inferInsert) => tx.insert(dwelling).values(row);

export const addHousehold = (tx: Queryable, row: typeof household.$inferInsert) => tx.insert(household).values(row);

/** The member of staff added this household in the field, which no list of the office did. */
export async function isAddedBy(db: Queryable, staffId: string, householdId: string): Promise<boolean> {
	const { actorId, action, outcome } = auditEvent;
	const [row] = await db
		.select({ at: auditEvent.at })
		.from(auditEvent)
		.where(
			and(
				eq(auditEvent.householdId, householdId),
				eq(actorId, staffId),
				eq(action, 'household.added'),
				eq(outcome, 'done')
			)
		)
		.limit(1);
	return row !== undefined;
}

/**
 * Takes a household off the list, and its dwelling when nobody else lives there.
 * @returns false when something refers to it: then nothing has changed
 */
export async function removeHousehold(
	tx: Queryable,
	{ householdId, dwellingId }: { householdId: string; dwellingId: string }
): Promise<boolean> {
	try {
		return await (tx as Database).transaction(async (inner) => {
			const gone = await inner
				.delete(household)
				.where(eq(household.householdId, householdId))
				.returning({ householdId: household.householdId });
			const others = inner
				.select({ dwellingId: household.dwellingId })
				.from(household)
				.where(eq(household.dwellingId, dwellingId));
			if (gone.length > 0)
				await inner.delete(dwelling).where(and(eq(dwelling.dwellingId, dwellingId), notExists(others)));
			return gone.length > 0;
		});
	} catch (thrown) {
		if (causeOf(thrown).code === FOREIGN_KEY_VIOLATION) return false;
		throw thrown;
	}
}

const FOREIGN_KEY_VIOLATION = '23503';
const causeOf = (thrown: unknown) => (thrown as { cause?: { code?: string } }).cause ?? {};
