import { and, desc, eq } from 'drizzle-orm';
import type { FormKey } from '$lib/domain/household/forms';
import type { Queryable } from '../client';
import { household, submission } from '../schema';
import { ofForm } from './form-key';

/** Whose a receipt is, and whether it still stands: nothing of what was submitted. */
export async function receiptInBlock(db: Queryable, block: string, receiptNumber: string) {
	const [row] = await db
		.select({
			householdId: household.householdId,
			questionnaire: submission.questionnaire,
			version: submission.version,
			submittedAt: submission.submittedAt,
			withdrawnAt: submission.withdrawnAt
		})
		.from(submission)
		.innerJoin(household, eq(household.householdId, submission.householdId))
		.where(and(eq(submission.receiptNumber, receiptNumber), eq(household.blockCode, block)));
	return row;
}

/** The newest submission's version, to tell a receipt that a later one has replaced. */
export async function newestVersion(db: Queryable, form: FormKey): Promise<number | undefined> {
	const [row] = await db
		.select({ version: submission.version })
		.from(submission)
		.where(ofForm(submission, form))
		.orderBy(desc(submission.version))
		.limit(1);
	return row?.version;
}
