import type { Result } from '$lib/domain/problem';
import { clearFailures } from '../../db/queries/access';
import type { Staff } from '../../actors';
import { supportAction, type SupportCommand, type SupportDeps } from '../../services/support-action';

/** Ends the pause after wrong PINs; the PIN stays. */
export const unlockHousehold = (deps: SupportDeps, staff: Staff, command: SupportCommand): Promise<Result<void>> =>
	supportAction(deps, staff, command, {
		action: 'unlock',
		change: async (tx) => ({ value: await clearFailures(tx, command.householdId) })
	});
