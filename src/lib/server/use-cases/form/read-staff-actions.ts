import { toResidentText } from '$lib/i18n/staff-actions-note';
import type { Deps } from '../../deps';
import { staffActionsOn } from '../../db/queries/households';
import type { Resident } from '../../actors';

/** How long the household is told of what staff did. */
const DAYS = 7;

export interface StaffAction {
	at: number;
	/** A key of `toResidentText`. */
	action: string;
}

/** What staff did for this household in the last days: whoever signs in next sees it, asked for or not. */
export const readStaffActions = (deps: Deps, { householdId }: Resident): Promise<StaffAction[]> =>
	staffActionsOn(deps.db, householdId, Object.keys(toResidentText), deps.clock.now() - DAYS * 86_400_000);
