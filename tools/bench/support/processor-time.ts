import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sql } from 'postgres';

/** Processor time of a process with all its threads, milliseconds: the first figure of each thread's `schedstat` (Linux). */
export function processorTime(pid: number): number {
	const tasks = `/proc/${pid}/task`;
	const nanoseconds = readdirSync(tasks).reduce(
		(sum, thread) => sum + Number(firstWord(join(tasks, thread, 'schedstat'))),
		0
	);
	return nanoseconds / 1e6;
}

/** Of the database: every process that PostgreSQL's first one started, and itself. */
export function databaseTime(postmaster: number): number {
	const own = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && isOf(Number(pid), postmaster));
	return own.reduce((sum, pid) => sum + orNothing(() => processorTime(Number(pid))), 0);
}

/** PostgreSQL's first process: the parent of the one that answers. On the same machine only. */
export async function postmasterOf(sql: Sql): Promise<number> {
	const [row] = await sql`select pg_backend_pid() as pid`;
	return parentOf(Number(row?.pid));
}

const isOf = (pid: number, parent: number): boolean => pid === parent || orNothing(() => parentOf(pid)) === parent;

/** The second figure behind the name, which may hold anything but ends with the last bracket. */
const parentOf = (pid: number): number =>
	Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);

const firstWord = (file: string): string => readFileSync(file, 'utf8').split(/\s/)[0] ?? '';

/** Processes end while they are being read. */
function orNothing<V>(read: () => V): V | 0 {
	try {
		return read();
	} catch {
		return 0;
	}
}

/** What a process holds in memory, in MB. */
export const residentMegabytes = (pid: number): number =>
	Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
