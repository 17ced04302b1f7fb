import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { HouseholdFacts } from '$lib/domain/household/status';
import { ruling } from '$lib/domain/visits/ruling';
import type { Visit } from '$lib/domain/visits/visit';
import type { Queryable } from '../client';
import { credential, household, submission, visitRequest } from '../schema';

/** The newest submission of the household in the row: its times, nothing of what is in it. */
export const newestSubmissionTimes = (db: Queryable) =>
	db
		.select({
			submittedAt: submission.submittedAt,
			confirmedAt: submission.confirmedAt,
			withdrawnAt: submission.withdrawnAt,
			asksToVerify: submission.asksToVerify
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

/** A visit as the database puts it into one value; instants in milliseconds, the list's age in seconds. */
type VisitJson = Pick<Visit, 'visitId' | 'at' | 'outcome'> & { appointment: number | null; listAge: number | null };

/** Every visit to the household in the row: a handful, gathered here so that a list of doors is one query. */
const visitsJson = sql<VisitJson[]>`coalesce((select json_agg(json_build_object(
	'visitId', v.visit_id, 'outcome', v.outcome, 'at', round(extract(epoch from v.at) * 1000),
	'appointment', round(extract(epoch from v.appointment_at) * 1000), 'listAge', v.list_age))
	from visit v where v.household_id = ${household.householdId}), '[]'::json)`.as('visits');

export const visitsOf = ({ visits }: Pick<FactRow, 'visits'>): Visit[] =>
	visits.map(({ appointment, listAge, ...visit }) => ({
		...visit,
		appointment: appointment ?? undefined,
		listAge: listAge === null ? undefined : listAge * 1000
	}));

/** Columns from which a status is derived; joined laterally so that an index finds each household's own rows. */
export function factColumns(newest: ReturnType<typeof newestSubmissionTimes>, visit: ReturnType<typeof openVisit>) {
	return {
		firstOpenedAt: credential.firstOpenedAt,
		submittedAt: newest.submittedAt,
		confirmedAt: newest.confirmedAt,
		withdrawnAt: newest.withdrawnAt,
		visitRequestedAt: visit.requestedAt,
		asksToVerify: newest.asksToVerify,
		visits: visitsJson
	};
}

type InstantColumn = Exclude<keyof ReturnType<typeof factColumns>, 'asksToVerify' | 'visits'>;

export type FactRow = Record<InstantColumn, number | null> & { asksToVerify: boolean | null; visits: VisitJson[] };

/** A submission made before the reference moment is a pre-fill until it is confirmed after it. */
export function factsOf(row: FactRow, referenceMoment: number): HouseholdFacts {
	const { found, verifiedAt } = ruling(visitsOf(row));
	return {
		found,
		verifiedAt,
		asksToVerify: row.asksToVerify ?? false,
		firstOpenedAt: row.firstOpenedAt ?? undefined,
		submittedAt: row.submittedAt ?? undefined,
		isPrefill: row.submittedAt !== null && row.submittedAt < referenceMoment && row.confirmedAt === null,
		withdrawnAt: row.withdrawnAt ?? undefined,
		visitRequestedAt: row.visitRequestedAt ?? undefined
	};
}
