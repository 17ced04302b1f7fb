import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { TextSize } from '$lib/domain/access/text-size';
import type { Queryable } from '../client';
import { sessionQueries } from './sessions';
import { accessCode, credential, household, signInAttempt } from '../schema';

export interface LetterRow {
	householdId: string;
	blockCode: string;
	letterNumber: number;
	replacedAt: number | null;
	firstUsedAt: number | null;
	/** Absent credential: the letter was never redeemed. */
	pinHash: Uint8Array | null;
	lockedUntil: number | null;
}

/** The letter that one of the hashes belongs to, with the state of its household's sign-in. */
export async function letterByHashes(db: Queryable, hashes: Uint8Array[]): Promise<LetterRow | undefined> {
	const [row] = await db
		.select({
			householdId: accessCode.householdId,
			blockCode: household.blockCode,
			letterNumber: accessCode.letterNumber,
			replacedAt: accessCode.replacedAt,
			firstUsedAt: accessCode.firstUsedAt,
			pinHash: credential.pinHash,
			lockedUntil: credential.lockedUntil
		})
		.from(accessCode)
		.innerJoin(household, eq(household.householdId, accessCode.householdId))
		.leftJoin(credential, eq(credential.householdId, accessCode.householdId))
		.where(inArray(accessCode.codeHash, hashes));
	return row;
}

/** Locks the household's credential row for this transaction, making it if the letter is redeemed for the first time. */
export async function lockCredential(tx: Queryable, householdId: string, now: number) {
	await tx.insert(credential).values({ householdId, firstOpenedAt: now }).onConflictDoNothing();
	const [row] = await tx.select().from(credential).where(eq(credential.householdId, householdId)).for('update');
	if (!row) throw new Error('The credential row vanished.');
	return row;
}

export async function setPin(tx: Queryable, householdId: string, pinHash: Uint8Array | null): Promise<void> {
	await tx
		.update(credential)
		.set({ pinHash, failedTries: 0, lockedUntil: null })
		.where(eq(credential.householdId, householdId));
}

/**
 * Spends one try, before the PIN is looked at: parallel guesses queue on the row, so that no more than `tries` of them
 * are ever verified. The pause begins with the last try and is lifted if that one is right.
 * @returns tries left, or undefined while sign-in is paused
 */
export async function spendTry(
	tx: Queryable,
	householdId: string,
	policy: { tries: number; now: number; pauseUntil: number }
) {
	const now = new Date(policy.now).toISOString();
	const pauseUntil = new Date(policy.pauseUntil).toISOString();
	const fresh = sql`case when ${credential.lockedUntil} is null then ${credential.failedTries} + 1 else 1 end`;
	const [row] = await tx
		.update(credential)
		.set({
			failedTries: fresh,
			lockedUntil: sql`case when ${fresh} >= ${policy.tries} then ${pauseUntil}::timestamptz end`
		})
		.where(
			and(
				eq(credential.householdId, householdId),
				sql`(${credential.lockedUntil} is null or ${credential.lockedUntil} <= ${now}::timestamptz)`
			)
		)
		.returning({ failedTries: credential.failedTries });
	return row && policy.tries - row.failedTries;
}

export async function clearFailures(tx: Queryable, householdId: string): Promise<void> {
	await tx.update(credential).set({ failedTries: 0, lockedUntil: null }).where(eq(credential.householdId, householdId));
}

export async function lockedUntil(db: Queryable, householdId: string): Promise<number | undefined> {
	const [row] = await db
		.select({ until: credential.lockedUntil })
		.from(credential)
		.where(eq(credential.householdId, householdId));
	return row?.until ?? undefined;
}

export async function markCodeUsed(
	tx: Queryable,
	householdId: string,
	letterNumber: number,
	now: number
): Promise<void> {
	await tx
		.update(accessCode)
		.set({ firstUsedAt: now })
		.where(
			and(
				eq(accessCode.householdId, householdId),
				eq(accessCode.letterNumber, letterNumber),
				isNull(accessCode.firstUsedAt)
			)
		);
}

/**
 * The new letter; every older one of the household dies in the same transaction, and whoever signed in with it is
 * signed out: their session holds the key of the old letter. @returns its number
 */
export async function addLetter(
	tx: Queryable,
	householdId: string,
	codeHash: Uint8Array,
	now: number
): Promise<number> {
	const [last] = await tx
		.select({ letterNumber: accessCode.letterNumber })
		.from(accessCode)
		.where(eq(accessCode.householdId, householdId))
		.orderBy(desc(accessCode.letterNumber))
		.limit(1);
	const letterNumber = (last?.letterNumber ?? 0) + 1;
	await tx
		.update(accessCode)
		.set({ replacedAt: now })
		.where(and(eq(accessCode.householdId, householdId), isNull(accessCode.replacedAt)));
	await tx.insert(accessCode).values({ householdId, letterNumber, codeHash, issuedAt: now });
	await sessionQueries(tx, 'resident').endAll(householdId);
	return letterNumber;
}

/** References are short, to be spoken: one that is taken is drawn again. @returns the one that was free */
export async function recordAttempt(
	db: Queryable,
	newReference: () => string,
	attempt: Omit<typeof signInAttempt.$inferInsert, 'reference'>
): Promise<string> {
	for (;;) {
		const [row] = await db
			.insert(signInAttempt)
			.values({ ...attempt, reference: newReference() })
			.onConflictDoNothing({ target: signInAttempt.reference })
			.returning({ reference: signInAttempt.reference });
		if (row) return row.reference;
	}
}

export async function markNoticeRead(tx: Queryable, householdId: string, now: number): Promise<void> {
	await tx.update(credential).set({ noticeReadAt: now }).where(eq(credential.householdId, householdId));
}

export async function textSizeOf(db: Queryable, householdId: string): Promise<TextSize | undefined> {
	const [row] = await db
		.select({ size: credential.textSize })
		.from(credential)
		.where(eq(credential.householdId, householdId));
	return row?.size ?? undefined;
}

export async function putTextSize(tx: Queryable, householdId: string, textSize: TextSize): Promise<void> {
	await tx.update(credential).set({ textSize }).where(eq(credential.householdId, householdId));
}
