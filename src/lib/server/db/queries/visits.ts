import { desc, eq, inArray, type SQL } from 'drizzle-orm';
import type { SubmissionTimes } from '$lib/domain/field/visit';
import type { Queryable } from '../client';
import { household, submission, visit } from '../schema';

/** @returns false when this visit is there already */
export async function addVisit(tx: Queryable, row: typeof visit.$inferInsert): Promise<boolean> {
	const added = await tx.insert(visit).values(row).onConflictDoNothing().returning({ visitId: visit.visitId });
	return added.length > 0;
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
