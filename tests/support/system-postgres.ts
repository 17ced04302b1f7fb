import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import { binariesIn } from '$lib/server/db/embedded/binaries';
import { chooseWay, runnerFor } from '$lib/server/db/embedded/privilege';
import { freePort } from '$lib/server/db/embedded/free-port';
import { execute } from './postgres-server';

/** Where the machine's own PostgreSQL has its programs (those of an operator: pg_basebackup …); undefined where it has none. */
export function systemPrograms(): string | undefined {
	const folder = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim() ?? '';
	const listed = ['/usr/lib/postgresql/18/bin', '/usr/lib/postgresql/15/bin'];
	return [folder, ...listed].find(
		(each) => each && existsSync(join(each, 'pg_basebackup')) && existsSync(join(each, 'postgres'))
	);
}

/** A server of the machine's PostgreSQL, as an operator would have it, on 127.0.0.1. */
export async function systemPostgres(bin: string): Promise<{ url: string; stop(): Promise<void> }> {
	const home = mkdtempSync(join(tmpdir(), 'zitian-system-'));
	const runner = runnerFor(chooseWay(), home, binariesIn(dirname(bin)));
	const [folder, password] = [join(home, 'cluster'), join(home, 'password')];
	writeFileSync(password, 'trial');
	runner.handOver(home);
	runner.handOver(password);
	const initdb = runner.command(runner.binaries.initdb, [
		'-D',
		folder,
		'-U',
		'dba',
		'--pwfile',
		password,
		'-A',
		'scram-sha-256'
	]);
	const made = spawnSync(initdb.file, initdb.args, { uid: initdb.uid, gid: initdb.gid, cwd: '/', encoding: 'utf8' });
	if (made.status !== 0) throw new Error(made.stderr);
	const port = await freePort();
	appendFileSync(
		join(folder, 'postgresql.conf'),
		`listen_addresses = '127.0.0.1'\nunix_socket_directories = ''\nport = ${port}\n`
	);
	const { file, args, uid, gid } = runner.command(runner.binaries.postgres, ['-D', folder]);
	const child = spawn(file, args, { uid, gid, cwd: '/', stdio: 'ignore' });
	const url = `postgres://dba:trial@127.0.0.1:${port}/postgres`;
	await vi.waitFor(() => execute(url, 'select 1'), { timeout: 30_000, interval: 200 });
	return {
		url,
		async stop() {
			const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
			child.kill('SIGINT');
			await ended;
			rmSync(home, { recursive: true, force: true });
		}
	};
}
