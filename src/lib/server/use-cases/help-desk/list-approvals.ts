import { fail, ok, type Result } from '$lib/domain/problem';
import type { LocalizedText } from '$lib/engine/model/types';
import { ACTION_POLICY } from '$lib/domain/support/action-rules';
import { isAgent } from '$lib/domain/support/agents';
import type { Deps } from '../../deps';
import { asHelpDesk } from '../../db/as-role';
import { reissuesAsked } from '../../db/queries/approvals';
import { householdById } from '../../db/queries/help-desk';
import type { Staff } from '../../actors';
import { foundOf } from './find-household';

/** A second letter that waits for a second person. */
export interface Approval {
	householdId: string;
	address: LocalizedText;
	at: number;
	reason: string;
	by: { name: string; number: string; isMe: boolean };
}

const LIMIT = 50;

/** What colleagues have asked for and one person may not do alone: each household once, with the newest request. */
export async function listApprovals(
	deps: Pick<Deps, 'db' | 'clock' | 'round'>,
	staff: Staff
): Promise<Result<Approval[]>> {
	if (!isAgent(staff)) return fail('notAllowed');
	const since = deps.clock.now() - ACTION_POLICY.secondWithin;
	return asHelpDesk(deps.db, staff, async (db) => {
		const rows = await reissuesAsked(db, since, LIMIT);
		const newest = [...new Map(rows.toReversed().map((row) => [row.householdId, row])).values()];
		const found = await Promise.all(
			newest.map(async (row) => ({ row, home: await householdById(db, row.householdId) }))
		);
		return ok(
			found.flatMap(({ row: { householdId, at, reason, staffId, name, number }, home }) =>
				home
					? [
							{
								householdId,
								at,
								reason,
								address: foundOf({ ...deps, db }, home).address,
								by: { name, number, isMe: staffId === staff.staffId }
							}
						]
					: []
			)
		);
	});
}
