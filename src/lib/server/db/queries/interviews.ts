/** Interviews as the field hands them in: written with the field's rights, and read back without what is sealed. */
import { and, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { Queryable } from '../client';
import { form, household, interview, staff, submission, telephoneCall } from '../schema';

/** Holds the household until the transaction ends: two enumerators at one door hand in one after the other. */
export async function lockInterviews(tx: Queryable, householdId: string): Promise<void> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`interviews/${householdId}`}, 0))`);
}

const receivedColumns = { state: interview.state, items: interview.items, signedAt: interview.signedAt };

/** What became of this interview when it was received; undefined when it was not yet. */
export async function receivedInterview(db: Queryable, householdId: string, interviewId: string) {
	const [row] = await db
		.select(receivedColumns)
		.from(interview)
		.where(and(eq(interview.householdId, householdId), eq(interview.interviewId, interviewId)));
	return row;
}

/** The submissions that an interview became: their receipts, nothing of what is in them. */
export const submissionsOf = (db: Queryable, householdId: string, interviewId: string) =>
	db
		.select({
			questionnaire: submission.questionnaire,
			version: submission.version,
			receiptNumber: submission.receiptNumber,
			submittedAt: submission.submittedAt
		})
		.from(submission)
		.where(and(eq(submission.householdId, householdId), eq(submission.interviewId, interviewId)))
		.orderBy(submission.questionnaire);

/** Of each questionnaire the newest submission: whether it stands, and the number of the next version. */
export async function newestVersions(db: Queryable, householdId: string) {
	const rows = await db
		.selectDistinctOn([submission.questionnaire], {
			questionnaire: submission.questionnaire,
			version: submission.version,
			submittedAt: submission.submittedAt,
			confirmedAt: submission.confirmedAt,
			withdrawnAt: submission.withdrawnAt
		})
		.from(submission)
		.where(eq(submission.householdId, householdId))
		.orderBy(submission.questionnaire, desc(submission.version));
	return new Map(rows.map(({ questionnaire, ...newest }) => [questionnaire, newest]));
}

/** Which of these receipt numbers somebody has already. */
export async function takenReceipts(db: Queryable, receiptNumbers: string[]): Promise<string[]> {
	const found = await db
		.select({ number: submission.receiptNumber })
		.from(submission)
		.where(inArray(submission.receiptNumber, receiptNumbers));
	return found.map(({ number }) => number);
}

export async function addInterview(tx: Queryable, row: typeof interview.$inferInsert): Promise<void> {
	await tx.insert(interview).values(row);
}

type InterviewSubmission = Omit<typeof submission.$inferInsert, 'confirmedAt' | 'withdrawnAt'> & {
	interviewId: string;
};

/** A form of an interview that stands. The columns are named: others the field may not write. */
export async function addInterviewSubmission(tx: Queryable, row: InterviewSubmission): Promise<void> {
	const { householdId, questionnaire } = row;
	const at = new Date(row.submittedAt).toISOString();
	await tx.execute(sql`with opened as (insert into ${form} (household_id, questionnaire, opened_at, filler)
			values (${householdId}, ${questionnaire}, ${at}, 'interviewer') on conflict do nothing)
		insert into ${submission}
			(household_id, questionnaire, version, receipt_number, submitted_at, sealed_response, counts, interview_id)
		values (${householdId}, ${questionnaire}, ${row.version}, ${row.receiptNumber}, ${at},
			${row.sealedResponse}, ${JSON.stringify(row.counts)}::jsonb, ${row.interviewId})`);
}

/** Interviews of these blocks as they were received, the newest first: who made them and what became of them. */
export const interviewsIn = (db: Queryable, blocks: string[]) =>
	db
		.select({
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
		.where(inArray(household.blockCode, blocks))
		.orderBy(desc(interview.receivedAt), interview.interviewId);

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
