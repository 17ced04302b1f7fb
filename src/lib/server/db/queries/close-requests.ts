/** Requests of the office to close the round, each with the two people who stand behind it. */
import { desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Queryable } from '../client';
import { closeRequest, staff } from '../schema';
import { withoutNulls } from '../without-nulls';

const asker = alias(staff, 'asker');
const agreer = alias(staff, 'agreer');

/** Asking and agreeing wait for each other: of two who ask at once the second finds the first one's request. */
export const lockCloseRequests = (tx: Queryable) =>
	tx.execute(sql`lock table ${closeRequest} in share row exclusive mode`);

/** The newest request for this round, whatever became of it. */
export async function newestCloseRequest(db: Queryable, round: string) {
	const [row] = await db
		.select({
			requestId: closeRequest.requestId,
			askedBy: closeRequest.askedBy,
			askerName: asker.name,
			askerNumber: asker.number,
			askedAt: closeRequest.askedAt,
			agreerName: agreer.name,
			agreerNumber: agreer.number,
			agreedAt: closeRequest.agreedAt,
			takenBackAt: closeRequest.takenBackAt,
			usedAt: closeRequest.usedAt
		})
		.from(closeRequest)
		.innerJoin(asker, eq(asker.staffId, closeRequest.askedBy))
		.leftJoin(agreer, eq(agreer.staffId, closeRequest.agreedBy))
		.where(eq(closeRequest.round, round))
		.orderBy(desc(closeRequest.askedAt))
		.limit(1);
	return row && withoutNulls(row);
}
export type CloseRequestRow = NonNullable<Awaited<ReturnType<typeof newestCloseRequest>>>;

export async function addCloseRequest(tx: Queryable, row: typeof closeRequest.$inferInsert): Promise<string> {
	const [added] = await tx.insert(closeRequest).values(row).returning({ requestId: closeRequest.requestId });
	return added?.requestId ?? '';
}

export async function changeCloseRequest(
	tx: Queryable,
	requestId: string,
	change: Partial<Pick<typeof closeRequest.$inferInsert, 'agreedBy' | 'agreedAt' | 'takenBackAt' | 'usedAt'>>
): Promise<void> {
	await tx.update(closeRequest).set(change).where(eq(closeRequest.requestId, requestId));
}
