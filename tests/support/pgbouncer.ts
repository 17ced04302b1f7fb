import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '$lib/server/db/embedded/free-port';
import { vi } from 'vitest';
import { execute } from './postgres-server';

/** The pooler's program: `PGBOUNCER`, or the one on the path; undefined where there is none or it is older than 1.21. */
export function findPgbouncer(): string | undefined {
	const program = process.env.PGBOUNCER ?? 'pgbouncer';
	const version = /PgBouncer 1\.(\d+)/.exec(String(spawnSync(program, ['--version']).stdout));
	return Number(version?.[1]) >= 21 ? program : undefined;
}

/** A pooler in transaction mode before one database, with two connections, so that transactions of one client change between them. */
export async function pooled(program: string, folder: string, databaseUrl: string, statements: number) {
	const { hostname, port: to, pathname, username, password } = new URL(databaseUrl);
	const port = await freePort();
	const file = join(folder, `pgbouncer-${port}.ini`);
	const lines = [
		'[databases]',
		`zitian = host=${hostname} port=${to} dbname=${pathname.slice(1)} user=${username} password=${password}`,
		'[pgbouncer]',
		'listen_addr = 127.0.0.1',
		`listen_port = ${port}`,
		'auth_type = any',
		'unix_socket_dir =',
		'pool_mode = transaction',
		'default_pool_size = 2',
		`max_prepared_statements = ${statements}`,
		'ignore_startup_parameters = extra_float_digits, statement_timeout, idle_in_transaction_session_timeout'
	];
	writeFileSync(file, lines.join('\n'), { mode: 0o644 });
	chmodSync(folder, 0o755);
	const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
	const child = spawn(program, ['-q', file], { stdio: 'ignore', ...asNobody });
	const url = `postgres://${username}@127.0.0.1:${port}/zitian`;
	await vi.waitFor(() => execute(url, 'select 1'), { timeout: 10_000, interval: 50 });
	return {
		url,
		async stop() {
			child.kill('SIGKILL');
			await once(child, 'exit');
		}
	};
}
