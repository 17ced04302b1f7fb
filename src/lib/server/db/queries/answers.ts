/**
 * The only queries that touch drafts, keys and sealed responses. Enumerator and help-desk code cannot import this
 * file, not even through others (tests/architecture).
 */
import { and, desc, eq, isNotNull, or } from 'drizzle-orm';
import type { Queryable } from '../client';
import { credential, dataKey, draft, idNumberHash, submission } from '../schema';

export interface AnswersRow {
	serviceWrap: Uint8Array | null;
	residentWrap: Uint8Array | null;
	ciphertext: Uint8Array;
	revision: number;
	savedAt: number;
	place: { section: string; step: string; entry?: string } | null;
	noticeReadAt: number | null;
}

const columns = {
	serviceWrap: dataKey.serviceWrap,
	residentWrap: dataKey.residentWrap,
	ciphertext: draft.ciphertext,
	revision: draft.revision,
	savedAt: draft.savedAt,
	place: draft.place,
	noticeReadAt: credential.noticeReadAt
};

export async function answersOf(db: Queryable, householdId: string): Promise<AnswersRow | undefined> {
	const [row] = await db
		.select(columns)
		.from(dataKey)
		.innerJoin(draft, eq(draft.householdId, dataKey.householdId))
		.innerJoin(credential, eq(credential.householdId, dataKey.householdId))
		.where(eq(dataKey.householdId, householdId));
	return row;
}

/**
 * The same, holding the household's key row until the transaction ends: writers of one household queue here. Two
 * statements, because a statement that waits for a lock still reads the other tables as they were before it waited.
 */
export async function lockAnswers(tx: Queryable, householdId: string): Promise<AnswersRow | undefined> {
	await tx.select({ lock: dataKey.householdId }).from(dataKey).where(eq(dataKey.householdId, householdId)).for('update');
	return answersOf(tx, householdId);
}

export interface Wraps {
	serviceWrap: Uint8Array | null;
	residentWrap: Uint8Array;
}

export async function putWraps(tx: Queryable, householdId: string, wraps: Wraps): Promise<void> {
	await tx
		.insert(dataKey)
		.values({ householdId, ...wraps })
		.onConflictDoUpdate({ target: dataKey.householdId, set: wraps });
}

type DraftRow = Pick<AnswersRow, 'ciphertext' | 'revision' | 'savedAt' | 'place'>;

export async function putDraft(tx: Queryable, householdId: string, row: DraftRow): Promise<void> {
	await tx
		.insert(draft)
		.values({ householdId, ...row })
		.onConflictDoUpdate({ target: draft.householdId, set: row });
}

/** The newest submission, standing or withdrawn. */
export async function newestSubmission(db: Queryable, householdId: string) {
	const [row] = await db
		.select()
		.from(submission)
		.where(eq(submission.householdId, householdId))
		.orderBy(desc(submission.version))
		.limit(1);
	return row;
}

export async function addSubmission(tx: Queryable, row: typeof submission.$inferInsert): Promise<void> {
	await tx.insert(submission).values(row);
}

export async function addIdNumberHashes(tx: Queryable, rows: (typeof idNumberHash.$inferInsert)[]): Promise<void> {
	if (rows.length > 0) await tx.insert(idNumberHash).values(rows);
}

type SubmissionTimes = Partial<Pick<typeof submission.$inferSelect, 'confirmedAt' | 'withdrawnAt'>>;

export async function markSubmission(tx: Queryable, householdId: string, version: number, times: SubmissionTimes): Promise<void> {
	await tx
		.update(submission)
		.set(times)
		.where(and(eq(submission.householdId, householdId), eq(submission.version, version)));
}

/** Every wrap of every household. @returns how many households had one left */
export async function destroyWraps(tx: Queryable): Promise<number> {
	const rows = await tx
		.update(dataKey)
		.set({ serviceWrap: null, residentWrap: null })
		.where(or(isNotNull(dataKey.serviceWrap), isNotNull(dataKey.residentWrap)))
		.returning({ householdId: dataKey.householdId });
	return rows.length;
}
