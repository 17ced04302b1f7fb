import { fail, ok, type Result } from '$lib/domain/problem';
import type { Deps } from '../../deps';
import { placedHousehold, removeHousehold as takeOff } from '../../db/queries/prelisting';
import type { Staff } from '../../actors';
import { fieldAction } from '../../services/field-action';

/** A household that was added by mistake goes again, by the hand that added it, as long as nothing refers to it. */
export async function removeHousehold(
	deps: Pick<Deps, 'db' | 'clock'>,
	staff: Staff,
	{ block, householdId }: { block: string; householdId: string }
): Promise<Result<{ number: string }>> {
	return fieldAction(deps, staff, { block, ids: [householdId] }, (transaction) =>
		transaction(async (tx, record) => {
			const placed = await placedHousehold(tx, householdId);
			const here = placed?.blockCode === block ? placed : undefined;
			const gone = here !== undefined && (await takeOff(tx, here));
			await record({
				action: 'household.removed',
				outcome: gone ? 'done' : 'refused',
				householdId: here && householdId,
				objectId: here && `${block}/${here.number}`
			});
			return gone ? ok({ number: here.number }) : fail(here ? 'household.inUse' : 'notAllowed');
		})
	);
}
