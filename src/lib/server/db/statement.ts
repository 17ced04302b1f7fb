import { fillPlaceholders, type Logger, type Query, type SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/postgres-js';
import type { Sql } from 'postgres';
import type { Queryable } from './client';
import * as schema from './schema';

interface Prepared {
	execute(values?: Record<string, unknown>): Promise<unknown>;
}

/** Builds SQL and knows no database. */
const builder = drizzle.mock({ schema });

/**
 * A statement of the pages that are asked for most: Drizzle makes its SQL once a process and not at every request, which took
 * a fifth of the web server's time. Values come by name (`sql.placeholder`).
 */
export function statement<P extends Prepared>(
	build: (db: typeof builder) => { prepare(name: string): P }
): (db: Queryable, values: Record<string, unknown>) => ReturnType<P['execute']> {
	let made: P | undefined;
	return (db, values) => {
		made ??= build(builder).prepare('statement');
		// The same statement on the connection, or in the transaction, of this request.
		const here = Object.assign(Object.create(made) as P, sessionOf(db));
		return here.execute(values) as ReturnType<P['execute']>;
	};
}

/** The same of SQL that is written by hand. Values are what the driver takes, rows what it gives. */
export function writtenStatement(
	write: () => SQL
): (db: Queryable, values: Record<string, unknown>) => Promise<Record<string, unknown>[]> {
	let made: Query | undefined;
	return async (db, values) => {
		made ??= new PgDialect().sqlToQuery(write());
		const { client, logger } = sessionOf(db);
		const params = fillPlaceholders(made.params, values);
		logger.logQuery(made.sql, params);
		return client.unsafe(made.sql, params as never[]);
	};
}

/** Where a request's statements are run and counted; Drizzle keeps it to itself. */
const sessionOf = (db: Queryable): { client: Sql; logger: Logger } =>
	(db as unknown as { session: { client: Sql; logger: Logger } }).session;
