import type { Door } from '$lib/domain/field/door';
import { standingOf, type Standing } from '$lib/domain/household/standing';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { Deps } from '../deps';
import { doorOfHousehold } from '../db/queries/doors';
import { doorOf, hasHandedIn } from './door-of';

/** How a household stands, and the door as its enumerator sees it. */
export async function householdStanding(
	deps: Pick<Deps, 'db' | 'clock' | 'round'>,
	householdId: string
): Promise<Result<{ standing: Standing; door: Door }>> {
	const row = await doorOfHousehold(deps.db, householdId);
	if (!row) return fail('household.unknown');
	const door = doorOf(deps, row);
	return ok({
		standing: standingOf({ status: door.status, handedIn: hasHandedIn(deps, row) }, deps.round, deps.clock.now()),
		door
	});
}
