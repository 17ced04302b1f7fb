import { and, asc, desc, eq, isNotNull, isNull, lte, type SQL } from 'drizzle-orm';
import type { Queryable } from '../client';
import { accessCode, textMessage } from '../schema';

export async function addTextMessage(tx: Queryable, row: typeof textMessage.$inferInsert): Promise<void> {
	await tx.insert(textMessage).values(row);
}

/** How the messages of one kind to a household went, the newest first: never number or words. */
export const textMessagesOf = (db: Queryable, householdId: string, kind: 'letter' | 'code') =>
	db
		.select({
			letterNumber: textMessage.letterNumber,
			createdAt: textMessage.createdAt,
			tries: textMessage.tries,
			sentAt: textMessage.sentAt,
			failedAt: textMessage.failedAt,
			cause: textMessage.cause
		})
		.from(textMessage)
		.where(and(eq(textMessage.householdId, householdId), eq(textMessage.kind, kind)))
		.orderBy(desc(textMessage.createdAt))
		.limit(10);

/** Whether a code in place of a signature waits because the sending service could not be reached. */
export async function isSigningHeldUp(db: Queryable, householdId: string): Promise<boolean> {
	const [row] = await db
		.select({ messageId: textMessage.messageId })
		.from(textMessage)
		.where(
			and(
				eq(textMessage.householdId, householdId),
				eq(textMessage.kind, 'signing'),
				// Of one that was given up it is another: a code stands for less time than the tries take.
				eq(textMessage.cause, 'unreachable')
			)
		)
		.limit(1);
	return row !== undefined;
}

export interface MessageKey {
	householdId: string;
	messageId: string;
}

const keys = (db: Queryable, condition: SQL | undefined, limit: number): Promise<MessageKey[]> =>
	db
		.select({ householdId: textMessage.householdId, messageId: textMessage.messageId })
		.from(textMessage)
		.where(and(isNotNull(textMessage.sealed), condition))
		.orderBy(asc(textMessage.nextTryAt))
		.limit(limit);

/** Messages whose next try is due. */
export const dueMessages = (db: Queryable, now: number, limit: number) =>
	keys(db, lte(textMessage.nextTryAt, now), limit);

/** Messages that have waited since before `before`. */
export const oldMessages = (db: Queryable, before: number, limit: number) =>
	keys(db, lte(textMessage.createdAt, before), limit);

/** When the next try of any message is due. */
export async function nextTryOfAll(db: Queryable): Promise<number | undefined> {
	const [row] = await db
		.select({ at: textMessage.nextTryAt })
		.from(textMessage)
		.where(and(isNotNull(textMessage.sealed), isNotNull(textMessage.nextTryAt)))
		.orderBy(asc(textMessage.nextTryAt))
		.limit(1);
	return row?.at ?? undefined;
}

/** A message that waits, held until the transaction ends, and whether its letter, where it is of one, still stands; none when another process has it. */
export async function lockMessage(tx: Queryable, { householdId, messageId }: MessageKey) {
	const [row] = await tx
		.select()
		.from(textMessage)
		.where(
			and(eq(textMessage.householdId, householdId), eq(textMessage.messageId, messageId), isNotNull(textMessage.sealed))
		)
		.for('update', { skipLocked: true });
	if (!row?.sealed) return undefined;
	const [letter] = await tx
		.select({ number: accessCode.letterNumber })
		.from(accessCode)
		.where(
			and(
				eq(accessCode.householdId, householdId),
				eq(accessCode.letterNumber, row.letterNumber),
				isNull(accessCode.replacedAt)
			)
		);
	return { ...row, sealed: row.sealed, stands: row.kind === 'signing' || letter !== undefined };
}

type MessageChange = Partial<
	Pick<typeof textMessage.$inferInsert, 'tries' | 'nextTryAt' | 'sentAt' | 'failedAt' | 'cause' | 'sealed'>
>;

export async function changeMessage(
	tx: Queryable,
	{ householdId, messageId }: MessageKey,
	change: MessageChange
): Promise<void> {
	await tx
		.update(textMessage)
		.set(change)
		.where(and(eq(textMessage.householdId, householdId), eq(textMessage.messageId, messageId)));
}
