import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Stops PostgreSQL when this process is gone, however it ended: the shell reads from a pipe that only this process holds
 * open, and a pipe is closed by the system even after `kill -9`. Returns what ends the guard itself.
 */
export function guardAgainstOrphans(pid: number): () => void {
	if (process.platform === 'win32') return () => undefined;
	const script = 'trap "" INT HUP TERM; cat >/dev/null; kill -INT "$1" 2>/dev/null';
	const guard = spawn('sh', ['-c', script, 'sh', String(pid)], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
	guard.unref();
	// The handle of the pipe must not keep this process alive.
	if (guard.stdin && 'unref' in guard.stdin && typeof guard.stdin.unref === 'function') guard.stdin.unref();
	return () => void guard.kill('SIGKILL');
}

/** How long an earlier server gets to finish its clean shutdown. */
const PATIENCE_SECONDS = 15;

/**
 * Makes a cluster free to start: waits for a server that is still shutting down, removes the lock file that a power cut
 * or `kill -9` left behind, and refuses when a server is really at work there.
 */
export async function releaseCluster(cluster: string, log: (line: string) => void): Promise<void> {
	const lock = join(cluster, 'postmaster.pid');
	for (let second = 0; existsSync(lock); second++) {
		const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
		if (!isPostgres(pid)) {
			log('The database was not shut down in order last time; it recovers by itself.');
			return rmSync(lock, { force: true });
		}
		if (second >= PATIENCE_SECONDS)
			throw new Error(`The database in ${cluster} is in use by another process (${pid}).`);
		await pause(1000);
	}
}

/** Whether a process number, read from a lock file, still belongs to a PostgreSQL: numbers are given to others later. */
function isPostgres(pid: number): boolean {
	if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return false;
	const name = `/proc/${pid}/comm`;
	return !existsSync(name) || readFileSync(name, 'utf8').startsWith('postgres');
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}
