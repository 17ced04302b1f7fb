import type { Result } from '$lib/domain/problem';
import { addVisitRequest } from '../../db/queries/households';
import type { Staff } from '../../actors';
import { supportAction, type SupportCommand, type SupportDeps } from '../../services/support-action';

/** 请普查员上门, on behalf of somebody who asked the help desk. */
export const askVisit = (deps: SupportDeps, staff: Staff, command: SupportCommand): Promise<Result<void>> =>
	supportAction(deps, staff, command, {
		action: 'askVisit',
		change: async (tx) => {
			const requestedAt = deps.clock.now();
			return {
				value: await addVisitRequest(tx, { householdId: command.householdId, requestedAt, cause: 'asked' }),
				detail: { cause: 'asked' }
			};
		}
	});
