import { eq } from 'drizzle-orm';
import type { Queryable } from '../client';
import { blockAssignment, staff } from '../schema';

/** The account behind a session, with the blocks assigned to it now. */
export async function staffById(db: Queryable, staffId: string) {
	const rows = await db
		.select({ account: staff, block: blockAssignment.blockCode })
		.from(staff)
		.leftJoin(blockAssignment, eq(blockAssignment.staffId, staff.staffId))
		.where(eq(staff.staffId, staffId));
	const [first] = rows;
	return first && { ...first.account, blocks: rows.flatMap(({ block }) => block ?? []).sort() };
}
