import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Queryable } from '../client';
import { submission } from '../schema';

const PAGE = 500;

/** The newest submission of every household unless it was withdrawn: sealed text, in pages, by household. */
export async function* standingSubmissions(db: Queryable): AsyncGenerator<string> {
	let after = '00000000-0000-0000-0000-000000000000';
	for (;;) {
		const rows = await db
			.select({ householdId: submission.householdId, sealed: submission.sealedResponse })
			.from(submission)
			.where(
				and(
					gt(submission.householdId, after),
					isNull(submission.withdrawnAt),
					eq(
						submission.version,
						sql`(select max(newer.version) from submission newer where newer.household_id = ${submission.householdId})`
					)
				)
			)
			.orderBy(asc(submission.householdId))
			.limit(PAGE);
		for (const { sealed } of rows) yield sealed;
		const last = rows.at(-1);
		if (!last || rows.length < PAGE) return;
		after = last.householdId;
	}
}
