import { and, asc, desc, eq, exists, inArray, isNull, or, sql } from 'drizzle-orm';
import type { StaffPhoto } from '$lib/domain/access/staff-photo';
import type { Queryable } from '../client';
import { auditEvent, blockAssignment, household, staff } from '../schema';

export type StaffAccount = typeof staff.$inferSelect;

export async function accountByNumber(db: Queryable, number: string): Promise<StaffAccount | undefined> {
	const [row] = await db.select().from(staff).where(eq(staff.number, number));
	return row;
}

/** The account of a staff number, held until the transaction ends: parallel tries queue on it. */
export async function lockAccount(tx: Queryable, number: string): Promise<StaffAccount | undefined> {
	const [row] = await tx.select().from(staff).where(eq(staff.number, number)).for('update');
	return row;
}

/** The one-time code of this step is used. */
export async function putTotpStep(tx: Queryable, staffId: string, totpLastStep: number): Promise<void> {
	await tx.update(staff).set({ totpLastStep }).where(eq(staff.staffId, staffId));
}

/** A password that its owner chose. */
export async function putPassword(tx: Queryable, staffId: string, passwordHash: string): Promise<void> {
	await tx.update(staff).set({ passwordHash, firstPassword: false }).where(eq(staff.staffId, staffId));
}

/** Accounts that exist only in a rehearsal, for its sign-in page. */
export const rehearsalAccounts = (db: Queryable) =>
	db
		.select({ number: staff.number, name: staff.name, role: staff.role, totpSecret: staff.totpSecret })
		.from(staff)
		.where(and(eq(staff.rehearsal, true), isNull(staff.endedAt)))
		.orderBy(asc(staff.number))
		.limit(20);

/** When this member of staff last did this to this household, UTC milliseconds. */
export async function lastActionBy(
	db: Queryable,
	staffId: string,
	done: { action: string; householdId: string }
): Promise<number | undefined> {
	const [row] = await db
		.select({ at: auditEvent.at })
		.from(auditEvent)
		.where(
			and(
				eq(auditEvent.householdId, done.householdId),
				eq(auditEvent.actorId, staffId),
				eq(auditEvent.action, done.action),
				eq(auditEvent.outcome, 'done')
			)
		)
		.orderBy(desc(auditEvent.at))
		.limit(1);
	return row?.at;
}

/** An account that has not ended, with the blocks assigned to it now. */
export async function staffByNumber(db: Queryable, number: string) {
	const rows = await db
		.select({
			number: staff.number,
			name: staff.name,
			role: staff.role,
			rehearsal: staff.rehearsal,
			photoKind: staff.photoKind,
			block: blockAssignment.blockCode
		})
		.from(staff)
		.leftJoin(blockAssignment, eq(blockAssignment.staffId, staff.staffId))
		.where(and(eq(staff.number, number), isNull(staff.endedAt)));
	const [first] = rows;
	return first && { ...first, blocks: rows.flatMap(({ block }) => block ?? []) };
}

/** The photograph of field staff whose account has not ended. */
export async function photoByNumber(db: Queryable, number: string) {
	const [row] = await db
		.select({ rehearsal: staff.rehearsal, kind: staff.photoKind, bytes: staff.photo })
		.from(staff)
		.where(and(eq(staff.number, number), isNull(staff.endedAt), inArray(staff.role, ['enumerator', 'supervisor'])));
	return row;
}

/** @returns the staffId, or undefined when no account that has not ended has this number */
export async function putPhoto(
	tx: Queryable,
	number: string,
	{ kind, bytes }: StaffPhoto
): Promise<string | undefined> {
	const [row] = await tx
		.update(staff)
		.set({ photo: bytes, photoKind: kind })
		.where(and(eq(staff.number, number), isNull(staff.endedAt)))
		.returning({ staffId: staff.staffId });
	return row?.staffId;
}

/** Whether this number belongs to a lead of the help desk, or to a supervisor of the block that the household is in. */
export async function isApprover(
	tx: Queryable,
	{ number, householdId }: { number: string; householdId: string }
): Promise<boolean> {
	const ownBlock = tx
		.select({ block: blockAssignment.blockCode })
		.from(blockAssignment)
		.innerJoin(household, eq(household.blockCode, blockAssignment.blockCode))
		.where(and(eq(blockAssignment.staffId, staff.staffId), eq(household.householdId, householdId)));
	const mayApprove = or(eq(staff.role, 'help-desk-lead'), and(eq(staff.role, 'supervisor'), exists(ownBlock)));
	const rows = await tx
		.select({ number: staff.number })
		.from(staff)
		.where(and(eq(staff.number, number), isNull(staff.endedAt), mayApprove));
	return rows.length > 0;
}

/** Accounts with how much they have to do, by number. */
export const accountList = (db: Queryable) =>
	db
		.select({
			number: staff.number,
			name: staff.name,
			role: staff.role,
			district: staff.district,
			lockedAt: staff.lockedAt,
			endedAt: staff.endedAt,
			mayCapture: staff.mayCapture,
			// Not `${staff.staffId}`: from one table alone a column is written without its table, and would be the assignment’s own.
			blocks: sql<number>`(select count(*)::int from ${blockAssignment} a where a.staff_id = ${staff}.staff_id)`
		})
		.from(staff)
		.orderBy(asc(staff.number));

/** Numbers of these that are taken already. */
export async function numbersTaken(db: Queryable, numbers: string[]): Promise<string[]> {
	if (numbers.length === 0) return [];
	const rows = await db.select({ number: staff.number }).from(staff).where(inArray(staff.number, numbers));
	return rows.map(({ number }) => number);
}

export type AccountChange = Partial<
	Pick<
		typeof staff.$inferInsert,
		'passwordHash' | 'firstPassword' | 'totpSecret' | 'totpLastStep' | 'lockedAt' | 'endedAt' | 'mayCapture'
	>
>;

/** @returns the staffId, or undefined when no account that has not ended has this number */
export async function changeAccount(tx: Queryable, number: string, change: AccountChange): Promise<string | undefined> {
	const [row] = await tx
		.update(staff)
		.set(change)
		.where(and(eq(staff.number, number), isNull(staff.endedAt)))
		.returning({ staffId: staff.staffId });
	return row?.staffId;
}
