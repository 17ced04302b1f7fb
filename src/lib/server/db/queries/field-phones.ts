/** Phones of enumerators: how much waits on each, and whether it was cut off. */
import { and, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Queryable } from '../client';
import { blockAssignment, fieldPhone, staff } from '../schema';

type Report = Pick<
	typeof fieldPhone.$inferInsert,
	'phoneId' | 'staffId' | 'reportedAt' | 'unsigned' | 'toSign' | 'signed' | 'oldestAt'
>;

/** A phone of somebody else is left as it is. */
export async function putPhoneReport(tx: Queryable, { phoneId, staffId, ...report }: Report): Promise<void> {
	const own = and(eq(fieldPhone.phoneId, phoneId), eq(fieldPhone.staffId, staffId));
	const known = await tx.update(fieldPhone).set(report).where(own).returning({ phoneId: fieldPhone.phoneId });
	if (known.length === 0)
		await tx
			.insert(fieldPhone)
			.values({ phoneId, staffId, ...report })
			.onConflictDoNothing();
}

export async function isPhoneCutOff(db: Queryable, phoneId: string): Promise<boolean> {
	const found = await db
		.select({ phoneId: fieldPhone.phoneId })
		.from(fieldPhone)
		.where(and(eq(fieldPhone.phoneId, phoneId), isNotNull(fieldPhone.cutOffAt)));
	return found.length > 0;
}

/** Phones of the enumerators of a block on which something waits, the newest report first. */
export const phonesOf = (db: Queryable, block: string) =>
	db
		.select({
			number: staff.number,
			name: staff.name,
			reportedAt: fieldPhone.reportedAt,
			unsigned: fieldPhone.unsigned,
			toSign: fieldPhone.toSign,
			signed: fieldPhone.signed,
			oldestAt: fieldPhone.oldestAt
		})
		.from(fieldPhone)
		.innerJoin(staff, eq(staff.staffId, fieldPhone.staffId))
		.where(
			and(
				isNull(fieldPhone.cutOffAt),
				inArray(
					fieldPhone.staffId,
					db
						.select({ staffId: blockAssignment.staffId })
						.from(blockAssignment)
						.where(eq(blockAssignment.blockCode, block))
				)
			)
		)
		.orderBy(desc(fieldPhone.reportedAt));
