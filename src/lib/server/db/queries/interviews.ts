/** Interviews as the field hands them in: written with the field's rights, and read back without what is sealed. */
import { and, desc, eq, gt, inArray, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { Queryable } from '../client';
import { form, household, interview, staff, submission, telephoneCall } from '../schema';

/**
 * Holds these households until the transaction ends: two enumerators at one door hand in one after the other. In the order of their ids:
 * two phones with the same doors wait for one another, and never each for the other.
 */
export async function lockInterviews(tx: Queryable, householdIds: string[]): Promise<void> {
	const ids = householdIds.toSorted().map((id) => sql`${id}`);
	await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('interviews/' || id, 0))
		from unnest(array[${sql.join(ids, sql`, `)}]::text[]) with ordinality as held (id, place) order by place`);
}

/** Which interview of which household. */
type InterviewKey = Pick<typeof interview.$inferSelect, 'householdId' | 'interviewId'>;

/** What became of these interviews when they were received; those that were not yet are not there. */
export const receivedInterviews = (db: Queryable, keys: readonly InterviewKey[]) =>
	db
		.select({
			householdId: interview.householdId,
			interviewId: interview.interviewId,
			state: interview.state,
			items: interview.items
		})
		.from(interview)
		.where(or(...keys.map((key) => isOf(interview, key))));

const isOf = (table: typeof interview | typeof submission, { householdId, interviewId }: InterviewKey) =>
	and(eq(table.householdId, householdId), eq(table.interviewId, interviewId));

/** The submissions that an interview became: their receipts, nothing of what is in them. */
export const submissionsOf = (db: Queryable, key: InterviewKey) =>
	db
		.select({
			questionnaire: submission.questionnaire,
			version: submission.version,
			receiptNumber: submission.receiptNumber,
			submittedAt: submission.submittedAt
		})
		.from(submission)
		.where(isOf(submission, key))
		.orderBy(submission.questionnaire);

/** Of each questionnaire the newest submission of a household: whether it stands, and the number of the next version. */
export type NewestVersions = Map<
	string,
	Pick<typeof submission.$inferSelect, 'version' | 'submittedAt' | 'confirmedAt' | 'withdrawnAt'>
>;

export async function newestVersions(db: Queryable, householdIds: string[]): Promise<Map<string, NewestVersions>> {
	const rows = await db
		.selectDistinctOn([submission.householdId, submission.questionnaire], {
			householdId: submission.householdId,
			questionnaire: submission.questionnaire,
			version: submission.version,
			submittedAt: submission.submittedAt,
			confirmedAt: submission.confirmedAt,
			withdrawnAt: submission.withdrawnAt
		})
		.from(submission)
		.where(inArray(submission.householdId, householdIds))
		.orderBy(submission.householdId, submission.questionnaire, desc(submission.version));
	const byHousehold = new Map<string, NewestVersions>();
	for (const { householdId, questionnaire, ...newest } of rows)
		byHousehold.set(householdId, (byHousehold.get(householdId) ?? new Map()).set(questionnaire, newest));
	return byHousehold;
}

/** Which of these receipt numbers somebody has already. */
export async function takenReceipts(db: Queryable, receiptNumbers: string[]): Promise<string[]> {
	const found = await db
		.select({ number: submission.receiptNumber })
		.from(submission)
		.where(inArray(submission.receiptNumber, receiptNumbers));
	return found.map(({ number }) => number);
}

export async function addInterviews(tx: Queryable, rows: (typeof interview.$inferInsert)[]): Promise<void> {
	if (rows.length > 0) await tx.insert(interview).values(rows);
}

type InterviewSubmission = Omit<typeof submission.$inferInsert, 'confirmedAt' | 'withdrawnAt'> & {
	interviewId: string;
};

/** Forms of interviews that stand. The columns are named: others the field may not write. */
export async function addInterviewSubmissions(tx: Queryable, rows: InterviewSubmission[]): Promise<void> {
	if (rows.length === 0) return;
	const at = ({ submittedAt }: InterviewSubmission) => new Date(submittedAt).toISOString();
	const forms = rows.map(
		(row) => sql`(${row.householdId}::uuid, ${row.questionnaire}, ${at(row)}::timestamptz, 'interviewer')`
	);
	const submissions = rows.map(
		(
			row
		) => sql`(${row.householdId}::uuid, ${row.questionnaire}, ${row.version}::int, ${row.receiptNumber}, ${at(row)}::timestamptz,
			${row.sealedResponse}, ${JSON.stringify(row.counts)}::jsonb, ${row.interviewId}::uuid)`
	);
	await tx.execute(sql`with opened as (insert into ${form} (household_id, questionnaire, opened_at, filler)
			values ${sql.join(forms, sql`, `)} on conflict do nothing)
		insert into ${submission}
			(household_id, questionnaire, version, receipt_number, submitted_at, sealed_response, counts, interview_id)
		values ${sql.join(submissions, sql`, `)}`);
}

/** Interviews of these blocks as they were received, the newest first: who made them and what became of them. */
export const interviewsIn = (db: Queryable, blocks: string[]) =>
	interviewsWhere(db, inArray(household.blockCode, blocks));

/** Those of one household. */
export const interviewsOf = (db: Queryable, householdId: string) =>
	interviewsWhere(db, eq(interview.householdId, householdId));

const interviewsWhere = (db: Queryable, condition: SQL) =>
	db
		.select({
			interviewId: interview.interviewId,
			householdId: interview.householdId,
			household: household.householdNumber,
			state: interview.state,
			items: interview.items,
			signedAt: interview.signedAt,
			receivedAt: interview.receivedAt,
			number: staff.number,
			name: staff.name
		})
		.from(interview)
		.innerJoin(household, eq(household.householdId, interview.householdId))
		.innerJoin(staff, eq(staff.staffId, interview.staffId))
		.where(condition)
		.orderBy(desc(interview.receivedAt), interview.interviewId);

/** When interviews were signed at the doors of these blocks, by household; those by telephone were at none. */
export async function signedAtDoors(db: Queryable, blocks: string[]): Promise<Map<string, number[]>> {
	const rows = await db
		.select({ householdId: interview.householdId, signedAt: interview.signedAt })
		.from(interview)
		.innerJoin(household, eq(household.householdId, interview.householdId))
		.innerJoin(staff, eq(staff.staffId, interview.staffId))
		.where(and(inArray(household.blockCode, blocks), inArray(staff.role, ['enumerator', 'supervisor'])));
	const signed = new Map<string, number[]>();
	for (const { householdId, signedAt } of rows) signed.set(householdId, [...(signed.get(householdId) ?? []), signedAt]);
	return signed;
}

export async function addCall(tx: Queryable, row: typeof telephoneCall.$inferInsert): Promise<void> {
	await tx.insert(telephoneCall).values(row);
}

/** A call of this agent with the household, begun since `since` (UTC milliseconds), of which nothing was received: the newest. */
export async function openCallOf(db: Queryable, call: { householdId: string; staffId: string; since: number }) {
	const [row] = await db
		.select({ callId: telephoneCall.callId, consentedAt: telephoneCall.consentedAt })
		.from(telephoneCall)
		.leftJoin(
			interview,
			and(eq(interview.householdId, telephoneCall.householdId), eq(interview.interviewId, telephoneCall.callId))
		)
		.where(
			and(
				eq(telephoneCall.householdId, call.householdId),
				eq(telephoneCall.staffId, call.staffId),
				gt(telephoneCall.consentedAt, call.since),
				isNull(interview.interviewId)
			)
		)
		.orderBy(desc(telephoneCall.consentedAt))
		.limit(1);
	return row;
}

/** When the caller of this call of the agent agreed, UTC milliseconds. */
export async function consentOfCall(
	db: Queryable,
	{ householdId, callId, staffId }: { householdId: string; callId: string; staffId: string }
): Promise<number | undefined> {
	const [row] = await db
		.select({ consentedAt: telephoneCall.consentedAt })
		.from(telephoneCall)
		.where(
			and(
				eq(telephoneCall.householdId, householdId),
				eq(telephoneCall.callId, callId),
				eq(telephoneCall.staffId, staffId)
			)
		);
	return row?.consentedAt;
}
