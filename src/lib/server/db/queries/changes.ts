import { sql } from 'drizzle-orm';
import type { Database, Queryable } from '../client';

/** What can be seen at this moment, in PostgreSQL's own words. */
export async function snapshotNow(read: Queryable): Promise<string> {
	const [row] = await read.execute<{ snapshot: string }>(sql`select pg_current_snapshot()::text as snapshot`);
	return row?.snapshot ?? '';
}

/** Several reads of one and the same state of the database; `snapshot` says which state that is, in PostgreSQL's own words. */
export function readTogether<V>(db: Database, work: (read: Queryable, snapshot: string) => Promise<V>): Promise<V> {
	return db.transaction(async (read) => work(read, await snapshotNow(read)), {
		isolationLevel: 'repeatable read',
		accessMode: 'read only'
	});
}

/** Households of which something was recorded by transactions that `snapshot` had not seen: none left out, none twice. */
export async function householdsChangedSince(read: Queryable, snapshot: string): Promise<string[]> {
	const rows = await read.execute<{ householdId: string }>(sql`
		select distinct household_id as "householdId" from audit_event
		where "transaction" >= pg_snapshot_xmin(${snapshot}::pg_snapshot)
			and not pg_visible_in_snapshot("transaction", ${snapshot}::pg_snapshot) and household_id is not null`);
	return rows.map(({ householdId }) => householdId);
}
