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

/** One pool a process. `max` counts connections. Notices are the server's, not the product's, so they are dropped. */
export function connect(url: string, max = 10): Connection {
	const sql = postgres(url, { max, onnotice: () => {}, connect_timeout: 5 });
	return { db: drizzle(sql, { schema }), sql, close: () => sql.end({ timeout: 5 }) };
}
