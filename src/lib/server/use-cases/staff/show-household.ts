import { fail, ok, type Result } from '$lib/domain/problem';
import {
	actionsFor, diagnose, type Diagnosis, type Letter, type SupportAction
} from '$lib/domain/support/diagnosis';
import type { Progress } from '$lib/domain/support/progress';
import { timelineOf, type TimelineEntry } from '$lib/domain/support/timeline';
import { toldAs } from '$lib/i18n/timeline';
import type { Deps } from '$lib/server/container';
import { asHelpDesk } from '$lib/server/db/as-role';
import { eventsOf, householdById } from '$lib/server/db/queries/help-desk';
import { progressOfDraft } from '$lib/server/db/queries/progress';
import type { Staff } from '$lib/server/http/staff-session';
import { foundOf, type FoundHousehold } from './find-household';
import { signInStateOf } from './sign-in-state';

/** One household on the agent's screen: how it signs in and what happened, and nothing about who lives there. */
export interface SupportCase extends FoundHousehold {
	letters: Letter[];
	pinSet: boolean;
	failedTries: number;
	lockedUntil?: number;
	sessions: number;
	/** phone / tablet / computer, one for each session */
	devices: string[];
	/** Flags only; absent before the first save. */
	progress?: Progress & { savedAt: number };
	submitted: boolean;
	diagnosis: Diagnosis;
	actions: Record<SupportAction, boolean>;
	timeline: TimelineEntry[];
}

export async function showHousehold(
	deps: Pick<Deps, 'db' | 'clock' | 'round'>,
	staff: Staff,
	command: { householdId: string }
): Promise<Result<SupportCase>> {
	if (staff.role !== 'help-desk') return fail('notAllowed');
	return asHelpDesk(deps.db, (db) => caseOf({ ...deps, db }, command.householdId));
}

async function caseOf(deps: Pick<Deps, 'db' | 'clock' | 'round'>, householdId: string): Promise<Result<SupportCase>> {
	const row = await householdById(deps.db, householdId);
	if (!row) return fail('household.unknown');
	const found = foundOf(deps, row);
	const submitted = row.submittedAt !== null && row.withdrawnAt === null;
	const [state, events, progress] = await Promise.all([
		signInStateOf(deps.db, householdId), eventsOf(deps.db, householdId), progressOfDraft(deps.db, householdId)
	]);
	const { attempts, ...shown } = state;
	return ok({
		...found,
		...shown,
		submitted,
		progress,
		diagnosis: diagnose(state, deps.clock.now()),
		actions: actionsFor(state, deps.clock.now()),
		timeline: timelineOf(events, attempts, toldAs)
	});
}
