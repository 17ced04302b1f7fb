import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres, { type Sql } from 'postgres';
import * as schema from './schema';

export type Database = PostgresJsDatabase<typeof schema>;
/** A transaction, or the database itself where a query may run in either. */
export type Queryable = Pick<Database, 'select' | 'insert' | 'update' | 'delete' | 'execute' | 'selectDistinctOn'>;

export interface Connection {
	db: Database;
	sql: Sql;
	close(): Promise<void>;
}

/** Left to itself the driver lets up to 20 s pass once a few connections broke: the database is back, and people wait for it. */
const SECONDS_BEFORE_NEXT_TRY = 0.2;

/**
 * One pool a process. `max` counts connections. Notices are the server's, not the product's, so they are dropped. Array
 * types are not asked for: no array comes or goes, and nobody hears when that question of the driver's own fails.
 */
export function connect(url: string, max = 10): Connection {
	const sql = postgres(url, {
		max,
		onnotice: () => {},
		fetch_types: false,
		connect_timeout: 5,
		backoff: () => SECONDS_BEFORE_NEXT_TRY
	});
	return { db: drizzle(sql, { schema }), sql, close: () => sql.end({ timeout: 5 }) };
}
