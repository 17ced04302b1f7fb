import { phaseOf } from '$lib/domain/household/round';
import { fail, ok, type Result } from '$lib/domain/problem';
import { isAgent } from '$lib/domain/support/agents';
import { actionsFor, diagnose, type Diagnosis, type Letter, type SupportAction } from '$lib/domain/support/diagnosis';
import type { Progress } from '$lib/domain/support/progress';
import { timelineOf, type TimelineEntry } from '$lib/domain/support/timeline';
import { toldAs } from '$lib/i18n/timeline';
import { messageState, textObstacle, type MessageState, type TextObstacle } from '$lib/domain/support/text-message';
import { maskPhone } from '$lib/domain/support/ticket';
import type { Deps } from '../../deps';
import { openContact } from '../../crypto/contact';
import { asHelpDesk } from '../../db/as-role';
import { boundPhoneOf, eventsOf, householdById } from '../../db/queries/help-desk';
import { textMessagesOf } from '../../db/queries/text-messages';
import { ticketsOfHousehold, unlinkedTicketsOf } from '../../db/queries/tickets';
import { progressOfDraft } from '../../db/queries/progress';
import type { Staff } from '../../actors';
import { foundOf, type FoundHousehold } from './find-household';
import { secondPersonView, type SecondPersonView } from '../../services/second-person-view';
import { ticketView, type TicketView } from '../../services/ticket-view';
import { hasHandedIn } from '../../services/door-of';
import { residentQuestionnaire } from '../../services/resident-form';
import { noteLookUp } from './note-look-up';
import { signInStateOf } from '../../services/sign-in-state';

/** One household on the agent's screen: how it signs in and what happened, and nothing about who lives there. */
export interface SupportCase extends FoundHousehold, SecondPersonView {
	letters: Letter[];
	pinSet: boolean;
	failedTries: number;
	lockedUntil?: number;
	sessions: number;
	/** phone / tablet / computer, one for each session */
	devices: string[];
	/** Flags only; absent before the first save. */
	progress?: Progress & { savedAt: number };
	/** Why a new code cannot go to the bound phone as a text message; absent when it can. */
	textObstacle?: TextObstacle;
	/** How the text messages of the letters went, the newest first. */
	messages: { letterNumber: number; state: MessageState; at: number; cause?: string }[];
	/** For calling back: whole only for an agent who is working on a ticket of this household. */
	boundPhone?: string;
	visitOpen: boolean;
	/** Somebody at the desk has asked for a new letter, which is not made yet. */
	letterAskedAt?: number;
	addressLine: string;
	tickets: TicketView[];
	/** Open tickets of this agent of which nobody knows yet whose they are. */
	ownUnlinked: { ticketId: string; number: number }[];
	submitted: boolean;
	diagnosis: Diagnosis;
	actions: Record<SupportAction, boolean>;
	timeline: TimelineEntry[];
}

type CaseDeps = Pick<Deps, 'db' | 'clock' | 'round' | 'keys'>;

/** Who looked is noted, after what they saw was read: an agent's own look is not in it. */
export async function showHousehold(
	deps: CaseDeps,
	staff: Staff,
	command: { householdId: string }
): Promise<Result<SupportCase>> {
	if (!isAgent(staff)) return fail('notAllowed');
	return asHelpDesk(deps.db, staff, async (db) => {
		const shown = await caseOf({ ...deps, db }, staff, command.householdId);
		if (shown.ok) await noteLookUp({ ...deps, db }, staff, command.householdId);
		return shown;
	});
}

async function caseOf(deps: CaseDeps, staff: Staff, householdId: string): Promise<Result<SupportCase>> {
	const row = await householdById(deps.db, householdId);
	if (!row) return fail('household.unknown');
	const found = foundOf(deps, row);
	const submitted = hasHandedIn(deps, row);
	const now = deps.clock.now();
	const [state, events, progress, tickets, phone, messages, ownUnlinked] = await Promise.all([
		signInStateOf(deps.db, householdId),
		eventsOf(deps.db, householdId),
		progressOfDraft(deps.db, { householdId, questionnaire: residentQuestionnaire(deps) }),
		ticketsOfHousehold(deps.db, householdId),
		boundPhoneOf(deps.db, householdId),
		textMessagesOf(deps.db, householdId, 'letter'),
		unlinkedTicketsOf(deps.db, staff.staffId)
	]);
	const { attempts, phoneBoundAt: _, phoneBoundBy: __, phoneCarries: ___, ...shown } = state;
	const views = tickets.map((ticket) => ticketView(deps.keys, staff, ticket, now));
	return ok({
		...found,
		...shown,
		submitted,
		addressLine: row.addressLine,
		tickets: views,
		ownUnlinked,
		boundPhone: phone && phoneFor(deps, phone, views.some(isOwnOpen)),
		progress,
		diagnosis: diagnose(state, now, phaseOf(deps.round, now)),
		actions: actionsFor(state, now),
		textObstacle: textObstacle(state, now),
		...(await secondPersonView(deps, staff, householdId, state)),
		messages: messages.map(messageOf),
		timeline: timelineOf(events, attempts, toldAs)
	});
}

const isOwnOpen = ({ owner, closedAt }: TicketView): boolean => owner?.isMe === true && closedAt === undefined;

function phoneFor({ keys }: CaseDeps, row: { householdId: string; phone: Uint8Array }, whole: boolean): string {
	const { phone } = openContact(keys, row.householdId, row.phone);
	return whole ? phone : maskPhone(phone);
}

function messageOf({
	letterNumber,
	createdAt,
	sentAt,
	failedAt,
	cause
}: Awaited<ReturnType<typeof textMessagesOf>>[number]) {
	const state = messageState({ sentAt: sentAt ?? undefined, failedAt: failedAt ?? undefined });
	return { letterNumber, state, at: sentAt ?? failedAt ?? createdAt, cause: cause ?? undefined };
}
