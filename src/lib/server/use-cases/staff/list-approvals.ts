import { fail, ok, type Result } from '$lib/domain/problem';
import type { Text } from '$lib/domain/questionnaire/types';
import { ACTION_POLICY } from '$lib/domain/support/action-rules';
import { isAgent } from '$lib/domain/support/agents';
import type { Deps } from '$lib/server/container';
import { asHelpDesk } from '$lib/server/db/as-role';
import { reissuesAsked } from '$lib/server/db/queries/approvals';
import { householdById } from '$lib/server/db/queries/help-desk';
import type { Staff } from '$lib/server/http/staff-session';
import { foundOf } from './find-household';

/** A second letter that waits for a second person. */
export interface Approval {
	householdId: string;
	address: Text;
	at: number;
	reason: string;
	by: { name: string; number: string; isMe: boolean };
}

const LIMIT = 50;

/** What colleagues have asked for and one person may not do alone: each household once, with the newest request. */
export async function listApprovals(deps: Pick<Deps, 'db' | 'clock' | 'round'>, staff: Staff): Promise<Result<Approval[]>> {
	if (!isAgent(staff)) return fail('notAllowed');
	const since = deps.clock.now() - ACTION_POLICY.secondWithin;
	return asHelpDesk(deps.db, staff, async (db) => {
		const rows = await reissuesAsked(db, since, LIMIT);
		const newest = [...new Map(rows.toReversed().map((row) => [row.householdId, row])).values()];
		const found = await Promise.all(newest.map(async (row) => ({ row, home: await householdById(db, row.householdId) })));
		return ok(
			found.flatMap(({ row: { householdId, at, reason, staffId, name, number }, home }) =>
				home ? [{ householdId, at, reason, address: foundOf({ ...deps, db }, home).address, by: { name, number, isMe: staffId === staff.staffId } }] : []
			)
		);
	});
}
