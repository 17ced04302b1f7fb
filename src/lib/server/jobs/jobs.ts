import { PgBoss } from 'pg-boss';
import { JOB_OPTIONS, jobDatabase } from '../db/job-database';
import { log } from '../runtime/log';
import { failureOf } from '../observe/failure';

export type JobName = 'text-messages' | 'tidy-sessions' | 'seal-notes';

/** What is done beside the pages, by one web server at a time. */
export interface Job {
	name: JobName;
	/** When, as cron: minute, hour, day, month, weekday; UTC. */
	every: string;
	/** Done within `JOB_SECONDS`; what is left is for the next time. */
	run(): Promise<unknown>;
}

/** A server that died in the middle holds the others up for so long. */
export const JOB_SECONDS = 120;
const HOUR = 3600;
/** Starting again and again for a day, at most half a minute apart. */
const ATTEMPTS = 2880;

/**
 * The jobs of all web servers, in one queue on the database (pg-boss, adr/0043): each is asked for by the clock, by `wake`,
 * and once when a server starts; waits at most once, and runs on one of the servers at a time.
 */
export class Jobs {
	readonly #url: string;
	readonly #jobs: readonly Job[];
	#boss: PgBoss | undefined;
	#workers = new Map<string, string>();
	#close = async () => {};

	constructor(url: string, jobs: readonly Job[]) {
		this.#url = url;
		this.#jobs = jobs;
	}

	/** Begins to work, as soon as the database is there. Never throws. @returns once it works, or has given up */
	async start(): Promise<void> {
		const { db, close } = jobDatabase(this.#url);
		const boss = new PgBoss({ db, ...JOB_OPTIONS });
		boss.on('error', (problem) => log.error(failureOf(problem), 'the job queue has a problem'));
		[this.#boss, this.#close] = [boss, close];
		try {
			await boss.start({ attempts: ATTEMPTS });
			for (const job of this.#jobs) await this.#begin(boss, job);
		} catch (problem) {
			log.error(failureOf(problem), 'jobs could not be started');
		}
	}

	/** Asks for a job now; nothing happens in a process that does not work. Never throws. @returns once it is asked for */
	wake(name: JobName): Promise<void> {
		return this.#ask(name).catch((problem: unknown) =>
			log.error({ job: name, ...failureOf(problem) }, 'a job was not asked for')
		);
	}

	/** @returns once nothing is being done */
	async stop(): Promise<void> {
		await this.#boss?.stop({ graceful: true, timeout: JOB_SECONDS * 1000, close: false }).catch(() => undefined);
		await this.#close();
	}

	async #begin(boss: PgBoss, { name, every, run }: Job): Promise<void> {
		// `stately`: one that waits and one that runs, whoever asks how often.
		await boss.createQueue(name, {
			policy: 'stately',
			retryLimit: 0,
			expireInSeconds: JOB_SECONDS,
			retentionSeconds: HOUR,
			deleteAfterSeconds: HOUR
		});
		await boss.schedule(name, every);
		const worker = await boss.work(name, { pollingIntervalSeconds: 2 }, async () => {
			await run().catch((problem: unknown) => log.error({ job: name, ...failureOf(problem) }, 'a job failed'));
		});
		this.#workers.set(name, worker);
		await this.wake(name);
	}

	async #ask(name: JobName): Promise<void> {
		await this.#boss?.send(name);
		const worker = this.#workers.get(name);
		if (worker) this.#boss?.notifyWorker(worker);
	}
}
