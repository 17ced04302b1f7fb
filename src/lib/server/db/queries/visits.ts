import { and, desc, eq, inArray, type SQL } from 'drizzle-orm';
import type { Outcome } from '$lib/domain/field/outcomes';
import type { SubmissionTimes, Visit } from '$lib/domain/field/visit';
import type { Queryable } from '../client';
import { household, staff, submission, visit } from '../schema';
import { counts } from './household-facts';

/** @returns false when this visit is there already */
export async function addVisit(tx: Queryable, row: typeof visit.$inferInsert): Promise<boolean> {
	const added = await tx.insert(visit).values(row).onConflictDoNothing().returning({ visitId: visit.visitId });
	return added.length > 0;
}

/** One visit with who made it, as it stands, and as it is kept when it was taken back. */
export interface RecordedRow extends Visit {
	householdId: string;
	recordedAt: number;
	takenBackAt?: number;
	by: { staffId: string; number: string; name: string };
}

/** Visits with whoever made them, the oldest first; those that were taken back too. */
export async function recordedVisits(
	db: Queryable,
	where: { householdId: string } | { blocks: string[] }
): Promise<RecordedRow[]> {
	const rows = await db
		.select({ visit, staffId: staff.staffId, number: staff.number, name: staff.name })
		.from(visit)
		.innerJoin(household, eq(household.householdId, visit.householdId))
		.innerJoin(staff, eq(staff.staffId, visit.staffId))
		.where('blocks' in where ? inArray(household.blockCode, where.blocks) : eq(visit.householdId, where.householdId))
		.orderBy(visit.at, visit.visitId);
	return rows.map(({ visit: row, ...by }) => ({
		householdId: row.householdId,
		visitId: row.visitId,
		at: row.at,
		recordedAt: row.recordedAt,
		outcome: row.outcome as Outcome,
		appointment: row.appointmentAt ?? undefined,
		paperNumber: row.paperNumber ?? undefined,
		sameAs: row.sameAs ?? undefined,
		givenTo: row.givenTo ?? undefined,
		takenBackAt: row.takenBackAt ?? undefined,
		by
	}));
}

/** @returns false when there is no such visit, or it was taken back already */
export async function takeBackVisit(
	tx: Queryable,
	{ householdId, visitId }: { householdId: string; visitId: string },
	at: number
): Promise<boolean> {
	const taken = await tx
		.update(visit)
		.set({ takenBackAt: at })
		.where(and(eq(visit.householdId, householdId), eq(visit.visitId, visitId), counts()))
		.returning({ visitId: visit.visitId });
	return taken.length > 0;
}

/** When the households of these blocks submitted and withdrew, by household; every version. */
export async function submissionTimesIn(db: Queryable, blocks: string[]): Promise<Map<string, SubmissionTimes[]>> {
	const rows = await timesOf(db, inArray(household.blockCode, blocks));
	return gather(rows);
}

export async function submissionTimesOf(db: Queryable, householdId: string): Promise<SubmissionTimes[]> {
	return gather(await timesOf(db, eq(household.householdId, householdId))).get(householdId) ?? [];
}

const timesOf = (db: Queryable, condition: SQL) =>
	db
		.select({
			householdId: household.householdId,
			submittedAt: submission.submittedAt,
			withdrawnAt: submission.withdrawnAt
		})
		.from(submission)
		.innerJoin(household, eq(household.householdId, submission.householdId))
		.where(condition)
		.orderBy(desc(submission.version));

function gather(rows: Awaited<ReturnType<typeof timesOf>>): Map<string, SubmissionTimes[]> {
	const times = new Map<string, SubmissionTimes[]>();
	for (const { householdId, submittedAt, withdrawnAt } of rows) {
		times.set(householdId, [...(times.get(householdId) ?? []), { submittedAt, withdrawnAt: withdrawnAt ?? undefined }]);
	}
	return times;
}
