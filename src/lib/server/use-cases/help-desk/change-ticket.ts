import { fail, ok, type Result } from '$lib/domain/problem';
import { isUuid } from '$lib/domain/ids';
import { readReason } from '$lib/domain/support/reason';
import { readResolution, type Resolution } from '$lib/domain/support/ticket';
import { sealNote } from '../../crypto/note-seal';
import { randomUUID } from '../../crypto/tokens';
import type { Deps } from '../../deps';
import type { Queryable } from '../../db/client';
import { eventsOf, householdById } from '../../db/queries/help-desk';
import {
	addTicketNote,
	agents,
	changeTicketRow,
	lockTicket,
	ticketByNumber,
	type TicketChange,
	type TicketRow
} from '../../db/queries/tickets';
import type { Staff } from '../../actors';
import { deskAction } from '../../services/desk-action';
import { reasonProblem } from '../../services/support-action';

type TicketDeps = Pick<Deps, 'db' | 'clock' | 'keys'>;
interface TicketUpdate {
	kind: 'taken' | 'handedOver' | 'answered' | 'closed' | 'merged' | 'linked' | 'unlinked';
	/** Kept with the ticket, sealed. */
	text?: string;
	row: TicketChange;
}
type Decide = (tx: Queryable, row: TicketRow, now: number) => Promise<Result<TicketUpdate>> | Result<TicketUpdate>;

/** One change of an open ticket by an agent: decided, written and noted in one audited transaction. */
async function changeTicket(deps: TicketDeps, staff: Staff, ticketId: string, decide: Decide): Promise<Result<void>> {
	return deskAction(deps, staff, (transaction) => {
		if (!isUuid(ticketId)) return fail('notAllowed');
		return transaction(async (tx, record) => {
			const row = await lockTicket(tx, ticketId);
			const now = deps.clock.now();
			const decided = row && row.closedAt === null ? await decide(tx, row, now) : fail('ticket.closed');
			if (!decided.ok) {
				await record({ action: 'ticket.changed', objectId: ticketId, outcome: 'refused' });
				return decided;
			}
			const { kind, text, row: change } = decided.value;
			await changeTicketRow(tx, ticketId, change);
			const noteId = randomUUID();
			const sealed = text === undefined ? undefined : sealNote(deps.keys, noteId, text);
			await addTicketNote(tx, { ticketId, noteId, at: now, staffId: staff.staffId, kind, sealed });
			await record({ action: `ticket.${kind}`, objectId: ticketId, detail: { cause: row?.topic ?? '' } });
			return ok(undefined);
		});
	});
}

export const takeTicket = (deps: TicketDeps, staff: Staff, { ticketId }: { ticketId: string }) =>
	changeTicket(deps, staff, ticketId, (_, row, now) => {
		if (row.ownerId !== null && row.ownerId !== staff.staffId)
			return fail('ticket.taken', { name: row.ownerName ?? '' });
		return ok({ kind: 'taken', row: { ownerId: staff.staffId, takenAt: row.takenAt ?? now } });
	});

/** To a named agent, or back to the queue. */
export const handOverTicket = (deps: TicketDeps, staff: Staff, { ticketId, to }: { ticketId: string; to?: string }) =>
	changeTicket(deps, staff, ticketId, async (tx, _, now) => {
		if (!to) return ok({ kind: 'handedOver', row: { ownerId: null, takenAt: null } });
		const agent = (await agents(tx)).find(({ staffId }) => staffId === to);
		if (!agent) return fail('notAllowed');
		return ok({
			kind: 'handedOver',
			text: `${agent.name} (${agent.number})`,
			row: { ownerId: agent.staffId, takenAt: now }
		});
	});

/** What was said, or tried. The ticket stays open. */
export const answerTicket = (deps: TicketDeps, staff: Staff, { ticketId, text }: { ticketId: string; text: string }) =>
	changeTicket(deps, staff, ticketId, (_, row, now) => {
		const read = readReason(text);
		if ('fault' in read) return reasonProblem(read.fault);
		return ok({
			kind: 'answered',
			text: read.reason,
			row: { answeredAt: row.answeredAt ?? now, ownerId: row.ownerId ?? staff.staffId }
		});
	});

export const closeTicket = (
	deps: TicketDeps,
	staff: Staff,
	{ ticketId, resolution }: { ticketId: string; resolution: string }
) =>
	changeTicket(deps, staff, ticketId, async (tx, row, now) => {
		const code = readResolution(resolution);
		if (!code) return fail('ticket.resolution');
		if (!(await isDone(tx, row, code))) return fail(row.householdId ? 'ticket.notDone' : 'ticket.noHousehold');
		const change = {
			closedAt: now,
			resolution: code,
			answeredAt: row.answeredAt ?? now,
			ownerId: row.ownerId ?? staff.staffId
		};
		return ok({ kind: 'closed', text: code, row: change });
	});

/** A resolution that names a deed has to have been done for this household since the ticket was opened. */
async function isDone(tx: Queryable, { householdId, openedAt }: TicketRow, resolution: Resolution): Promise<boolean> {
	const deeds = DEEDS[resolution];
	if (deeds === undefined) return true;
	if (householdId === null) return false;
	const events = await eventsOf(tx, householdId);
	return events.some(({ at, action, outcome }) => deeds.includes(action) && outcome === 'done' && at >= openedAt);
}

const DEEDS: Partial<Record<Resolution, string[]>> = {
	unlocked: ['signIn.unlocked'],
	reissued: ['letter.reissued', 'letter.reissueAsked'],
	pinReset: ['pin.reset'],
	visit: ['visit.requested']
};

/** Whose trouble it is; without a household the link is taken off again. */
export const linkTicket = (
	deps: TicketDeps,
	staff: Staff,
	{ ticketId, householdId }: { ticketId: string; householdId?: string }
) =>
	changeTicket(deps, staff, ticketId, async (tx) => {
		if (!householdId) return ok({ kind: 'unlinked', row: { householdId: null } });
		const home = await householdById(tx, householdId);
		return home ? ok({ kind: 'linked', row: { householdId } }) : fail('household.unknown');
	});

/** The same trouble twice: this one ends in the other, which must be open. */
export const mergeTicket = (deps: TicketDeps, staff: Staff, { ticketId, into }: { ticketId: string; into: number }) =>
	changeTicket(deps, staff, ticketId, async (tx, _, now) => {
		const other = Number.isSafeInteger(into) && into < 2 ** 31 ? await ticketByNumber(tx, into) : undefined;
		if (!other || other.ticketId === ticketId || other.closedAt !== null) return fail('ticket.unknown');
		return ok({
			kind: 'merged',
			text: `T${into}`,
			row: { closedAt: now, resolution: 'duplicate', mergedInto: other.ticketId }
		});
	});
