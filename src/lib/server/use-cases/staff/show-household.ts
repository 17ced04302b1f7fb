import { fail, ok, type Result } from '$lib/domain/problem';
import {
	actionsFor, diagnose, type Attempt, type Diagnosis, type Letter, type SignInRecord, type SupportAction
} from '$lib/domain/support/diagnosis';
import type { Progress } from '$lib/domain/support/progress';
import { timelineOf, type TimelineEntry } from '$lib/domain/support/timeline';
import { toldAs } from '$lib/i18n/timeline';
import type { Deps } from '$lib/server/container';
import type { Queryable } from '$lib/server/db/client';
import {
	attemptsOf, credentialOf, eventsOf, householdById, lettersOf, openDevices
} from '$lib/server/db/queries/help-desk';
import { asHelpDesk } from '$lib/server/db/as-role';
import { progressOfDraft } from '$lib/server/db/queries/progress';
import type { Staff } from '$lib/server/http/staff-session';
import { foundOf, type FoundHousehold } from './find-household';

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

export type SignInState = SignInRecord & { sessions: number; devices: string[]; failedTries: number };

/** Letters, PIN, pause and failures of a household's sign-in; also read again inside a transaction before an action. */
export async function signInStateOf(db: Queryable, householdId: string): Promise<SignInState> {
	const [letters, attempts, credential, devices] = await Promise.all([
		lettersOf(db, householdId),
		attemptsOf(db, householdId),
		credentialOf(db, householdId),
		openDevices(db, householdId)
	]);
	return {
		letters: letters.map((letter): Letter => withoutNulls(letter)),
		attempts: attempts.map((attempt): Attempt => withoutNulls(attempt)),
		opened: credential !== undefined,
		pinSet: credential?.pinSet ?? false,
		failedTries: credential?.failedTries ?? 0,
		lockedUntil: credential?.lockedUntil ?? undefined,
		sessions: devices.length,
		devices
	};
}

type WithoutNulls<Row> = { [Key in keyof Row]: null extends Row[Key] ? Exclude<Row[Key], null> | undefined : Row[Key] };

/** The database says "not" with null, the domain by absence. */
const withoutNulls = <Row extends object>(row: Row): WithoutNulls<Row> =>
	Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as WithoutNulls<Row>;
