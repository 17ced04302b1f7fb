import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { FormKey } from '$lib/domain/household/forms';
import type { Queryable } from '../client';
import { interview, submission } from '../schema';

const PAGE = 500;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The newest submission of every form unless it was withdrawn: sealed text, in pages, by household and questionnaire. */
export async function* standingSubmissions(db: Queryable): AsyncGenerator<string> {
	let after: FormKey = { householdId: NOBODY, questionnaire: '' };
	for (;;) {
		const rows = await db
			.select({
				householdId: submission.householdId,
				questionnaire: submission.questionnaire,
				sealed: submission.sealedResponse
			})
			.from(submission)
			.where(
				and(
					sql`(${submission.householdId}, ${submission.questionnaire}) > (${after.householdId}::uuid, ${after.questionnaire})`,
					isNull(submission.withdrawnAt),
					eq(
						submission.version,
						sql`(select max(newer.version) from submission newer where newer.household_id = ${submission.householdId}
							and newer.questionnaire = ${submission.questionnaire})`
					)
				)
			)
			.orderBy(asc(submission.householdId), asc(submission.questionnaire))
			.limit(PAGE);
		for (const { sealed } of rows) yield sealed;
		const last = rows.at(-1);
		if (!last || rows.length < PAGE) return;
		after = last;
	}
}

/** Interviews of which something does not stand: sealed text, in pages, by household and interview. */
export async function* interviewsSetAside(db: Queryable): AsyncGenerator<string> {
	let after = { householdId: NOBODY, interviewId: NOBODY };
	for (;;) {
		const rows = await db
			.select({ householdId: interview.householdId, interviewId: interview.interviewId, sealed: interview.sealed })
			.from(interview)
			.where(
				and(
					isNotNull(interview.sealed),
					sql`(${interview.householdId}, ${interview.interviewId}) > (${after.householdId}::uuid, ${after.interviewId}::uuid)`
				)
			)
			.orderBy(asc(interview.householdId), asc(interview.interviewId))
			.limit(PAGE);
		for (const { sealed } of rows) if (sealed) yield sealed;
		const last = rows.at(-1);
		if (!last || rows.length < PAGE) return;
		after = last;
	}
}
