import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import type { Sql, TransactionSql } from 'postgres';
import { driver } from './driver';
import { prepareJobs } from './job-database';
import { requireRoles } from './required-roles';

/** Beside this file in the sources, and beside the commands in a build. */
const FOLDER = join(import.meta.dirname, 'migrations');

interface Options {
	folder?: string;
	/** Told when another migration is at work and this one waits for it. */
	waiting?: () => void;
}

/** How many migrations the database had, and has. */
export interface Migrated {
	before: number;
	after: number;
}

/**
 * Brings the database at `url` to the newest schema; of several at once the others wait, and find nothing to do. Refuses
 * a server that may lose what it acknowledged (`fsync` or `synchronous_commit` off) or that is not PostgreSQL 15 to 18.
 */
export async function migrate(url: string, { folder = FOLDER, waiting }: Options = {}): Promise<Migrated> {
	// One connection, which holds the lock until it ends.
	const sql = driver()(url, { max: 1 });
	try {
		await requireDurable(sql);
		await lock(sql, waiting);
		await requireRoles(sql);
		const before = await countApplied(sql);
		await runMigrations(drizzle(sql), { migrationsFolder: folder });
		if (await grantWebRights(sql)) await prepareJobs(url);
		return { before, after: await countApplied(sql) };
	} finally {
		await sql.end({ timeout: 5 });
	}
}

/** What the web server may do with the tables that there are now (migration 0018). @returns false while an older schema is made */
async function grantWebRights(sql: Sql): Promise<boolean> {
	const [row] = await sql<{ known: boolean }[]>`select to_regproc('grant_web_rights') is not null as known`;
	if (row?.known) await sql`select grant_web_rights()`;
	return row?.known === true;
}

/** Two processes that migrate at once would each begin what the other has half done. */
async function lock(sql: Sql, waiting: Options['waiting']): Promise<void> {
	const [row] = await sql<{ free: boolean }[]>`
		select pg_try_advisory_lock(hashtextextended('zitian migrations', 0)) as free`;
	if (row?.free) return;
	waiting?.();
	await sql`select pg_advisory_lock(hashtextextended('zitian migrations', 0))`;
}

async function countApplied(sql: Sql): Promise<number> {
	const [found] = await sql`select to_regclass('drizzle.__drizzle_migrations') as table`;
	if (found?.table === null) return 0;
	const [row] = await sql<{ count: number }[]>`select count(*)::int as count from drizzle.__drizzle_migrations`;
	return row?.count ?? 0;
}

/** @throws an error that names the setting to change */
export async function requireDurable(sql: Sql | TransactionSql): Promise<void> {
	const [row] = await sql<{ fsync: string; commit: string; version: number }[]>`
		select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
			current_setting('server_version_num')::int / 10000 as version`;
	if (!row) throw new Error('The database did not answer.');
	if (row.fsync !== 'on') throw new Error('The database has fsync off: answers could be lost. Set fsync = on.');
	if (row.commit === 'off') throw new Error('The database has synchronous_commit off: set synchronous_commit = on.');
	if (row.version < 15 || row.version > 18)
		throw new Error(`PostgreSQL ${row.version} is not supported: use 15 to 18.`);
}
