import { and, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { Queryable } from '../client';
import { accessCode, auditEvent, staff } from '../schema';

/** Households for which an agent asked for one more letter since `since`, and no letter has been made after that. Newest first. */
export async function reissuesAsked(db: Queryable, since: number, limit: number) {
	const rows = await db
		.select({
			householdId: auditEvent.householdId,
			at: auditEvent.at,
			reason: sql<string>`coalesce(${auditEvent.detail} ->> 'reason', '')`,
			staffId: staff.staffId,
			name: staff.name,
			number: staff.number
		})
		.from(auditEvent)
		.innerJoin(staff, eq(sql`${staff.staffId}::text`, auditEvent.actorId))
		.innerJoin(
			accessCode,
			and(
				eq(accessCode.householdId, auditEvent.householdId),
				isNull(accessCode.replacedAt),
				lt(accessCode.issuedAt, auditEvent.at)
			)
		)
		.where(
			and(eq(auditEvent.action, sql`'letter.reissueAsked'`), eq(auditEvent.outcome, 'done'), gt(auditEvent.at, since))
		)
		.orderBy(desc(auditEvent.at))
		.limit(limit);
	return rows.flatMap(({ householdId, ...row }) => (householdId === null ? [] : [{ householdId, ...row }]));
}
