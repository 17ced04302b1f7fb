import { and, desc, eq, inArray, isNull, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import { requiredOf, type NewestSubmission, type RequiredForms } from '$lib/domain/household/forms';
import { formFactsOf, type HouseholdFacts } from '$lib/domain/household/status';
import type { Returned } from '$lib/domain/field/returned';
import { ruling } from '$lib/domain/field/ruling';
import type { Visit } from '$lib/domain/field/visit';
import type { Queryable } from '../client';
import { credential, household, householdReturn, submission, visit as visits, visitRequest } from '../schema';

/** The newest submission of a form as the database puts it into one value; nothing of what is in it. */
type FormJson = NewestSubmission & { questionnaire: string };

const millisecondsOf = (instant: SQLWrapper) => sql`round(extract(epoch from ${instant}) * 1000)`;

/** Newest submissions, one a form, gathered by household. */
const formsJson = (newest: Record<keyof FormJson, SQLWrapper>) => sql<FormJson[]>`json_agg(json_build_object(
	'questionnaire', ${newest.questionnaire}, 'asksToVerify', ${newest.asksToVerify}, 'submittedAt', ${millisecondsOf(newest.submittedAt)},
	'confirmedAt', ${millisecondsOf(newest.confirmedAt)}, 'withdrawnAt', ${millisecondsOf(newest.withdrawnAt)}))`;

/** The newest submission of each form of the households that `which` says: its times, nothing of what is in it. */
export const newestOfForms = (db: Queryable, which: SQL | undefined) =>
	db
		.selectDistinctOn([submission.householdId, submission.questionnaire], {
			householdId: submission.householdId,
			questionnaire: submission.questionnaire,
			submittedAt: submission.submittedAt,
			confirmedAt: submission.confirmedAt,
			withdrawnAt: submission.withdrawnAt,
			asksToVerify: submission.asksToVerify
		})
		.from(submission)
		.where(which)
		.orderBy(submission.householdId, submission.questionnaire, desc(submission.version))
		.as('newest');

/** The forms that the household in the row has handed in: one value of a row, so that no join multiplies rows. */
export function handedInBy(db: Queryable) {
	const newest = newestOfForms(db, eq(submission.householdId, household.householdId));
	return db
		.select({ forms: formsJson(newest).as('forms') })
		.from(newest)
		.as('handed_in');
}

/** The same rule as `isPrefill` (domain/household/forms.ts); a test holds both together. */
export const prefillIn = (
	newest: Record<'submittedAt' | 'confirmedAt', SQLWrapper>,
	referenceMoment: number
): SQL<boolean> =>
	sql<boolean>`${newest.submittedAt} < ${new Date(referenceMoment).toISOString()}::timestamptz and ${newest.confirmedAt} is null`;

/** The visit that the household in the row is waiting for. */
export const openVisit = (db: Queryable) =>
	db
		.select({
			requestedAt: visitRequest.requestedAt,
			bookedFrom: visitRequest.bookedFrom,
			bookedTo: visitRequest.bookedTo
		})
		.from(visitRequest)
		.where(and(eq(visitRequest.householdId, household.householdId), isNull(visitRequest.endedAt)))
		.orderBy(desc(visitRequest.requestedAt))
		.limit(1)
		.as('visit');

/** A visit as the database puts it into one value; instants in milliseconds, the list's age in seconds. */
type VisitJson = Pick<Visit, 'visitId' | 'at' | 'outcome'> & {
	appointment: number | null;
	listAge: number | null;
	givenTo: string | null;
};

const visitJson = (table: SQLWrapper | SQL) => sql`json_agg(json_build_object(
	'visitId', ${table}.visit_id, 'outcome', ${table}.outcome, 'at', round(extract(epoch from ${table}.at) * 1000),
	'appointment', round(extract(epoch from ${table}.appointment_at) * 1000), 'listAge', ${table}.list_age,
	'givenTo', ${table}.given_to))`;

/** A visit that was taken back counts for nothing, wherever visits are read. */
export const counts = (table: SQLWrapper | SQL = visits): SQL => sql`${table}.taken_back_at is null`;

/** Every visit to the household in the row: a handful, gathered here so that a list of doors is one query. */
const visitsJson = sql<VisitJson[]>`coalesce((select ${visitJson(sql.raw('v'))} from visit v
	where v.household_id = ${household.householdId} and ${counts(sql.raw('v'))}), '[]'::json)`.as('visits');

/** Of each household that `which` says the visit that it is waiting for. */
export const openRequests = (db: Queryable, which?: SQL) =>
	db
		.selectDistinctOn([visitRequest.householdId], {
			householdId: visitRequest.householdId,
			requestedAt: visitRequest.requestedAt,
			bookedFrom: visitRequest.bookedFrom,
			bookedTo: visitRequest.bookedTo
		})
		.from(visitRequest)
		.where(and(which, isNull(visitRequest.endedAt)))
		.orderBy(visitRequest.householdId, desc(visitRequest.requestedAt))
		.as('visit');

/**
 * The same for all of `asked` at once. Row level security compares with the list of the staff's own households,
 * and going through that list again for each door of a large block would take longer than everything else together.
 */
export function factsAmong(db: Queryable, asked: SQLWrapper) {
	const newest = newestOfForms(db, inArray(submission.householdId, asked));
	const handedIn = db
		.select({ householdId: newest.householdId, forms: formsJson(newest).as('forms') })
		.from(newest)
		.groupBy(newest.householdId)
		.as('handed_in');
	const request = openRequests(db, inArray(visitRequest.householdId, asked));
	const made = db
		.select({ householdId: visits.householdId, visits: sql<VisitJson[]>`${visitJson(visits)}`.as('visits') })
		.from(visits)
		.where(and(inArray(visits.householdId, asked), counts()))
		.groupBy(visits.householdId)
		.as('made');
	return {
		handedIn,
		request,
		made,
		back: returnsAmong(db, asked),
		visits: sql<VisitJson[]>`coalesce(${made.visits}, '[]'::json)`.as('visits')
	};
}

/** Of each household the newest return that was not taken back, as one value. */
const returnsAmong = (db: Queryable, asked: SQLWrapper) =>
	db
		.selectDistinctOn([householdReturn.householdId], {
			householdId: householdReturn.householdId,
			returned:
				sql<Returned | null>`json_build_object('items', ${householdReturn.items}, 'reason', ${householdReturn.reason},
				'at', ${millisecondsOf(householdReturn.returnedAt)})`.as('returned')
		})
		.from(householdReturn)
		.where(and(inArray(householdReturn.householdId, asked), isNull(householdReturn.takenBackAt)))
		.orderBy(householdReturn.householdId, desc(householdReturn.returnedAt))
		.as('back');

export const visitsOf = ({ visits }: Pick<FactRow, 'visits'>): Visit[] =>
	visits.map(({ appointment, listAge, givenTo, ...visit }) => ({
		...visit,
		givenTo: givenTo ?? undefined,
		appointment: appointment ?? undefined,
		listAge: listAge === null ? undefined : listAge * 1000
	}));

/** Columns from which a status is derived; joined laterally so that an index finds each household's own rows. */
export const factColumns = (handedIn: HandedIn, visit: Requested) => ({
	...timeColumns(handedIn, visit),
	visits: visitsJson
});

type HandedIn = Pick<ReturnType<typeof handedInBy>, 'forms'>;
type Requested = Pick<ReturnType<typeof openVisit>, 'requestedAt' | 'bookedFrom' | 'bookedTo'>;

export const timeColumns = (handedIn: HandedIn, visit: Requested) => ({
	firstOpenedAt: credential.firstOpenedAt,
	forms: sql<FormJson[]>`coalesce(${handedIn.forms}, '[]'::json)`.as('forms'),
	visitRequestedAt: visit.requestedAt,
	bookedFrom: visit.bookedFrom,
	bookedTo: visit.bookedTo
});

export interface FactRow {
	firstOpenedAt: number | null;
	/** Newest submissions, one a form that was ever handed in. */
	forms: FormJson[];
	visitRequestedAt: number | null;
	/** Hours that the household booked for the visit that it waits for. */
	bookedFrom: number | null;
	bookedTo: number | null;
	visits: VisitJson[];
	/** The newest return that was not taken back; read for doors alone. */
	returned?: Returned | null;
}

/** @param required questionnaires that households must hand in */
export function factsOf(
	{ forms, firstOpenedAt, visitRequestedAt, visits, returned }: FactRow,
	required: RequiredForms,
	referenceMoment: number
): HouseholdFacts {
	const { found, verifiedAt } = ruling(visitsOf({ visits }));
	const newestOf = (id: string) => forms.find(({ questionnaire }) => questionnaire === id);
	const asked = requiredOf(
		required,
		forms.map(({ questionnaire }) => questionnaire)
	);
	return {
		found,
		verifiedAt,
		returnedAt: returned?.at,
		forms: asked.map((id) => formFactsOf(newestOf(id), referenceMoment)),
		besides: required.foreigners
			.filter((id) => !asked.includes(id))
			.map((id) => formFactsOf(newestOf(id), referenceMoment)),
		firstOpenedAt: firstOpenedAt ?? undefined,
		visitRequestedAt: visitRequestedAt ?? undefined
	};
}
