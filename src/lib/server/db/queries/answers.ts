/**
 * The only queries that touch drafts, keys and sealed responses. Enumerator and help-desk code cannot import this
 * file, not even through others (tests/architecture).
 */
import { and, desc, eq, getTableColumns, isNotNull, or, sql } from 'drizzle-orm';
import type { FormKey } from '$lib/domain/household/forms';
import type { Queryable } from '../client';
import { credential, dataKey, draft, form, residentSession, submission, type FillerKind } from '../schema';
import { takeAhead } from '../read-ahead';
import { statement } from '../statement';
import { idsOf, ofForm, ofNamedForm } from './form-key';
import type { SessionRow } from './sessions';

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

/** The draft of the key in the row. */
const draftOfKey = and(eq(draft.householdId, dataKey.householdId), eq(draft.questionnaire, dataKey.questionnaire));

/** Once a form: opened again, it keeps the moment and the filler of the first time. */
export async function addForm(tx: Queryable, key: FormKey, openedAt: number, filler: FillerKind): Promise<void> {
	await tx
		.insert(form)
		.values({ ...idsOf(key), openedAt, filler })
		.onConflictDoNothing();
}

const readAnswers = statement((db) =>
	db
		.select(columns)
		.from(dataKey)
		.innerJoin(draft, draftOfKey)
		.innerJoin(credential, eq(credential.householdId, dataKey.householdId))
		.where(ofNamedForm(dataKey))
);

export async function answersOf(db: Queryable, key: FormKey): Promise<AnswersRow | undefined> {
	const [row] = await readAnswers(db, { ...idsOf(key) });
	return row;
}

const readWithSession = statement((db) =>
	db
		.select({
			userId: residentSession.householdId,
			begunAt: residentSession.begunAt,
			expiresAt: residentSession.expiresAt,
			...columns
		})
		.from(residentSession)
		.leftJoin(
			dataKey,
			and(
				eq(dataKey.householdId, residentSession.householdId),
				eq(dataKey.questionnaire, sql.placeholder('questionnaire'))
			)
		)
		.leftJoin(draft, draftOfKey)
		.leftJoin(credential, eq(credential.householdId, dataKey.householdId))
		.where(eq(residentSession.idHash, sql.placeholder('idHash')))
);

/** A household's session and, in the same round trip, the row of its form, where there is one. */
export async function sessionWithAnswers(
	db: Queryable,
	idHash: string,
	questionnaire: string
): Promise<SessionRow<AnswersRow> | undefined> {
	const [row] = await readWithSession(db, { idHash, questionnaire });
	if (!row) return undefined;
	const { userId, begunAt, expiresAt, ciphertext, revision, savedAt, ...rest } = row;
	const session = { userId, begunAt, expiresAt };
	if (ciphertext === null || revision === null || savedAt === null) return session;
	return { ...session, beside: { ...rest, ciphertext, revision, savedAt } };
}

const readAnswersForUpdate = statement((db) =>
	db
		.select(columns)
		.from(dataKey)
		.innerJoin(draft, draftOfKey)
		.innerJoin(credential, eq(credential.householdId, dataKey.householdId))
		.where(ofNamedForm(dataKey))
		.for('update', { of: [dataKey, draft] })
);

/**
 * The same, holding key and draft until the transaction ends: writers of one form queue here. Both are locked, because a
 * statement that waits reads anew only the rows that it locks.
 */
export async function lockAnswers(tx: Queryable, key: FormKey): Promise<AnswersRow | undefined> {
	takeAhead(key);
	const [row] = await readAnswersForUpdate(tx, { ...idsOf(key) });
	return row;
}

/** Holds the form itself, for who hands in without a draft: a second one waits and then finds the first one's submission. */
export async function lockForm(tx: Queryable, key: FormKey): Promise<void> {
	await tx.select({ lock: form.householdId }).from(form).where(ofForm(form, key)).for('update');
}

export interface Wraps {
	serviceWrap: Uint8Array | null;
	residentWrap: Uint8Array;
}

export async function putWraps(tx: Queryable, key: FormKey, wraps: Wraps): Promise<void> {
	await tx
		.insert(dataKey)
		.values({ ...idsOf(key), ...wraps })
		.onConflictDoUpdate({ target: [dataKey.householdId, dataKey.questionnaire], set: wraps });
}

type DraftRow = Pick<AnswersRow, 'ciphertext' | 'revision' | 'savedAt' | 'place'>;

export async function putDraft(tx: Queryable, key: FormKey, row: DraftRow): Promise<void> {
	await tx
		.insert(draft)
		.values({ ...idsOf(key), ...row })
		.onConflictDoUpdate({ target: [draft.householdId, draft.questionnaire], set: row });
}

/** What pages show of a submission: not the sealed response, which is the largest part of its row. */
const { sealedResponse: _, counts: __, ...summaryColumns } = getTableColumns(submission);
const readNewest = statement((db) =>
	db.select(summaryColumns).from(submission).where(ofNamedForm(submission)).orderBy(desc(submission.version)).limit(1)
);

/** The newest submission, standing or withdrawn. */
export async function newestSubmission(db: Queryable, key: FormKey) {
	const [row] = await readNewest(db, { ...idsOf(key) });
	return row;
}

export async function addSubmission(tx: Queryable, row: typeof submission.$inferInsert): Promise<void> {
	await tx.insert(submission).values(row);
}

type SubmissionTimes = Partial<Pick<typeof submission.$inferSelect, 'confirmedAt' | 'withdrawnAt'>>;

export async function markSubmission(
	tx: Queryable,
	key: FormKey,
	version: number,
	times: SubmissionTimes
): Promise<void> {
	await tx
		.update(submission)
		.set(times)
		.where(and(ofForm(submission, key), eq(submission.version, version)));
}

/** Every wrap of every form. @returns how many households had one left */
export async function destroyWraps(tx: Queryable): Promise<number> {
	const rows = await tx
		.update(dataKey)
		.set({ serviceWrap: null, residentWrap: null })
		.where(or(isNotNull(dataKey.serviceWrap), isNotNull(dataKey.residentWrap)))
		.returning({ householdId: dataKey.householdId });
	return new Set(rows.map(({ householdId }) => householdId)).size;
}
