import { fail, ok, type Result } from '$lib/domain/problem';
import { dueAt, readPhone, type CallTime, type Topic } from '$lib/domain/support/ticket';
import { audited } from '../../audit/audited';
import type { Deps } from '../../deps';
import { openContact, phoneHash, sealContact } from '../../crypto/contact';
import { randomUUID } from '../../crypto/tokens';
import { addTicket, householdOfReference, openTicketsOfPhone } from '../../db/queries/tickets';

export interface OpenTicket {
	topic: Topic | undefined;
	phone: string;
	callAt: CallTime;
	/** Where they live, as typed; may be empty. */
	place: string;
	reference: string;
	wantsVisit: boolean;
	/** The network address, for the limit. */
	address: string;
}

export const PLACE_MAX = 100;

/**
 * "请给我回电话": from the page for people who cannot sign in. Whoever is waiting already gets the number of that ticket
 * again, so that pressing twice does not make two.
 */
export async function openTicket(deps: Deps, command: OpenTicket): Promise<Result<{ number: number }>> {
	const { topic } = command;
	if (!topic) return fail('ticket.topic');
	const phone = readPhone(command.phone);
	if (!phone) return fail('ticket.phone');
	if (!(await deps.limits.mayNote(command.address))) return fail('ticket.tooMany');
	const hash = phoneHash(deps.keys, phone);
	return audited(deps, { kind: 'resident', id: 'visitor' }, async (tx, record) => {
		const waiting = (await openTicketsOfPhone(tx, hash)).find(
			({ ticketId, contact }) => openContact(deps.keys, ticketId, contact).phone === phone
		)?.number;
		await record({
			action: 'ticket.opened',
			outcome: waiting === undefined ? 'done' : 'refused',
			detail: { cause: topic }
		});
		if (waiting !== undefined) return ok({ number: waiting });
		const ticketId = randomUUID();
		const openedAt = deps.clock.now();
		const reference = command.reference.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase().slice(0, 6) || undefined;
		const number = await addTicket(tx, {
			ticketId,
			openedAt,
			dueAt: dueAt(topic, openedAt),
			source: 'web',
			topic,
			callAt: command.callAt,
			reference,
			wantsVisit: command.wantsVisit,
			householdId: reference && (await householdOfReference(tx, reference)),
			contact: sealContact(deps.keys, ticketId, { phone, place: command.place.trim().slice(0, PLACE_MAX) }),
			phoneHash: hash
		});
		return ok({ number });
	});
}
