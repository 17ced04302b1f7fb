import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { runningPostgres, startPostgres } from '$lib/server/db/embedded/server';
import { isFullRun } from '../../support/counts';
import { testDatabase } from '../../support/postgres';

const quiet = () => undefined;
const isRoot = process.getuid?.() === 0;
const folders: string[] = [];

afterEach(() => vi.unstubAllEnvs());
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function folder(): Promise<string> {
	const made = await mkdtemp(join(tmpdir(), 'zitian-embedded-'));
	folders.push(made);
	return made;
}

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
	const sql = postgres(url, { max: 1 });
	try {
		return await sql.unsafe(statement);
	} finally {
		await sql.end();
	}
}

/** Another process that starts the server in `dataDir`, says its address and stays. */
async function holder(dataDir: string) {
	const module = new URL('../../../src/lib/server/db/embedded/server.ts', import.meta.url).href;
	const script = `import(${JSON.stringify(module)}).then(async ({ startPostgres }) => {
		const server = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: () => undefined });
		process.stdout.write(server.url);
		setInterval(() => undefined, 1000);
	})`;
	const child = spawn(process.execPath, ['--import', 'tsx', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
	const [url] = await once(child.stdout, 'data');
	return { child, url: String(url) };
}

describe('the private PostgreSQL', () => {
	it('keeps what was written from one start to the next, with fsync on, in UTC and UTF-8', async () => {
		const dataDir = join(await folder(), 'postgres');
		const first = await startPostgres({ dataDir, log: quiet });
		await ask(first.url, `create table kept as select '象山' as word`);
		await first.stop();
		const second = await startPostgres({ dataDir, log: quiet });
		const [row] = await ask(
			second.url,
			`select word, current_setting('fsync') as fsync, current_setting('synchronous_commit') as sync,
			current_setting('TimeZone') as zone, current_setting('server_encoding') as encoding from kept`
		);
		await second.stop();
		expect(row).toEqual({ word: '象山', fsync: 'on', sync: 'on', zone: 'UTC', encoding: 'UTF8' });
	});

	it('is started again when it ends by itself, at the same address and with what was acknowledged, and says so', async () => {
		const dataDir = join(await folder(), 'postgres');
		const said: string[] = [];
		const server = await startPostgres({ dataDir, log: (line) => said.push(line) });
		await ask(server.url, `create table kept as select 1 as one`);
		const [pid = ''] = (await readFile(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8')).split('\n');
		process.kill(Number(pid), 'SIGKILL');
		await vi.waitFor(
			() => expect(said).toContain('The database was not shut down in order last time; it recovers by itself.'),
			30_000
		);
		await vi.waitFor(() => expect(ask(server.url, 'select one from kept')).resolves.toEqual([{ one: 1 }]), 30_000);
		expect(said.join()).toMatch(/ended by itself.*started again/);
		await server.stop();
		await expect(ask(server.url, 'select 1')).rejects.toThrow();
	});

	it('lets nobody in without the password, which only its owner can read', async () => {
		const dataDir = join(await folder(), 'postgres');
		const server = await startPostgres({ dataDir, log: quiet });
		const wrong = new URL(server.url);
		wrong.password = 'wrong';
		await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
		await server.stop();
		expect((await stat(join(dataDir, 'password'))).mode & 0o077).toBe(0);
		expect((await stat(join(dataDir, 'cluster'))).mode & 0o077).toBe(0);
	});

	it('tells other commands where it runs, while it runs', async () => {
		const dataDir = join(await folder(), 'postgres');
		const server = await startPostgres({ dataDir, log: quiet });
		expect(await runningPostgres(dataDir)).toBe(server.url);
		await server.stop();
		expect(await runningPostgres(dataDir)).toBeUndefined();
	});

	it('stops when its parent is killed, and keeps what the parent had committed', async () => {
		const dataDir = join(await folder(), 'postgres');
		const { child, url } = await holder(dataDir);
		await ask(url, 'create table kept as select 1 as n');
		child.kill('SIGKILL');
		await once(child, 'exit');
		const again = await startPostgres({ dataDir, log: quiet });
		expect(await ask(again.url, 'select n from kept')).toEqual([{ n: 1 }]);
		await again.stop();
	});

	it.runIf(isFullRun)(
		'starts over the lock file of a server that is gone, even if its number now belongs to another process',
		async () => {
			const dataDir = join(await folder(), 'postgres');
			await (await startPostgres({ dataDir, log: quiet })).stop();
			await writeFile(join(dataDir, 'cluster', 'postmaster.pid'), `${process.pid}\n${join(dataDir, 'cluster')}\n0\n`);
			const said: string[] = [];
			const again = await startPostgres({ dataDir, log: (line) => said.push(line) });
			await again.stop();
			expect(said.join()).toMatch(/not shut down in order/);
		}
	);

	it.runIf(isRoot && isFullRun)('runs for root below a folder that nobody else can enter', async () => {
		const closed = join(await folder(), 'closed');
		await mkdir(closed, { mode: 0o700 });
		const server = await startPostgres({ dataDir: join(closed, 'postgres'), log: quiet });
		expect(await ask(server.url, 'select 1 as n')).toEqual([{ n: 1 }]);
		await server.stop();
	});

	it.runIf(isRoot && isFullRun)('runs for root without user namespaces, as an account without privileges', async () => {
		vi.stubEnv('ZITIAN_POSTGRES_AS', 'account');
		const dataDir = join(await folder(), 'postgres');
		const said: string[] = [];
		const server = await startPostgres({ dataDir, log: (line) => said.push(line) });
		expect(await ask(server.url, 'select 1 as n')).toEqual([{ n: 1 }]);
		const moved = said
			.find((line) => line.includes('the database is in'))
			?.split(' in ')
			.at(-1)
			?.slice(0, -1);
		await server.stop();
		const home = moved ?? dataDir;
		if (moved) folders.push(moved);
		expect(existsSync(dataDir)).toBe(!moved);
		expect((await stat(join(home, 'cluster'))).uid).not.toBe(0);
		expect(await readFile(join(home, 'server.log'), 'utf8')).toMatch(/shut down/);
	});
});

describe('the databases of the tests', () => {
	it('are one for each file, copied from the migrated template', async () => {
		const [first, second] = [await testDatabase(), await testDatabase()];
		await ask(first.url, 'create table only_here (n int)');
		const [row] = await ask(second.url, `select to_regclass('only_here') as found`);
		expect(row).toEqual({ found: null });
	});
});
