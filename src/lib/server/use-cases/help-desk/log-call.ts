import { fail, ok, type Result } from '$lib/domain/problem';
import { isAgent } from '$lib/domain/support/agents';
import { dueAt, readPhone, type CallTime, type Topic } from '$lib/domain/support/ticket';
import { audited } from '../../audit/audited';
import type { Deps } from '../../deps';
import { phoneHash, sealContact } from '../../crypto/contact';
import { randomUUID } from '../../crypto/tokens';
import { asHelpDesk } from '../../db/as-role';
import { householdById } from '../../db/queries/help-desk';
import { addTicket } from '../../db/queries/tickets';
import type { Staff } from '../../actors';

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
	deps: Pick<Deps, 'db' | 'clock' | 'keys'>,
	staff: Staff,
	command: LogCall
): Promise<Result<{ ticketId: string }>> {
	if (!isAgent(staff)) return fail('notAllowed');
	const { topic } = command;
	const phone = readPhone(command.phone);
	if (!topic) return fail('ticket.topic');
	if (!phone) return fail('ticket.phone');
	return asHelpDesk(deps.db, staff, (db) =>
		audited({ ...deps, db }, { kind: 'staff', id: staff.staffId }, async (tx, record) => {
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
		})
	);
}
