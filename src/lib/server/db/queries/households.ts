import { and, desc, eq, gt, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import type { Queryable } from '../client';
import { auditEvent, dwelling, enumerationBlock, household, staff, visitRequest } from '../schema';
import { statement } from '../statement';
import { areaColumns, doorColumns, township, village, type AreaNamesRow, type DoorPlaceRow } from './places';

/** Where a household lives, in parts: the sentence is made by domain/geography. */
export type HomeRow = DoorPlaceRow & AreaNamesRow;

/** The 15-digit code of the block that a household lives in. */
export async function blockOf(db: Queryable, householdId: string): Promise<string | undefined> {
	const [row] = await db
		.select({ blockCode: household.blockCode })
		.from(household)
		.where(eq(household.householdId, householdId));
	return row?.blockCode;
}

/** The household of a block by its three digits; undefined where there is none. */
export async function householdNumbered(db: Queryable, block: string, number: string): Promise<string | undefined> {
	const [row] = await db
		.select({ householdId: household.householdId })
		.from(household)
		.where(and(eq(household.blockCode, block), eq(household.householdNumber, number)));
	return row?.householdId;
}

const readHome = statement((db) =>
	db
		.select({
			...doorColumns,
			...areaColumns
		})
		.from(household)
		.innerJoin(dwelling, eq(dwelling.dwellingId, household.dwellingId))
		.innerJoin(enumerationBlock, eq(enumerationBlock.code, household.blockCode))
		.innerJoin(village, eq(village.code, enumerationBlock.areaCode))
		.innerJoin(township, eq(township.code, village.parentCode))
		.where(eq(household.householdId, sql.placeholder('householdId')))
);

export async function homeOf(db: Queryable, householdId: string): Promise<HomeRow | undefined> {
	const [row] = await readHome(db, { householdId });
	return row;
}

const readVisitRequest = statement((db) =>
	db
		.select()
		.from(visitRequest)
		.where(and(eq(visitRequest.householdId, sql.placeholder('householdId')), isNull(visitRequest.endedAt)))
		.orderBy(desc(visitRequest.requestedAt))
		.limit(1)
);

export async function openVisitRequest(db: Queryable, householdId: string) {
	const [row] = await readVisitRequest(db, { householdId });
	return row;
}

export async function addVisitRequest(tx: Queryable, row: typeof visitRequest.$inferInsert): Promise<void> {
	await tx.insert(visitRequest).values(row).onConflictDoNothing();
}

/** The hours that a household chose; in place of those that it chose before, and of a request without any. */
export async function putBooking(
	tx: Queryable,
	row: Pick<typeof visitRequest.$inferInsert, 'householdId' | 'requestedAt' | 'cause' | 'bookedFrom' | 'bookedTo'>
): Promise<void> {
	await endVisitRequests(tx, row.householdId, row.requestedAt);
	await tx
		.insert(visitRequest)
		.values(row)
		.onConflictDoUpdate({
			target: [visitRequest.householdId, visitRequest.requestedAt],
			set: { cause: row.cause, bookedFrom: row.bookedFrom, bookedTo: row.bookedTo, endedAt: null }
		});
}

export async function endVisitRequests(tx: Queryable, householdId: string, now: number): Promise<void> {
	await tx
		.update(visitRequest)
		.set({ endedAt: now })
		.where(and(eq(visitRequest.householdId, householdId), isNull(visitRequest.endedAt)));
}

/** What staff did for this household after `since`, newest first. */
export const staffActionsOn = (db: Queryable, householdId: string, actions: string[], since: number) =>
	db
		.select({ at: auditEvent.at, action: auditEvent.action })
		.from(auditEvent)
		.where(
			and(
				eq(auditEvent.householdId, householdId),
				eq(auditEvent.actorKind, 'staff'),
				eq(auditEvent.outcome, 'done'),
				inArray(auditEvent.action, actions),
				gt(auditEvent.at, since)
			)
		)
		.orderBy(desc(auditEvent.at))
		.limit(5);

/** Everything that was recorded about a household, newest first, with who of the staff it was. No answer is in it. */
export const recordOf = (db: Queryable, householdId: string, actions: string[], limit: number) =>
	db
		.select({
			at: auditEvent.at,
			actorKind: auditEvent.actorKind,
			action: auditEvent.action,
			role: staff.role,
			number: staff.number
		})
		.from(auditEvent)
		.leftJoin(staff, sql`${auditEvent.actorKind} = 'staff' and ${staff.staffId}::text = ${auditEvent.actorId}`)
		.where(
			and(eq(auditEvent.householdId, householdId), eq(auditEvent.outcome, 'done'), inArray(auditEvent.action, actions))
		)
		.orderBy(desc(auditEvent.at), desc(auditEvent.eventId))
		.limit(limit);

/** The newest instant of the round that anything was recorded at. An upgrade of the tables happens at real time: it is none. */
export async function lastEventAt(db: Queryable): Promise<number | undefined> {
	const [row] = await db
		.select({ at: auditEvent.at })
		.from(auditEvent)
		.where(or(ne(auditEvent.actorKind, 'system'), ne(auditEvent.actorId, 'migration')))
		.orderBy(desc(auditEvent.at))
		.limit(1);
	return row?.at;
}
