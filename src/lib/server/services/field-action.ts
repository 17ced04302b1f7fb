import { fail, type Result } from '$lib/domain/problem';
import { isUuid } from '$lib/domain/ids';
import type { Staff } from '../actors';
import { auditedIn, type RecordEvent } from '../audit/audited';
import { asEnumerator } from '../db/as-role';
import type { Queryable } from '../db/client';
import type { Deps } from '../deps';

/** What an action of enumerators and supervisors is about. */
export interface FieldScope {
	/** A block that must be assigned to whoever acts. */
	block: string;
	/** Ids from an address or a post: of a household, a visit, a member of staff. */
	ids?: readonly string[];
	/** The only role that may; absent = both. */
	role?: Staff['role'];
}

/** One transaction as the database role of the field, audited as the member of staff. */
export type FieldTransaction = <V>(change: (tx: Queryable, record: RecordEvent) => Promise<V>) => Promise<V>;

export const isInScope = (staff: Staff, { block, ids = [], role }: FieldScope): boolean =>
	staff.blocks.includes(block) && ids.every(isUuid) && (role === undefined || staff.role === role);

/**
 * One action of an enumerator or a supervisor: only in an assigned block, in a transaction that has the rights of their
 * database role and is audited as theirs. `work` reads what was typed, then opens the transaction.
 */
export async function fieldAction<V>(
	deps: Pick<Deps, 'db' | 'clock'>,
	staff: Staff,
	scope: FieldScope,
	work: (transaction: FieldTransaction) => Result<V> | Promise<Result<V>>
): Promise<Result<V>> {
	if (!isInScope(staff, scope)) return fail('notAllowed');
	return work((change) =>
		asEnumerator(deps.db, staff, (db) => auditedIn(db, deps.clock, { kind: 'staff', id: staff.staffId }, change))
	);
}
