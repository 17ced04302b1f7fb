import type { Door } from '$lib/domain/field/door';
import { placeKey } from '$lib/domain/geography/place';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { Deps } from '../../deps';
import { randomUUID } from '../../crypto/tokens';
import type { Staff } from '../../actors';
import { listDoors } from './list-doors';
import type { Block } from './list-blocks';

export interface NewHousehold {
	block: Block;
	/** The household behind whose door the new one lives. */
	behind?: Door;
	/** Whoever is known to live behind that door already. */
	neighbours: Door[];
	/** For the household added from this page: sending it twice adds one. */
	householdId: string;
	/** An address line of the block, to begin with. */
	addressLine: string;
}

export async function showNewHousehold(
	deps: Pick<Deps, 'db' | 'clock' | 'round'>,
	staff: Staff,
	{ block, behind }: { block: string; behind?: string }
): Promise<Result<NewHousehold>> {
	const list = await listDoors(deps, staff, { block });
	if (!list.ok) return list;
	const { doors } = list.value;
	const door = doors.find(({ householdId }) => householdId === behind);
	if (behind !== undefined && !door) return fail('notAllowed');
	return ok({
		block: list.value.block,
		behind: door,
		neighbours: door ? doors.filter((each) => placeKey(each) === placeKey(door)) : [],
		householdId: randomUUID(),
		addressLine: doors[0]?.addressLine ?? ''
	});
}
