import { fail, ok, type Result } from '$lib/domain/problem';
import { isAgent } from '$lib/domain/support/agents';
import type { Deps } from '../../deps';
import { asHelpDesk } from '../../db/as-role';
import { openTickets } from '../../db/queries/tickets';
import type { Staff } from '../../actors';
import { ticketView, type TicketView } from '../../services/ticket-view';

export const QUEUE_LENGTH = 200;

/** Everybody who waits, the oldest due first. */
export async function listTickets(
	deps: Pick<Deps, 'db' | 'clock' | 'keys'>,
	staff: Staff
): Promise<Result<TicketView[]>> {
	if (!isAgent(staff)) return fail('notAllowed');
	const rows = await asHelpDesk(deps.db, staff, (db) => openTickets(db, QUEUE_LENGTH));
	return ok(rows.map((row) => ticketView(deps.keys, staff, row, deps.clock.now())));
}
