import { fail, ok, type Result } from '$lib/domain/problem';
import type { LocalizedText } from '$lib/engine/model/types';
import type { OpenRequest } from '$lib/domain/support/verification';
import { isAgent, isLead } from '$lib/domain/support/agents';
import type { Deps } from '../../deps';
import { asHelpDesk } from '../../db/as-role';
import { householdsById } from '../../db/queries/help-desk';
import type { Staff } from '../../actors';
import { openRequests } from '../../services/open-requests';
import { foundOf } from './find-household';

export interface DeskRequest extends OpenRequest {
	address: LocalizedText;
	/** Whoever looks may approve or decline it. */
	mayDecide: boolean;
}

/** What waits for a second person, and what an agent may go on with because one has spoken. */
export async function listRequests(
	deps: Pick<Deps, 'db' | 'clock' | 'round' | 'keys'>,
	staff: Staff
): Promise<Result<DeskRequest[]>> {
	if (!isAgent(staff)) return fail('notAllowed');
	return asHelpDesk(deps.db, staff, async (db) => {
		const open = await openRequests({ ...deps, db }, staff, { decides: isLead(staff) });
		const homes = await householdsById(
			db,
			open.map(({ householdId }) => householdId)
		);
		return ok(
			open.flatMap((request) => {
				const home = homes.get(request.householdId);
				const mayDecide = isLead(staff) && !request.isMine && request.state === 'waiting';
				return home ? [{ ...request, mayDecide, address: foundOf({ ...deps, db }, home).address }] : [];
			})
		);
	});
}
