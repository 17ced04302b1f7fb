import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { Sql, TransactionSql } from 'postgres';
import { driver } from './driver';
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
 * One pool a process. `max` counts connections. No array comes or goes.
 * @param prepare false behind a pooler that gives each transaction another connection and knows no prepared statements
 */
export function connect(url: string, max = 10, prepare = true): Connection {
	const sql = driver()(url, {
		max,
		prepare,
		connect_timeout: 5,
		backoff: () => SECONDS_BEFORE_NEXT_TRY
	});
	return { db: drizzle(prepared(sql), { schema }), sql, close: () => sql.end({ timeout: 5 }) };
}

/**
 * The same client with every statement of Drizzle's named, so that PostgreSQL parses and plans it once a connection, and the
 * driver does not ask for its types first: half of the round trips. Drizzle names only what is prepared by hand.
 */
export function prepared<Client extends Sql | TransactionSql>(client: Client): Client {
	type Work = (inner: TransactionSql) => unknown;
	const inside =
		(name: 'begin' | 'savepoint') =>
		(...args: [...unknown[], Work]) => {
			const work = args.pop() as Work;
			const open = Reflect.get(client, name) as (...args: unknown[]) => unknown;
			return open(...args, (inner: TransactionSql) => work(prepared(inner)));
		};
	const own: Record<PropertyKey, unknown> = {
		unsafe: (text: string, values: never[]) => client.unsafe(text, values, { prepare: true }),
		begin: inside('begin'),
		savepoint: inside('savepoint')
	};
	return new Proxy(client, { get: (target, name) => own[name] ?? Reflect.get(target, name) });
}
