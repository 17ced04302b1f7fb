import { fail, ok, type Result } from '$lib/domain/problem';
import type { OpenRequest } from '$lib/domain/support/verification';
import type { Door } from '$lib/domain/field/door';
import type { Staff } from '../../actors';
import { asEnumerator } from '../../db/as-role';
import { doorsById } from '../../db/queries/doors';
import type { Deps } from '../../deps';
import { doorOf } from '../../services/door-of';
import { openRequests } from '../../services/open-requests';

export interface AreaRequest extends OpenRequest {
	door: Door;
}

/** What the help desk asks of a supervisor, for households of their blocks. */
export async function listRequestsOfArea(
	deps: Pick<Deps, 'db' | 'clock' | 'round' | 'keys'>,
	staff: Staff
): Promise<Result<AreaRequest[]>> {
	if (staff.role !== 'supervisor') return fail('notAllowed');
	return asEnumerator(deps.db, staff, async (db) => {
		const waiting = (await openRequests({ ...deps, db }, staff, { decides: true })).filter(
			({ state }) => state === 'waiting'
		);
		const rows =
			waiting.length === 0
				? []
				: await doorsById(
						db,
						waiting.map(({ householdId }) => householdId),
						staff.blocks
					);
		const doors = new Map(rows.map((row) => [row.householdId, doorOf(deps, row)]));
		return ok(
			waiting.flatMap((request) => {
				const door = doors.get(request.householdId);
				return door ? [{ ...request, door }] : [];
			})
		);
	});
}
