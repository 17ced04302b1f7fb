import { byPlace, type Door } from './door';
import { passes } from './filter';

/**
 * The next door in walking order at which somebody has to knock; after the last one, from the first.
 * @param isBusy whether this phone has an interview of it already
 */
export function nextDoor(
	doors: readonly Door[],
	after: Pick<Door, 'householdId'>,
	isBusy: (householdId: string) => boolean
): Door | undefined {
	const inOrder = [...doors].sort(byPlace);
	const here = inOrder.findIndex(({ householdId }) => householdId === after.householdId);
	return [...inOrder.slice(here + 1), ...inOrder.slice(0, Math.max(here, 0))].find(
		(door) => passes(door, 'toVisit') && !isBusy(door.householdId)
	);
}
