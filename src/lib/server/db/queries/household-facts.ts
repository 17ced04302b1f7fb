import { and, desc, eq, isNull } from 'drizzle-orm';
import type { HouseholdFacts } from '$lib/domain/household/status';
import type { Queryable } from '../client';
import { credential, household, submission, visitRequest } from '../schema';

/** The newest submission of the household in the row: its times, nothing of what is in it. */
export const newestSubmissionTimes = (db: Queryable) =>
	db
		.select({
			submittedAt: submission.submittedAt,
			confirmedAt: submission.confirmedAt,
			withdrawnAt: submission.withdrawnAt
		})
		.from(submission)
		.where(eq(submission.householdId, household.householdId))
		.orderBy(desc(submission.version))
		.limit(1)
		.as('newest');

/** The visit that the household in the row is waiting for. */
export const openVisit = (db: Queryable) =>
	db
		.select({ requestedAt: visitRequest.requestedAt })
		.from(visitRequest)
		.where(and(eq(visitRequest.householdId, household.householdId), isNull(visitRequest.endedAt)))
		.orderBy(desc(visitRequest.requestedAt))
		.limit(1)
		.as('visit');

/** Columns from which a status is derived; joined laterally so that an index finds each household's own rows. */
export function factColumns(newest: ReturnType<typeof newestSubmissionTimes>, visit: ReturnType<typeof openVisit>) {
	return {
		firstOpenedAt: credential.firstOpenedAt,
		submittedAt: newest.submittedAt,
		confirmedAt: newest.confirmedAt,
		withdrawnAt: newest.withdrawnAt,
		visitRequestedAt: visit.requestedAt
	};
}

export type FactRow = Record<keyof ReturnType<typeof factColumns>, number | null>;

/** A submission made before the reference moment is a pre-fill until it is confirmed after it. */
export function factsOf(row: FactRow, referenceMoment: number): HouseholdFacts {
	return {
		firstOpenedAt: row.firstOpenedAt ?? undefined,
		submittedAt: row.submittedAt ?? undefined,
		isPrefill: row.submittedAt !== null && row.submittedAt < referenceMoment && row.confirmedAt === null,
		withdrawnAt: row.withdrawnAt ?? undefined,
		visitRequestedAt: row.visitRequestedAt ?? undefined
	};
}
