import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startPostgres, type RunningPostgres } from '$lib/server/db/embedded/server';
import { builtPortal, runCommand, serviceKeys, type Running } from '../support/built-portal';
import { cuttableProxy } from '../support/cuttable-proxy';
import { freePort } from '$lib/server/db/embedded/free-port';
import { databaseUrl, execute } from '../support/postgres-server';

/** What residents type and browsers send; none of it may be told again. */
const PLANTED = '张种植甲450304198001010019';

let postgres: RunningPostgres;
let proxy: Awaited<ReturnType<typeof cuttableProxy>>;
let folder: string;
let removeBuild: () => void;
let server: Running;
let address: string;
let metrics: string;
let ownerUrl: string;
const keys = serviceKeys();
const data = mkdtempSync(join(tmpdir(), 'zitian-alone-'));

beforeAll(async () => {
	postgres = await startPostgres({ dataDir: join(data, 'postgres'), log: () => undefined });
	await execute(
		postgres.url,
		`create role owner login createrole password 'trial'; create role zitian_web;
		create role web login password 'trial' in role zitian_web`
	);
	await execute(postgres.url, 'create database portal owner owner');
	const url = new URL(databaseUrl(postgres.url, 'portal'));
	url.username = 'owner';
	url.password = 'trial';
	ownerUrl = url.href;
	proxy = await cuttableProxy({ host: url.hostname, port: Number(url.port) });
	({ folder, remove: removeBuild } = builtPortal());
});
afterAll(async () => {
	server?.child.kill('SIGKILL');
	proxy.close();
	await postgres.stop();
	removeBuild();
	rmSync(data, { recursive: true, force: true });
});

/** The web server's own role, which owns nothing. */
const asWeb = () => ownerUrl.replace('//owner:', '//web:');

async function serve(more: Record<string, string> = {}): Promise<void> {
	const [port, metricsPort] = [await freePort(), await freePort()];
	[address, metrics] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${metricsPort}/metrics`];
	const url = new URL(asWeb());
	url.port = String(proxy.port);
	const ports = { PORT: String(port), METRICS_PORT: String(metricsPort), ORIGIN: `http://localhost:${port}` };
	server = runCommand(folder, 'serve', { DATABASE_URL: url.href, DRAIN_SECONDS: '600', ...ports, ...keys, ...more });
	await vi
		.waitFor(() => fetch(`${address}/healthz`), { timeout: 60_000 })
		.catch(() => {
			throw new Error(`It does not serve:\n${server.output()}`);
		});
}

const statusOf = async (path: string) => (await fetch(address + path)).status;
const logged = (message: string) => server.lines().filter(({ msg }) => msg === message);

describe('a build, with Node and nothing else, read-only and not as root', () => {
	it('has commands that say what is missing', async () => {
		const migrate = runCommand(folder, 'migrate', {});
		await expect(migrate.ended).resolves.toBe(1);
		expect(migrate.output()).toContain('DATABASE_OWNER_URL (or else DATABASE_URL) is missing');
		const serving = runCommand(folder, 'serve', {});
		await expect(serving.ended).resolves.toBe(1);
		expect(serving.output()).toMatch(/DATABASE_URL is missing[^]*ZITIAN_SECRETS is missing/);
	});

	it('is not ready before the tables are there, and an office command says what to run', async () => {
		await serve();
		await expect(statusOf('/readyz')).resolves.toBe(503);
		const command = runCommand(folder, 'export-sealed', { DATABASE_URL: ownerUrl, ...serviceKeys() }, ['--out', 'x']);
		await expect(command.ended).resolves.toBe(1);
		expect(command.output()).toContain('run `npm run migrate`');
	});

	it('migrates, also twice at once, and is ready', async () => {
		const both = [1, 2].map(() => runCommand(folder, 'migrate', { DATABASE_OWNER_URL: ownerUrl }));
		await expect(Promise.all(both.map(({ ended }) => ended))).resolves.toEqual([0, 0]);
		const said = both.flatMap(({ lines }) => lines().map(({ msg }) => msg));
		expect(said).toEqual(expect.arrayContaining(['the tables were migrated', 'the tables are up to date']));
		await vi.waitFor(async () => expect(await statusOf('/readyz')).toBe(200), { timeout: 30_000 });
	});

	it('refuses to serve with other keys than those the database was used with', async () => {
		const other = runCommand(folder, 'serve', {
			DATABASE_URL: asWeb(),
			PORT: String(await freePort()),
			...serviceKeys()
		});
		await expect(other.ended).resolves.toBe(1);
		expect(other.output()).toMatch(/k1: .* is another key than before/);
	});

	it.each(['delete from audit_event', 'alter table audit_event drop column at', 'create table mine ()'])(
		'serves as a role that may not %s',
		async (statement) => {
			await expect(execute(asWeb(), statement)).rejects.toThrow(/permission denied|must be owner/);
		}
	);

	it('serves pages and their files, and says which release it is', async () => {
		const page = await fetch(address);
		expect(page.status).toBe(200);
		const script = /\/_app\/immutable\/[\w./-]+\.js/.exec(await page.text())?.[0];
		await expect(statusOf(script ?? '/missing')).resolves.toBe(200);
		const release = {
			version: expect.stringMatching(/^\d/),
			commit: expect.any(String),
			schema: expect.stringMatching(/^00/)
		};
		await expect(fetch(`${address}/healthz`).then((answer) => answer.json())).resolves.toMatchObject(release);
		expect(logged('started')).toEqual([expect.objectContaining({ release })]);
	});
});

