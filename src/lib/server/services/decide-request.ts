import { fail, ok, type Result } from '$lib/domain/problem';
import { verificationState } from '$lib/domain/support/verification';
import type { Staff } from '../actors';
import type { RecordEvent } from '../audit/audited';
import type { Queryable } from '../db/client';
import { lockHousehold } from '../db/queries/help-desk';
import { decideVerification, verificationById } from '../db/queries/verifications';
import { passSecret } from './pass-secret';

export interface Decision {
	householdId: string;
	verificationId: string;
	approves: boolean;
}

/**
 * The second person's word on what an agent asked for: in a session of their own, never on a request of their own, once. Whoever
 * approves a new PIN is one of the hands that it goes through.
 */
export async function decideRequest(
	{ tx, record, now }: { tx: Queryable; record: RecordEvent; now: number },
	staff: Staff,
	{ householdId, verificationId, approves }: Decision
): Promise<Result<void>> {
	const key = { householdId, verificationId };
	const row = (await lockHousehold(tx, householdId)) ? await verificationById(tx, key) : undefined;
	const refuse = async (code: 'support.notNow' | 'support.twoHands' | 'verification.own') => {
		await record({ action: 'verification.approved', householdId: row?.householdId, outcome: 'refused' });
		return fail(code);
	};
	if (row?.kind !== 'approved' || verificationState(row, now) !== 'waiting') return refuse('support.notNow');
	if (row.askedBy === staff.staffId) return refuse('verification.own');
	const passes = { householdId, secret: 'pin', people: [staff.staffId], now } as const;
	if (approves && row.action === 'resetPin' && !(await passSecret(tx, passes))) return refuse('support.twoHands');
	await decideVerification(tx, key, { staffId: staff.staffId, at: now, approves });
	const action = approves ? 'verification.approved' : 'verification.declined';
	await record({ action, householdId, detail: { cause: row.action } });
	return ok(undefined);
}
