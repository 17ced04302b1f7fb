import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startPostgres, type RunningPostgres } from '$lib/server/db/embedded/server';
import { builtPortal, runCommand, serviceKeys, type Running } from '../support/built-portal';
import { freePort } from '$lib/server/db/embedded/free-port';
import { repetitions } from '../support/counts';

/** Where there is no nginx there is nothing to try: `NGINX=/path/to/nginx npm test -- --only alone`. */
const NGINX = process.env.NGINX ?? 'nginx';
const hasNginx = spawnSync(NGINX, ['-v']).status === 0;

const REQUESTS = repetitions(5_000, 20_000);
const VISITORS = 20;
const data = mkdtempSync(join(tmpdir(), 'zitian-rolling-'));

/** Our file as it stands, but for names, ports and certificates of a deployment. */
function nginxFile(listen: number, ports: number[]): string {
	const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
		(kind) => `${kind}_temp_path ${data}/${kind};`
	);
	return readFileSync('ops/nginx/nginx.conf', 'utf8')
		.replace('http {', `pid ${data}/nginx.pid;\nhttp {\n${folders.join('\n')}`)
		.replace('worker_processes auto', 'worker_processes 1')
		.replace(/^ *(include|ssl_\w+|limit_req) .*;$/gm, '')
		.replace(/server \{\s*listen 80[^}]*\}/, '')
		.replace('listen 443 ssl http2 default_server', `listen 127.0.0.1:${listen}`)
		.replace(/web-(\d):3000/g, (_, number) => `127.0.0.1:${ports[Number(number) - 1]}`);
}

describe.runIf(hasNginx)('two servers behind our nginx, restarted one after the other', () => {
	let postgres: RunningPostgres;
	let nginx: ChildProcess | undefined;
	let address: string;
	let portal: ReturnType<typeof builtPortal>;
	const servers: Running[] = [];
	let environment: Record<string, string>;
	let ports: number[];

	const start = async (index: number) => {
		const port = ports[index] ?? 0;
		servers[index] = runCommand(portal.folder, 'serve', { ...environment, PORT: String(port) });
		await vi.waitFor(async () => expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200), 60_000);
	};

	beforeAll(async () => {
		postgres = await startPostgres({ dataDir: join(data, 'postgres'), log: () => undefined });
		portal = builtPortal();
		await runCommand(portal.folder, 'migrate', { DATABASE_URL: postgres.url }).ended;
		ports = [await freePort(), await freePort()];
		const listen = await freePort();
		address = `http://localhost:${listen}`;
		environment = {
			DATABASE_URL: postgres.url,
			ORIGIN: address,
			DRAIN_SECONDS: '2',
			LOG_LEVEL: 'warn',
			OVERLOAD_MS: '60000',
			...serviceKeys()
		};
		await Promise.all([start(0), start(1)]);
		chmodSync(data, 0o755);
		mkdirSync(join(data, 'logs'));
		writeFileSync(join(data, 'nginx.conf'), nginxFile(listen, ports));
		nginx = spawn(NGINX, ['-p', data, '-c', join(data, 'nginx.conf'), '-g', 'daemon off;'], { stdio: 'ignore' });
		await vi.waitFor(() => fetch(address), 30_000);
	}, 180_000);
	afterAll(async () => {
		nginx?.kill('SIGTERM');
		for (const { child } of servers) child.kill('SIGKILL');
		await postgres.stop();
		portal.remove();
		rmSync(data, { recursive: true, force: true });
	});

	it('answer every page and every post', { timeout: 600_000 }, async () => {
		const answers = new Map<number, number>();
		const count = (status: number) => void answers.set(status, (answers.get(status) ?? 0) + 1);
		let left = REQUESTS;
		const restarted = new AbortController();
		const visitor = async () => {
			while (left-- > 0 || !restarted.signal.aborted) {
				const isPost = left % 4 === 0;
				const post = {
					method: 'POST',
					headers: { origin: address },
					body: new URLSearchParams({ locale: 'en', returnTo: '/' })
				};
				const answer = await fetch(
					address + (isPost ? '/language' : '/'),
					isPost ? { ...post, redirect: 'manual' } : {}
				);
				await answer.arrayBuffer();
				count(answer.status);
			}
		};
		const visitors = Array.from({ length: VISITORS }, visitor);
		for (const index of [0, 1]) {
			const server = servers[index];
			server?.child.kill('SIGTERM');
			expect(await server?.ended).toBe(0);
			await start(index);
		}
		restarted.abort();
		await Promise.all(visitors);
		expect([...answers.keys()].sort()).toEqual([200, 303]);
		expect([...answers.values()].reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(REQUESTS);
	});
});
