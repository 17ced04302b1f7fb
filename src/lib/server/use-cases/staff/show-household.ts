import { fail, ok, type Result } from '$lib/domain/problem';
import {
	actionsFor, diagnose, type Diagnosis, type Letter, type SupportAction
} from '$lib/domain/support/diagnosis';
import type { Progress } from '$lib/domain/support/progress';
import { timelineOf, type TimelineEntry } from '$lib/domain/support/timeline';
import { toldAs } from '$lib/i18n/timeline';
import { maskPhone } from '$lib/domain/support/ticket';
import type { Deps } from '$lib/server/container';
import { openContact } from '$lib/server/crypto/contact';
import { asHelpDesk } from '$lib/server/db/as-role';
import { boundPhoneOf, eventsOf, householdById } from '$lib/server/db/queries/help-desk';
import { ticketsOfHousehold } from '$lib/server/db/queries/tickets';
import { progressOfDraft } from '$lib/server/db/queries/progress';
import type { Staff } from '$lib/server/http/staff-session';
import { foundOf, type FoundHousehold } from './find-household';
import { ticketView, type TicketView } from './ticket-view';
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
	phoneBound: boolean;
	/** For calling back: whole only for an agent who is working on a ticket of this household. */
	boundPhone?: string;
	visitOpen: boolean;
	addressLine: string;
	tickets: TicketView[];
	submitted: boolean;
	diagnosis: Diagnosis;
	actions: Record<SupportAction, boolean>;
	timeline: TimelineEntry[];
}

type CaseDeps = Pick<Deps, 'db' | 'clock' | 'round' | 'keys'>;

export async function showHousehold(
	deps: CaseDeps,
	staff: Staff,
	command: { householdId: string }
): Promise<Result<SupportCase>> {
	if (staff.role !== 'help-desk') return fail('notAllowed');
	return asHelpDesk(deps.db, (db) => caseOf({ ...deps, db }, staff, command.householdId));
}

async function caseOf(deps: CaseDeps, staff: Staff, householdId: string): Promise<Result<SupportCase>> {
	const row = await householdById(deps.db, householdId);
	if (!row) return fail('household.unknown');
	const found = foundOf(deps, row);
	const submitted = row.submittedAt !== null && row.withdrawnAt === null;
	const [state, events, progress, tickets, phone] = await Promise.all([
		signInStateOf(deps.db, householdId), eventsOf(deps.db, householdId), progressOfDraft(deps.db, householdId),
		ticketsOfHousehold(deps.db, householdId), boundPhoneOf(deps.db, householdId)
	]);
	const { attempts, ...shown } = state;
	const views = tickets.map((ticket) => ticketView(deps.keys, staff, ticket, deps.clock.now()));
	return ok({
		...found,
		...shown,
		submitted,
		addressLine: row.addressLine,
		tickets: views,
		boundPhone: phone && phoneFor(deps, phone, views.some(({ owner, closedAt }) => owner?.isMe && closedAt === undefined)),
		progress,
		diagnosis: diagnose(state, deps.clock.now()),
		actions: actionsFor(state, deps.clock.now()),
		timeline: timelineOf(events, attempts, toldAs)
	});
}

function phoneFor({ keys }: CaseDeps, row: { householdId: string; phone: Uint8Array }, whole: boolean): string {
	const { phone } = openContact(keys, row.householdId, row.phone);
	return whole ? phone : maskPhone(phone);
}
