import { fail, ok, type Result } from '$lib/domain/problem';
import { dueAt, readPhone, type CallTime, type Topic } from '$lib/domain/support/ticket';
import type { Deps } from '../../deps';
import { phoneHash, sealContact } from '../../crypto/contact';
import { randomUUID } from '../../crypto/tokens';
import { doorsById } from '../../db/queries/doors';
import { addTicket, openTicketFromDoor } from '../../db/queries/tickets';
import type { Staff } from '../../actors';
import { fieldAction } from '../../services/field-action';

export interface RaiseTicket {
	block: string;
	householdId: string;
	topic: Topic | undefined;
	/** The household's number, as typed; empty: the help desk calls the enumerator. */
	phone: string;
	callAt: CallTime;
}

type TicketDeps = Pick<Deps, 'db' | 'clock' | 'keys'>;

/**
 * 请客服帮忙: a household in trouble signing in, told to the help desk from its door, into the same queue as the others.
 * The same trouble of the same household twice gives the number of the ticket that waits already.
 */
export async function raiseTicket(
	deps: TicketDeps,
	staff: Staff,
	command: RaiseTicket
): Promise<Result<{ number: number }>> {
	const { block, householdId, topic, callAt } = command;
	return fieldAction(deps, staff, { block, ids: [householdId] }, (transaction) => {
		if (!topic) return fail('ticket.topic');
		const phone = readPhone(command.phone);
		if (command.phone.trim() !== '' && !phone) return fail('ticket.phone');
		return transaction(async (tx, record) => {
			const [door] = await doorsById(tx, [householdId], [block]);
			const waiting = door && (await openTicketFromDoor(tx, householdId, topic));
			const ticketId = randomUUID();
			const outcome = door && waiting === undefined ? 'done' : 'refused';
			await record({
				action: 'ticket.opened',
				outcome,
				householdId: door && householdId,
				objectId: ticketId,
				detail: { cause: topic }
			});
			if (!door) return fail('notAllowed');
			if (waiting !== undefined) return ok({ number: waiting });
			return ok({ number: await addTicket(tx, rowOf(deps, staff, { ticketId, householdId, topic, callAt, phone })) });
		});
	});
}

interface NewTicket {
	ticketId: string;
	householdId: string;
	topic: Topic;
	callAt: CallTime;
	phone: string | undefined;
}

function rowOf({ clock, keys }: TicketDeps, staff: Staff, { phone, ...ticket }: NewTicket) {
	const openedAt = clock.now();
	return {
		...ticket,
		openedAt,
		dueAt: dueAt(ticket.topic, openedAt),
		source: 'enumerator' as const,
		raisedBy: staff.staffId,
		contact: sealContact(keys, ticket.ticketId, { phone: phone ?? '', place: '' }),
		phoneHash: phone === undefined ? undefined : phoneHash(keys, phone)
	};
}
