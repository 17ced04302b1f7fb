import { fail, ok, type Result } from '$lib/domain/problem';
import { dueAt, readPhone, type CallTime, type Topic } from '$lib/domain/support/ticket';
import type { Deps } from '../../deps';
import { phoneHash, sealContact } from '../../crypto/contact';
import { randomUUID } from '../../crypto/tokens';
import { householdById } from '../../db/queries/help-desk';
import { addTicket } from '../../db/queries/tickets';
import type { Staff } from '../../actors';
import { requireMayAdd } from '../../services/account-limit';
import { deskAction } from '../../services/desk-action';

export interface LogCall {
	topic: Topic | undefined;
	phone: string;
	callAt: CallTime;
	place: string;
	/** Whose it is, when the agent has found it already. */
	householdId?: string;
}

/** A call, or what an enumerator passed on, written down by an agent, who is its owner from the beginning. */
export async function logCall(
	deps: Pick<Deps, 'db' | 'clock' | 'keys' | 'limits'>,
	staff: Staff,
	command: LogCall
): Promise<Result<{ ticketId: string }>> {
	return deskAction(deps, staff, async (transaction) => {
		const { topic } = command;
		const phone = readPhone(command.phone);
		if (!topic) return fail('ticket.topic');
		if (!phone) return fail('ticket.phone');
		const may = await requireMayAdd(deps, staff);
		if (!may.ok) return may;
		return transaction(async (tx, record) => {
			const ticketId = randomUUID();
			const now = deps.clock.now();
			const householdId = command.householdId ? (await householdById(tx, command.householdId))?.householdId : undefined;
			await addTicket(tx, {
				ticketId,
				openedAt: now,
				dueAt: dueAt(topic, now),
				source: 'phone',
				topic,
				callAt: command.callAt,
				householdId,
				contact: sealContact(deps.keys, ticketId, { phone, place: command.place.trim().slice(0, 100) }),
				phoneHash: phoneHash(deps.keys, phone),
				ownerId: staff.staffId,
				takenAt: now
			});
			await record({ action: 'ticket.opened', householdId, objectId: ticketId, detail: { cause: topic } });
			return ok({ ticketId });
		});
	});
}
