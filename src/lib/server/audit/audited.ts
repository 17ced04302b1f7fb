import { auditEvent } from '$lib/server/db/schema';
import type { Database, Queryable } from '$lib/server/db/client';
import type { Clock } from '$lib/domain/household/round';

/** Who acts: a household itself, a member of staff, the office at its command line, or the product (expiry, seed). */
export interface Actor {
	kind: 'resident' | 'staff' | 'office' | 'system';
	/** householdId, staffId, or the command's name */
	id: string;
}

/** The keys that an event may carry: counts, numbers and codes of reasons. An answer has no key here. */
export type DetailKey =
	| 'letterNumber'
	| 'reason'
	| 'count'
	| 'households'
	| 'version'
	| 'cause'
	| 'section'
	| 'role'
	| 'visit'
	| 'verification'
	| 'delivery'
	| 'seed'
	| 'step';

export interface AuditEntry {
	action: string;
	outcome?: 'done' | 'refused';
	householdId?: string;
	objectId?: string;
	detail?: Partial<Record<DetailKey, string | number>>;
}

/** One event, or several of one transaction in one statement. */
export type RecordEvent = (...entries: AuditEntry[]) => Promise<void>;

/**
 * The only way to write: one transaction in which `work` must record at least one event, or nothing is committed.
 * The database holds the same rule by itself (migration 0001), for whatever comes another way.
 * @throws whatever `work` throws; the transaction is rolled back
 */
export const audited = <V>(
	{ db, clock }: { db: Pick<Database, 'transaction'>; clock: Clock },
	actor: Actor,
	work: (tx: Queryable, record: RecordEvent) => Promise<V>
): Promise<V> => db.transaction((tx) => auditedIn(tx, clock, actor, work));

/**
 * The same in a transaction that was begun for it and nothing else (with the rights of staff), without a savepoint of its own.
 * @throws whatever `work` throws, which has to end the transaction
 */
export async function auditedIn<V>(
	tx: Queryable,
	clock: Clock,
	actor: Actor,
	work: (tx: Queryable, record: RecordEvent) => Promise<V>
): Promise<V> {
	let recorded = 0;
	const value = await work(tx, async (...entries) => {
		recorded += entries.length;
		await tx.insert(auditEvent).values(entries.map((entry) => eventRow(clock, actor, entry)));
	});
	if (recorded === 0) throw new Error('A write without an audit event was rolled back.');
	return value;
}

/** The row of an event, for the one statement that writes its own (queries/save-draft.ts). */
export const eventRow = (clock: Clock, actor: Actor, entry: AuditEntry) => ({
	at: clock.now(),
	actorKind: actor.kind,
	actorId: actor.id,
	action: entry.action,
	outcome: entry.outcome ?? 'done',
	householdId: entry.householdId,
	objectId: entry.objectId,
	detail: (entry.detail ?? {}) as Record<string, string | number>
});
