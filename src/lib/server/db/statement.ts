import { drizzle } from 'drizzle-orm/postgres-js';
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
		const { client, logger } = (db as unknown as { session: { client: unknown; logger: unknown } }).session;
		const here = Object.assign(Object.create(made) as P, { client, logger });
		return here.execute(values) as ReturnType<P['execute']>;
	};
}
