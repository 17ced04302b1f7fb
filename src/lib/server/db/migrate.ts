import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres, { type Sql, type TransactionSql } from 'postgres';

const FOLDER = 'src/lib/server/db/migrations';

/**
 * Brings the database at `url` to the newest schema. Refuses a server that may lose what it acknowledged
 * (`fsync` or `synchronous_commit` off) or that is not PostgreSQL 15 to 18.
 */
export async function migrate(url: string, folder = FOLDER): Promise<void> {
	const sql = postgres(url, { max: 1, onnotice: () => {} });
	try {
		await requireDurable(sql);
		await runMigrations(drizzle(sql), { migrationsFolder: folder });
		await grantWebRights(sql);
	} finally {
		await sql.end({ timeout: 5 });
	}
}

/** What the web server may do with the tables that there are now (migration 0018); not yet while an older schema is made. */
async function grantWebRights(sql: Sql): Promise<void> {
	const [row] = await sql<{ known: boolean }[]>`select to_regproc('grant_web_rights') is not null as known`;
	if (row?.known) await sql`select grant_web_rights()`;
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
