import type { Result } from '$lib/domain/problem';
import { setPin } from '../../db/queries/access';
import { sessionQueries } from '../../db/queries/sessions';
import type { Staff } from '../../actors';
import { supportAction, type SupportCommand, type SupportDeps } from '../../services/support-action';

/**
 * Forgets the PIN: the next sign-in with the current letter chooses a new one, and the open draft stays. Whoever is
 * signed in with the old PIN is signed out, because a reset may follow a PIN that somebody else learned.
 */
export const resetPin = (deps: SupportDeps, staff: Staff, command: SupportCommand): Promise<Result<void>> =>
	supportAction(deps, staff, command, {
		action: 'resetPin',
		change: async (tx) => {
			await setPin(tx, command.householdId, null);
			return { value: await sessionQueries(tx, 'resident').endAll(command.householdId) };
		}
	});
