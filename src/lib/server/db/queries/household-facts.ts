import { and, desc, eq, inArray, isNull, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { HouseholdFacts } from '$lib/domain/household/status';
import { ruling } from '$lib/domain/field/ruling';
import type { Visit } from '$lib/domain/field/visit';
import type { Queryable } from '../client';
import { credential, household, submission, visit as visits, visitRequest } from '../schema';

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

const visitJson = (table: SQLWrapper | SQL) => sql`json_agg(json_build_object(
	'visitId', ${table}.visit_id, 'outcome', ${table}.outcome, 'at', round(extract(epoch from ${table}.at) * 1000),
	'appointment', round(extract(epoch from ${table}.appointment_at) * 1000), 'listAge', ${table}.list_age))`;

/** Every visit to the household in the row: a handful, gathered here so that a list of doors is one query. */
const visitsJson = sql<VisitJson[]>`coalesce((select ${visitJson(sql.raw('v'))} from visit v
	where v.household_id = ${household.householdId}), '[]'::json)`.as('visits');

/**
 * The same three for all of `asked` at once. Row level security compares with the list of the staff's own households,
 * and going through that list again for each door of a large block would take longer than everything else together.
 */
export function factsAmong(db: Queryable, asked: SQLWrapper) {
	const newest = db
		.selectDistinctOn([submission.householdId], {
			householdId: submission.householdId,
			submittedAt: submission.submittedAt,
			confirmedAt: submission.confirmedAt,
			withdrawnAt: submission.withdrawnAt,
			asksToVerify: submission.asksToVerify
		})
		.from(submission)
		.where(inArray(submission.householdId, asked))
		.orderBy(submission.householdId, desc(submission.version))
		.as('newest');
	const request = db
		.selectDistinctOn([visitRequest.householdId], { householdId: visitRequest.householdId, requestedAt: visitRequest.requestedAt })
		.from(visitRequest)
		.where(and(inArray(visitRequest.householdId, asked), isNull(visitRequest.endedAt)))
		.orderBy(visitRequest.householdId, desc(visitRequest.requestedAt))
		.as('visit');
	const made = db
		.select({ householdId: visits.householdId, visits: sql<VisitJson[]>`${visitJson(visits)}`.as('visits') })
		.from(visits)
		.where(inArray(visits.householdId, asked))
		.groupBy(visits.householdId)
		.as('made');
	return { newest, request, made, visits: sql<VisitJson[]>`coalesce(${made.visits}, '[]'::json)`.as('visits') };
}

export const visitsOf = ({ visits }: Pick<FactRow, 'visits'>): Visit[] =>
	visits.map(({ appointment, listAge, ...visit }) => ({
		...visit,
		appointment: appointment ?? undefined,
		listAge: listAge === null ? undefined : listAge * 1000
	}));

/** Columns from which a status is derived; joined laterally so that an index finds each household's own rows. */
export const factColumns = (newest: ReturnType<typeof newestSubmissionTimes>, visit: ReturnType<typeof openVisit>) => ({
	...timeColumns(newest, visit),
	visits: visitsJson
});

type Newest = Pick<ReturnType<typeof newestSubmissionTimes>, 'submittedAt' | 'confirmedAt' | 'withdrawnAt' | 'asksToVerify'>;

export const timeColumns = (newest: Newest, visit: Pick<ReturnType<typeof openVisit>, 'requestedAt'>) => ({
	firstOpenedAt: credential.firstOpenedAt,
	submittedAt: newest.submittedAt,
	confirmedAt: newest.confirmedAt,
	withdrawnAt: newest.withdrawnAt,
	visitRequestedAt: visit.requestedAt,
	asksToVerify: newest.asksToVerify
});

type InstantColumn = Exclude<keyof ReturnType<typeof timeColumns>, 'asksToVerify'>;

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
