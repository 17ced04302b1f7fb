import { sql } from 'drizzle-orm';
import type { Queryable } from '../client';
import journal from '../migrations/meta/_journal.json';

/** Whether every migration that this build knows has been applied. @throws when the database cannot be reached */
export async function isMigrated(db: Queryable): Promise<boolean> {
	const [table] = await db.execute<{ known: boolean }>(
		sql`select to_regclass('drizzle.__drizzle_migrations') is not null as known`
	);
	if (!table?.known) return false;
	const [row] = await db.execute<{ count: number }>(
		sql`select count(*)::int as count from drizzle.__drizzle_migrations`
	);
	return (row?.count ?? 0) >= journal.entries.length;
}

/** Whether this connection is the owner of the tables, or a member of it. */
export async function ownsTables(db: Queryable): Promise<boolean> {
	const [row] = await db.execute<{ owns: boolean }>(
		sql`select pg_has_role(current_user, relowner, 'usage') as owns from pg_class where oid = 'household'::regclass`
	);
	return row?.owns ?? false;
}
