import { fail, type Result } from '$lib/domain/problem';
import { isAgent } from '$lib/domain/support/agents';
import type { Staff } from '../actors';
import { auditedIn, type RecordEvent } from '../audit/audited';
import { asHelpDesk } from '../db/as-role';
import type { Queryable } from '../db/client';
import type { Deps } from '../deps';

/** One transaction as the database role of the help desk, audited as the agent. */
export type DeskTransaction = <V>(change: (tx: Queryable, record: RecordEvent) => Promise<V>) => Promise<V>;

/**
 * One action of an agent or a lead of the help desk, in a transaction that has the rights of their database role and is
 * audited as theirs. `work` reads what was typed, then opens the transaction.
 */
export async function deskAction<V>(
	deps: Pick<Deps, 'db' | 'clock'>,
	staff: Staff,
	work: (transaction: DeskTransaction) => Result<V> | Promise<Result<V>>
): Promise<Result<V>> {
	if (!isAgent(staff)) return fail('notAllowed');
	return work((change) =>
		asHelpDesk(deps.db, staff, (db) => auditedIn(db, deps.clock, { kind: 'staff', id: staff.staffId }, change))
	);
}
