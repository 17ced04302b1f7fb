/** What a round is like before its keys are destroyed. */
import { and, desc, eq, isNotNull, or, sql } from 'drizzle-orm';
import type { Queryable } from '../client';
import { auditEvent, dataKey, submission } from '../schema';

export interface ClosingFigures {
	/** Submissions that stand. */
	standing: number;
	/** Of these, those that came after the last export began. */
	notExported: number;
	/** UTC milliseconds; absent = nothing was ever exported. */
	exportedAt?: number;
	/** Drafts that were never submitted, or were withdrawn: destroying the keys makes them unreadable for ever. */
	drafts: number;
	/** Forms of which a key is left: of drafts, and of residents who read what they submitted. */
	keys: number;
}

export async function closingFigures(db: Queryable): Promise<ClosingFigures> {
	const exportedAt = await lastExportAt(db);
	const newest = db
		.selectDistinctOn([submission.householdId, submission.questionnaire], {
			submittedAt: submission.submittedAt,
			withdrawnAt: submission.withdrawnAt
		})
		.from(submission)
		.orderBy(submission.householdId, submission.questionnaire, desc(submission.version))
		.as('newest');
	const since = new Date(exportedAt ?? 0).toISOString();
	const [figures] = await db
		.select({
			standing: sql<number>`count(*)::int`,
			notExported: sql<number>`(count(*) filter (where ${newest.submittedAt} >= ${since}::timestamptz))::int`
		})
		.from(newest)
		.where(sql`${newest.withdrawnAt} is null`);
	const [open] = await db
		.select({ drafts: sql<number>`count(${dataKey.serviceWrap})::int`, keys: sql<number>`count(*)::int` })
		.from(dataKey)
		.where(or(isNotNull(dataKey.serviceWrap), isNotNull(dataKey.residentWrap)));
	return {
		standing: figures?.standing ?? 0,
		notExported: figures?.notExported ?? 0,
		exportedAt,
		drafts: open?.drafts ?? 0,
		keys: open?.keys ?? 0
	};
}

async function lastExportAt(db: Queryable): Promise<number | undefined> {
	const [row] = await db
		.select({ at: auditEvent.at })
		.from(auditEvent)
		.where(and(eq(auditEvent.action, 'sealed.exported'), eq(auditEvent.outcome, 'done')))
		.orderBy(desc(auditEvent.at))
		.limit(1);
	return row?.at;
}
