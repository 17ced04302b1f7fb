import { fail, ok, type Result } from '$lib/domain/problem';
import { isUuid } from '$lib/domain/ids';
import { dueAt, readPhone, type CallTime, type Topic } from '$lib/domain/support/ticket';
import { audited } from '../../audit/audited';
import type { Deps } from '../../deps';
import { phoneHash, sealContact } from '../../crypto/contact';
import { randomUUID } from '../../crypto/tokens';
import { asField } from '../../db/as-role';
import { doorsById } from '../../db/queries/doors';
import { addTicket, openTicketFromDoor } from '../../db/queries/tickets';
import type { Staff } from '../../actors';

export interface RaiseTicket {
	block: string;
	householdId: string;
	topic: Topic | undefined;
	/** The household's number, as typed; empty: the help desk calls the enumerator. */
	phone: string;
	callAt: CallTime;
}

/**
 * 请客服帮忙: a household in trouble signing in, told to the help desk from its door, into the same queue as the others.
 * The same trouble of the same household twice gives the number of the ticket that waits already.
 */
export async function raiseTicket(deps: Pick<Deps, 'db' | 'clock' | 'keys'>, staff: Staff, command: RaiseTicket): Promise<Result<{ number: number }>> {
	const { block, householdId, topic, callAt } = command;
	if (!staff.blocks.includes(block) || !isUuid(householdId)) return fail('notAllowed');
	if (!topic) return fail('ticket.topic');
	const phone = readPhone(command.phone);
	if (command.phone.trim() !== '' && !phone) return fail('ticket.phone');
	return asField(deps.db, staff, (db) =>
		audited({ db, clock: deps.clock }, { kind: 'staff', id: staff.staffId }, async (tx, record) => {
			const [door] = await doorsById(tx, [householdId], [block]);
			const waiting = door && (await openTicketFromDoor(tx, householdId, topic));
			const isNew = door !== undefined && waiting === undefined;
			const ticketId = randomUUID();
			await record({
				action: 'ticket.opened', outcome: isNew ? 'done' : 'refused', householdId: door && householdId, objectId: ticketId, detail: { cause: topic }
			});
			if (!door) return fail('notAllowed');
			if (waiting !== undefined) return ok({ number: waiting });
			const openedAt = deps.clock.now();
			const number = await addTicket(tx, {
				ticketId, openedAt, dueAt: dueAt(topic, openedAt), source: 'enumerator', topic, callAt, householdId, raisedBy: staff.staffId,
				contact: sealContact(deps.keys, ticketId, { phone: phone ?? '', place: '' }),
				phoneHash: phone === undefined ? undefined : phoneHash(deps.keys, phone)
			});
			return ok({ number });
		})
	);
}
