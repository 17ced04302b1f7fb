import cluster, { type Worker } from 'node:cluster';
import { log } from '../../src/lib/server/runtime/log';

/** A process that ended within so many milliseconds of its start did not serve anybody. */
const AT_ONCE = 10_000;
/** After so many such ends in a row nothing is started any more: the reason does not go away by itself. */
const MOST_AT_ONCE = 5;
/** Milliseconds until the next one is started. */
const PAUSE = 1000;

/**
 * Several processes that serve on one port: Node gives each connection to one of them. What they share is the database, so a list is
 * told of changes that another process made, and limits count for all.
 * @param env what differs from this process's environment @param ended called when the last one has ended
 */
export function runProcesses(count: number, env: Record<string, string>, ended: (code: number) => void): void {
	let isStopping = false;
	let endedAtOnce = 0;
	const begun = new Map<Worker, number>();
	const start = () => {
		const worker = cluster.fork(env);
		begun.set(worker, performance.now());
		log.info({ pid: worker.process.pid }, 'a web process was started');
	};

	cluster.on('exit', (worker) => {
		endedAtOnce = performance.now() - (begun.get(worker) ?? 0) < AT_ONCE ? endedAtOnce + 1 : 0;
		begun.delete(worker);
		isStopping ||= endedAtOnce >= MOST_AT_ONCE;
		if (!isStopping) {
			log.error('a web process ended by itself: another is started');
			setTimeout(() => isStopping || start(), PAUSE);
		} else if (begun.size === 0) ended(endedAtOnce >= MOST_AT_ONCE ? 1 : 0);
	});
	for (const signal of ['SIGTERM', 'SIGINT'] as const)
		process.on(signal, () => {
			isStopping = true;
			for (const { process: each } of begun.keys()) each.kill(signal);
		});
	for (let n = 0; n < count; n += 1) start();
}
