import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrate } from '$lib/server/db/migrate';
import { connect } from '$lib/server/db/client';
import { isMigrated } from '$lib/server/db/queries/readiness';
import { testServerUrl } from '../../support/postgres';
import { databaseUrl, execute } from '../../support/postgres-server';

const server = testServerUrl();
const name = `migrated_${process.pid}`;
const url = databaseUrl(server, name);

beforeAll(() => execute(server, `create database ${name}`));
afterAll(() => execute(server, `drop database ${name} with (force)`));

it('a database without tables is not migrated, which is no error', async () => {
	const { db, close } = connect(url, 1);
	await expect(isMigrated(db)).resolves.toBe(false);
	await close();
});

it('of four servers that migrate at once one does it, the others wait and find nothing to do', async () => {
	let waited = 0;
	const migrated = await Promise.all(Array.from({ length: 4 }, () => migrate(url, { waiting: () => waited++ })));
	const [{ after } = { after: 0 }] = migrated;
	expect(after).toBeGreaterThan(10);
	expect(migrated.filter(({ before }) => before === 0)).toHaveLength(1);
	expect(migrated.filter((one) => one.before === after && one.after === after)).toHaveLength(3);
	expect(waited).toBe(3);
});

it('leaves no lock behind', async () => {
	const sql = postgres(url, { max: 1 });
	await expect(sql`select 1 from pg_locks where locktype = 'advisory'`).resolves.toHaveLength(0);
	await sql.end();
});
