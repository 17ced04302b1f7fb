import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

export interface SystemPostgres {
	url: string;
	port: number;
	/** As in a power cut. */
	kill(): Promise<void>;
	stop(): Promise<void>;
}

interface Options {
	/** Beside those of every one, as on the command line. */
	settings?: Record<string, string>;
	/** Address of the server whose copy it is, and that it follows under this name. */
	follows?: { url: string; name: string };
}

/** A server of the machine's PostgreSQL, as an operator would have it, on 127.0.0.1. */
export async function systemPostgres(bin: string, { settings = {}, follows }: Options = {}): Promise<SystemPostgres> {
	const home = mkdtempSync(join(tmpdir(), 'zitian-system-'));
	const runner = runnerFor(chooseWay(), home, binariesIn(dirname(bin)));
	const [folder, password] = [join(home, 'cluster'), join(home, 'password')];
	writeFileSync(password, 'trial');
	runner.handOver(home);
	runner.handOver(password);
	const run = (program: string, words: string[]) => {
		const { file, args, uid, gid } = runner.command(program, words);
		const done = spawnSync(file, args, { uid, gid, cwd: '/', encoding: 'utf8' });
		if (done.status !== 0) throw new Error(done.stderr);
	};
	if (follows) {
		const source = `${follows.url}?application_name=${follows.name}`;
		run(join(bin, 'pg_basebackup'), ['-D', folder, '-R', '-X', 'stream', '-c', 'fast', '-d', source]);
	} else {
		run(runner.binaries.initdb, ['-D', folder, '-U', 'dba', '--pwfile', password, '-A', 'scram-sha-256']);
	}
	const port = await freePort();
	const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(port), ...settings };
	const words = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
	const { file, args, uid, gid } = runner.command(runner.binaries.postgres, ['-D', folder, ...words]);
	const child = spawn(file, args, { uid, gid, cwd: '/', stdio: 'ignore' });
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const url = `postgres://dba:trial@127.0.0.1:${port}/postgres`;
	await vi.waitFor(() => execute(url, 'select 1'), { timeout: 30_000, interval: 200 });
	const end = (signal: 'SIGINT' | 'SIGKILL') => (child.kill(signal), ended);
	return {
		url,
		port,
		kill: () => end('SIGKILL'),
		async stop() {
			await end('SIGINT');
			rmSync(home, { recursive: true, force: true });
		}
	};
}
