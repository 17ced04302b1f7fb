import type { FormKey } from '$lib/domain/household/forms';
import type { Progress } from '$lib/domain/support/progress';
import type { Queryable } from '../client';
import { draftProgress } from '../schema';
import { idsOf, ofForm } from './form-key';

/** Called with every save of a draft, in its transaction. */
export async function putProgress(tx: Queryable, key: FormKey, progress: Progress, savedAt: number): Promise<void> {
	const row = { ...progress, savedAt };
	await tx
		.insert(draftProgress)
		.values({ ...idsOf(key), ...row })
		.onConflictDoUpdate({ target: [draftProgress.householdId, draftProgress.questionnaire], set: row });
}

/** Flags only; undefined before the first save. */
export async function progressOfDraft(
	db: Queryable,
	key: FormKey
): Promise<(Progress & { savedAt: number }) | undefined> {
	const { home, people, details, savedAt } = draftProgress;
	const [row] = await db
		.select({ home, people, details, savedAt })
		.from(draftProgress)
		.where(ofForm(draftProgress, key));
	return row;
}
