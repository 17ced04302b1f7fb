import { fail, ok, type Result } from '$lib/domain/problem';
import { isAgent } from '$lib/domain/support/agents';
import { isUuid } from '$lib/domain/ids';
import type { LocalizedText } from '$lib/engine/model/types';
import type { Deps } from '../../deps';
import { asHelpDesk } from '../../db/as-role';
import { householdById } from '../../db/queries/help-desk';
import { agents, notesOf, ticketById } from '../../db/queries/tickets';
import type { Staff } from '../../actors';
import { foundOf } from './find-household';
import { noteText } from '../../services/note-text';
import { ticketView, type TicketView } from '../../services/ticket-view';

export interface TicketPage extends TicketView {
	address?: LocalizedText;
	notes: { at: number; kind: string; text: string; by: string }[];
	/** To whom it can be handed. */
	agents: { staffId: string; name: string; number: string }[];
}

/** One ticket with what was done about it. Ids are UUIDs; anything else names no ticket. */
export async function showTicket(
	deps: Pick<Deps, 'db' | 'clock' | 'round' | 'keys'>,
	staff: Staff,
	command: { ticketId: string }
): Promise<Result<TicketPage>> {
	if (!isAgent(staff) || !isUuid(command.ticketId)) return fail('notAllowed');
	return asHelpDesk(deps.db, staff, async (db) => {
		const row = await ticketById(db, command.ticketId);
		if (!row) return fail('notAllowed');
		const home = row.householdId ? await householdById(db, row.householdId) : undefined;
		return ok({
			...ticketView(deps.keys, staff, row, deps.clock.now()),
			address: home && foundOf({ ...deps, db }, home).address,
			notes: (await notesOf(db, row.ticketId)).map((note) => ({
				at: note.at,
				kind: note.kind,
				by: note.by,
				text: noteText(deps.keys, note)
			})),
			agents: (await agents(db)).filter(({ staffId }) => staffId !== row.ownerId)
		});
	});
}
