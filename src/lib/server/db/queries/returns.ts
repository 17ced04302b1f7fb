/** 退回修改: codes that are to be asked again of a household. */
import { and, eq, isNull } from 'drizzle-orm';
import type { Queryable } from '../client';
import { householdReturn } from '../schema';

type NewReturn = Omit<typeof householdReturn.$inferInsert, 'returnId' | 'takenBackAt'>;

export async function addReturn(tx: Queryable, row: NewReturn): Promise<void> {
	await tx.insert(householdReturn).values(row);
}

/** @returns how many were open */
export async function takeBackReturns(tx: Queryable, householdId: string, takenBackAt: number): Promise<number> {
	const taken = await tx
		.update(householdReturn)
		.set({ takenBackAt })
		.where(and(eq(householdReturn.householdId, householdId), isNull(householdReturn.takenBackAt)))
		.returning({ householdId: householdReturn.householdId });
	return taken.length;
}
