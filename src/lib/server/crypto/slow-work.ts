import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/**
 * Threads for what is slow on purpose (scrypt, argon2). They are its own: on libuv's, which Node shares out among files,
 * DNS and WebCrypto, a few sign-ins would make every other request wait.
 */
export type SlowJob =
	| { kind: 'scrypt'; secret: string; salt: string; cost: { N: number; r: number; p: number } }
	| { kind: 'argon2Hash'; password: string; cost: { memoryCost: number; timeCost: number; parallelism: number } }
	| { kind: 'argon2Verify'; password: string; stored: string };

/** What a thread runs, as text: the same from sources, in tests and in the one file that the build makes of the server. */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const { scryptSync } = require('node:crypto');
// On Linux a priority is a thread's own: on a core that both want, pages go before hashes. Elsewhere it would be the process's.
if (process.platform === 'linux') require('node:os').setPriority(10);
const argon2 = () => require(workerData.argon2);
const WORK = {
	scrypt: ({ secret, salt, cost }) => new Uint8Array(scryptSync(secret, salt, 32, cost)),
	argon2Hash: ({ password, cost }) => argon2().hashSync(password, cost),
	argon2Verify: ({ password, stored }) => argon2().verifySync(stored, password)
};
parentPort.on('message', (job) => {
	try {
		parentPort.postMessage({ value: WORK[job.kind](job) });
	} catch (error) {
		parentPort.postMessage({ error: String(error?.name) });
	}
});`;

interface Waiting {
	job: SlowJob;
	resolve(value: unknown): void;
	reject(problem: Error): void;
}

const idle: Worker[] = [];
const waiting: Waiting[] = [];
let threads = 0;

/** Runs the job on the next free thread; whoever comes from outside goes through `auth/slow-gate.ts` first. */
export function slowly<V>(job: SlowJob): Promise<V> {
	return new Promise<V>((resolve, reject) => {
		waiting.push({ job, resolve: resolve as (value: unknown) => void, reject });
		next();
	});
}

function next(): void {
	const worker = waiting.length > 0 ? (idle.pop() ?? newThread()) : undefined;
	const task = worker && waiting.shift();
	if (!worker || !task) return;
	// A process that waits for a hash is not over; one whose threads are idle may be.
	worker.ref();
	worker.removeAllListeners();
	worker.once('message', ({ value, error }: { value?: unknown; error?: string }) => {
		worker.unref();
		idle.push(worker);
		if (error === undefined) task.resolve(value);
		else task.reject(new Error(`Slow work failed (${error}).`));
		next();
	});
	worker.once('error', (problem) => {
		threads -= 1;
		task.reject(problem);
		next();
	});
	worker.postMessage(task.job);
}

function newThread(): Worker | undefined {
	if (threads >= availableParallelism()) return undefined;
	threads += 1;
	const argon2 = createRequire(import.meta.url).resolve('@node-rs/argon2');
	return new Worker(THREAD, { eval: true, workerData: { argon2 } });
}
