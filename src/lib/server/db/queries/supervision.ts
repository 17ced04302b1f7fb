import { and, eq, gt, inArray, isNull, ne, sql, type SQL } from 'drizzle-orm';
import type { Queryable } from '../client';
import { accessCode, blockAssignment, household, prelisting, staff, staffSession } from '../schema';

/** Enumerators of these blocks, and how many devices each is signed in on. Sessions live in the database's own time. */
export async function enumeratorsOf(db: Queryable, blocks: string[]) {
	if (blocks.length === 0) return [];
	return db
		.select({
			block: blockAssignment.blockCode,
			staffId: staff.staffId,
			number: staff.number,
			name: staff.name,
			phone: staff.phone,
			lockedAt: staff.lockedAt,
			devices: sql<number>`(select count(*)::int from ${staffSession} s where s.staff_id = ${staff.staffId} and s.expires_at > now())`
		})
		.from(blockAssignment)
		.innerJoin(staff, eq(staff.staffId, blockAssignment.staffId))
		.where(and(inArray(blockAssignment.blockCode, blocks), eq(staff.role, 'enumerator'), isNull(staff.endedAt)))
		.orderBy(staff.number);
}

export async function activeEnumerator(db: Queryable, number: string): Promise<string | undefined> {
	const [row] = await db
		.select({ staffId: staff.staffId })
		.from(staff)
		.where(and(eq(staff.number, number), eq(staff.role, 'enumerator'), isNull(staff.endedAt)));
	return row?.staffId;
}

/** The block is this enumerator's from now on; `alone`: and no other enumerator's. Supervisors keep it. */
export async function giveBlock(tx: Queryable, blockCode: string, staffId: string, alone: boolean): Promise<void> {
	if (alone) await withdraw(tx, blockCode, ne(blockAssignment.staffId, staffId));
	await tx.insert(blockAssignment).values({ blockCode, staffId }).onConflictDoNothing();
}

export const takeBlock = (tx: Queryable, blockCode: string, staffId: string) =>
	withdraw(tx, blockCode, eq(blockAssignment.staffId, staffId));

async function withdraw(tx: Queryable, blockCode: string, whose: SQL): Promise<void> {
	const enumerators = tx.select({ staffId: staff.staffId }).from(staff).where(eq(staff.role, 'enumerator'));
	await tx
		.delete(blockAssignment)
		.where(and(eq(blockAssignment.blockCode, blockCode), whose, inArray(blockAssignment.staffId, enumerators)));
}

/** @returns false for somebody who is no enumerator of a block of whoever asks: PostgreSQL knows who that is */
export async function lockWorker(tx: Queryable, staffId: string, at: number): Promise<boolean> {
	const moment = new Date(at).toISOString();
	const [row] = await tx.execute<{ locked: boolean }>(
		sql`select field_locks(${staffId}::uuid, ${moment}::timestamptz) as locked`
	);
	return row?.locked === true;
}

/** @returns how many devices were signed out */
export async function endStaffSessions(tx: Queryable, staffId: string): Promise<number> {
	const ended = await tx
		.delete(staffSession)
		.where(and(eq(staffSession.staffId, staffId), gt(staffSession.expiresAt, sql`now()`)))
		.returning({ staffId: staffSession.staffId });
	return ended.length;
}

/** Chosen mode, and whether a letter is valid, of every household of a block. */
export const modesIn = (db: Queryable, block: string) =>
	db
		.select({
			householdId: household.householdId,
			mode: prelisting.mode,
			hasLetter: sql<boolean>`exists (select from ${accessCode} c where c.household_id = ${household.householdId} and c.replaced_at is null)`
		})
		.from(household)
		.leftJoin(prelisting, eq(prelisting.householdId, household.householdId))
		.where(eq(household.blockCode, block));
