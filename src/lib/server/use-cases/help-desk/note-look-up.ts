import type { Staff } from '../../actors';
import { audited } from '../../audit/audited';
import type { Database } from '../../db/client';
import { lastActionBy } from '../../db/queries/staff';
import type { Deps } from '../../deps';

/** Looking again within this time is the same look-up: one page is opened several times in a call. */
const SAME_CALL = 3_600_000;

/** An agent looked at a household's state. The household itself reads it (use-cases/form/read-record.ts). */
export async function noteLookUp(
	{ db, clock }: { db: Database; clock: Deps['clock'] },
	{ staffId }: Staff,
	householdId: string
): Promise<void> {
	const event = { action: 'household.lookedUp', householdId };
	const before = await lastActionBy(db, staffId, event);
	if (before !== undefined && clock.now() - before < SAME_CALL) return;
	await audited({ db, clock }, { kind: 'staff', id: staffId }, (_, record) => record(event));
}
