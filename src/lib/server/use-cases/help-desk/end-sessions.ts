import type { Result } from '$lib/domain/problem';
import { sessionQueries } from '../../db/queries/sessions';
import type { Staff } from '../../actors';
import { supportAction, type SupportCommand, type SupportDeps } from '../../services/support-action';

/** Signs the household out on every device; letter and PIN sign in again. */
export const endSessions = (deps: SupportDeps, staff: Staff, command: SupportCommand): Promise<Result<void>> =>
	supportAction(deps, staff, command, {
		action: 'endSessions',
		change: async (tx) => ({ value: await sessionQueries(tx, 'resident').endAll(command.householdId) })
	});
