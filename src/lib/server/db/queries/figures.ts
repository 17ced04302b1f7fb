import { count, isNotNull, isNull } from 'drizzle-orm';
import type { Queryable } from '../client';
import { submission, textMessage } from '../schema';

/** Text messages whose words are still here: not sent, not given up. */
export async function outboxWaiting(db: Queryable): Promise<number> {
	const [row] = await db.select({ waiting: count() }).from(textMessage).where(isNotNull(textMessage.sealed));
	return row?.waiting ?? 0;
}

/** What was submitted and not withdrawn. */
export async function submissionsStanding(db: Queryable): Promise<number> {
	const [row] = await db.select({ standing: count() }).from(submission).where(isNull(submission.withdrawnAt));
	return row?.standing ?? 0;
}
