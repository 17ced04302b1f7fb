import { verificationState, VERIFICATION_POLICY, type OpenRequest } from '$lib/domain/support/verification';
import type { Staff } from '../actors';
import { openContact } from '../crypto/contact';
import type { Queryable } from '../db/client';
import { openVerifications } from '../db/queries/verifications';
import type { Deps } from '../deps';

const LIMIT = 100;

/** Requests and vouchings that can still serve, oldest first; numbers only for whoever decides. */
export async function openRequests(
	{ db, clock, keys }: { db: Queryable } & Pick<Deps, 'clock' | 'keys'>,
	staff: Staff,
	{ decides, householdId }: { decides: boolean; householdId?: string }
): Promise<OpenRequest[]> {
	const now = clock.now();
	const rows = await openVerifications(db, now - 2 * VERIFICATION_POLICY.approval, LIMIT, householdId);
	return rows.flatMap((row) => {
		const state = verificationState(row, now);
		if (state === 'over') return [];
		const { householdId, verificationId, block, kind, action, asker, giver } = row;
		const isMine = row.askedBy === staff.staffId;
		const shows = row.phone && decides && !isMine && state === 'waiting';
		const phone = shows && row.phone ? openContact(keys, householdId, row.phone).phone : undefined;
		return [
			{
				householdId,
				verificationId,
				block,
				kind,
				action,
				state,
				at: row.givenAt ?? row.askedAt,
				asker,
				giver,
				isMine,
				phone
			}
		];
	});
}
