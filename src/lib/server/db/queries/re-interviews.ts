/** 复查 and 验收 of a block: what was drawn, what came of it, and whether the block is accepted. */
import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { Queryable } from '../client';
import { blockAcceptance, household, reInterview, reInterviewDraw, staff } from '../schema';

/** Draws of a block, the newest first. `frame`: the 户编号 out of which each was drawn. */
export const drawsOf = (db: Queryable, block: string) =>
	db
		.select({
			drawId: reInterviewDraw.drawId,
			drawnAt: reInterviewDraw.drawnAt,
			seed: reInterviewDraw.seed,
			step: reInterviewDraw.step,
			frame: reInterviewDraw.frame
		})
		.from(reInterviewDraw)
		.where(eq(reInterviewDraw.blockCode, block))
		.orderBy(desc(reInterviewDraw.drawnAt));

/** Re-interviews of a block by 户编号, with what came of each. */
export const reInterviewsOf = (db: Queryable, block: string) =>
	db
		.select({
			householdId: reInterview.householdId,
			household: household.householdNumber,
			drawId: reInterview.drawId,
			result: reInterview.result,
			settledAt: reInterview.settledAt
		})
		.from(reInterview)
		.innerJoin(household, eq(household.householdId, reInterview.householdId))
		.where(eq(household.blockCode, block))
		.orderBy(asc(household.householdNumber));

export async function addDraw(
	tx: Queryable,
	draw: typeof reInterviewDraw.$inferInsert,
	householdIds: string[]
): Promise<void> {
	await tx.insert(reInterviewDraw).values(draw);
	const rows = householdIds.map((householdId) => ({ householdId, drawId: draw.drawId }));
	if (rows.length > 0) await tx.insert(reInterview).values(rows);
}

/** @returns whether it was still open */
export async function settleReInterview(
	tx: Queryable,
	householdId: string,
	settled: Required<Pick<typeof reInterview.$inferInsert, 'result' | 'settledAt' | 'settledBy'>>
): Promise<boolean> {
	const rows = await tx
		.update(reInterview)
		.set(settled)
		.where(and(eq(reInterview.householdId, householdId), isNull(reInterview.settledAt)))
		.returning({ householdId: reInterview.householdId });
	return rows.length > 0;
}

/** When a block was accepted last, and by whom. */
export async function acceptanceOf(db: Queryable, block: string) {
	const [row] = await db
		.select({ acceptedAt: blockAcceptance.acceptedAt, number: staff.number, name: staff.name })
		.from(blockAcceptance)
		.innerJoin(staff, eq(staff.staffId, blockAcceptance.acceptedBy))
		.where(eq(blockAcceptance.blockCode, block));
	return row;
}

export async function putAcceptance(tx: Queryable, row: typeof blockAcceptance.$inferInsert): Promise<void> {
	const { acceptedBy, acceptedAt } = row;
	await tx
		.insert(blockAcceptance)
		.values(row)
		.onConflictDoUpdate({ target: blockAcceptance.blockCode, set: { acceptedBy, acceptedAt } });
}