describe('what a server tells of its requests', () => {
	it('carries the proxy’s request id, or one of its own where that is none', async () => {
		const idFor = async (given: string) =>
			(await fetch(address, { headers: { 'x-request-id': given } })).headers.get('x-request-id');
		await expect(idFor('proxy-0123456789')).resolves.toBe('proxy-0123456789');
		await expect(idFor('name=Zhang San')).resolves.toMatch(/^[0-9a-f-]{36}$/);
		await vi.waitFor(() =>
			expect(logged('request')).toContainEqual(
				expect.objectContaining({ requestId: 'proxy-0123456789', method: 'GET', route: '/(public)', status: 200 })
			)
		);
	});

	it('repeats nothing of what was asked or typed: not in its log, not in its metrics', async () => {
		const planted = encodeURIComponent(PLANTED);
		const headers = { origin: address, 'user-agent': planted, cookie: `zitian=${planted}`, 'x-request-id': planted };
		for (const path of [`/?q=${planted}`, `/${planted}`, `/_app/${planted}.js`, `/form/${planted}/x`])
			await fetch(address + path, { headers });
		await fetch(`${address}/`, {
			method: 'POST',
			headers,
			body: new URLSearchParams({ code: PLANTED, [PLANTED]: '1' })
		});
		await vi.waitFor(() => expect(logged('request').some(({ method }) => method === 'POST')).toBe(true));
		const told = server.output() + (await (await fetch(metrics)).text());
		for (const secret of [PLANTED, planted, '450304198001010019']) expect(told).not.toContain(secret);
	});

	it('is counted by route on a port of its own', async () => {
		await expect(statusOf('/metrics')).resolves.toBe(404);
		const text = await (await fetch(metrics)).text();
		expect(text).toMatch(/zitian_request_seconds_count\{route="\/\(public\)"\} \d/);
		for (const name of [
			'database_answer_seconds',
			'outbox_waiting',
			'submissions',
			'live_lines',
			'slow_work_waiting',
			'nodejs_eventloop_lag_seconds'
		])
			expect(text).toMatch(new RegExp(`^zitian_${name} \\d`, 'm'));
	});
});

describe('a database that freezes', () => {
	it('makes the server unready and what was posted "not saved", instead of leaving everybody waiting', async () => {
		proxy.freeze();
		await expect(statusOf('/readyz')).resolves.toBe(503);
		const post = {
			method: 'POST',
			headers: { origin: address },
			body: new URLSearchParams({ code: '1234 5678 9012 3462' })
		};
		const answer = await fetch(`${address}/`, post);
		expect(answer.status).toBe(503);
		await expect(answer.text()).resolves.toContain('value="1234 5678 9012 3462"');
		await expect(statusOf('/healthz')).resolves.toBe(200);
		proxy.thaw();
		await vi.waitFor(async () => expect(await statusOf('/readyz')).toBe(200), { timeout: 30_000 });
	});
});

describe('a stop', () => {
	it('drains first: not ready, but whoever comes is served and told to go elsewhere next; then it ends in order', async () => {
		server.child.kill('SIGTERM');
		await vi.waitFor(async () => expect(await statusOf('/readyz')).toBe(503));
		const late = await fetch(address);
		expect(late.status).toBe(200);
		expect(late.headers.get('connection')).toBe('close');
		server.child.kill('SIGTERM');
		await expect(server.ended).resolves.toBe(0);
		expect(server.lines().map(({ msg }) => msg)).toEqual(
			expect.arrayContaining(['draining: no new visitors, please', 'stopped'])
		);
	});
});

describe('a server that has more to do than it can', () => {
	it('lets newcomers wait with a place of their own, and then lets them in', async () => {
		await serve({ OVERLOAD_MS: '0' });
		const waiting = await fetch(address);
		expect([waiting.status, waiting.headers.get('refresh'), waiting.headers.get('cache-control')]).toEqual([
			503,
			'5',
			'no-store'
		]);
		const cookie = waiting.headers.get('set-cookie')?.split(';')[0] ?? '';
		const again = () => fetch(address, { headers: { cookie }, redirect: 'manual' });
		await vi.waitFor(async () => expect((await again()).status).toBe(303), { timeout: 20_000, interval: 500 });
		await expect(fetch(metrics).then((answer) => answer.text())).resolves.toMatch(/^zitian_pressure 1$/m);
		server.child.kill('SIGINT');
		await expect(server.ended).resolves.toBe(0);
	});
});

describe('several processes on one port', () => {
	/** Files that all of them have sent so far. */
	const answered = async () =>
		Number(/zitian_request_seconds_count\{route="file"\} (\d+)/.exec(await (await fetch(metrics)).text())?.[1] ?? 0);

	it('serve together, are counted together, and one that dies is replaced', async () => {
		await serve({ WEB_PROCESSES: '2', DRAIN_SECONDS: '0' });
		await vi.waitFor(() => expect(logged('started')).toHaveLength(2), { timeout: 30_000 });
		process.kill(Number(logged('a web process was started')[0]?.pid), 'SIGKILL');
		await vi.waitFor(() => expect(logged('started')).toHaveLength(3), { timeout: 30_000 });
		const before = await answered();
		for (let n = 0; n < 10; n += 1) await expect(statusOf('/icon.svg')).resolves.toBe(200);
		await expect(answered()).resolves.toBe(before + 10);
		server.child.kill('SIGTERM');
		await expect(server.ended).resolves.toBe(0);
		expect(logged('stopped')).toHaveLength(2);
	});

	it('give up where none of them can start', async () => {
		const other = runCommand(folder, 'serve', {
			DATABASE_URL: asWeb(),
			PORT: String(await freePort()),
			WEB_PROCESSES: '2',
			...serviceKeys()
		});
		await expect(other.ended).resolves.toBe(1);
	});
});
