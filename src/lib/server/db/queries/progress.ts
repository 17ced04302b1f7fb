import { eq } from 'drizzle-orm';
import type { Progress } from '$lib/domain/support/progress';
import type { Queryable } from '../client';
import { draftProgress } from '../schema';

/** Called with every save of a draft, in its transaction. */
export async function putProgress(tx: Queryable, householdId: string, progress: Progress, savedAt: number): Promise<void> {
	const row = { ...progress, savedAt };
	await tx
		.insert(draftProgress)
		.values({ householdId, ...row })
		.onConflictDoUpdate({ target: draftProgress.householdId, set: row });
}

/** Flags only; undefined before the first save. */
export async function progressOfDraft(db: Queryable, householdId: string): Promise<(Progress & { savedAt: number }) | undefined> {
	const { home, people, details, savedAt } = draftProgress;
	const [row] = await db.select({ home, people, details, savedAt }).from(draftProgress).where(eq(draftProgress.householdId, householdId));
	return row;
}
