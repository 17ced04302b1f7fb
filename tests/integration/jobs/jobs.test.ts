import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { prepareJobs } from '$lib/server/db/job-database';
import { Jobs, type Job } from '$lib/server/jobs/jobs';
import { testDatabase } from '../../support/postgres';
import { execute } from '../../support/postgres-server';

const database = await testDatabase();
const PATIENCE = { timeout: 30_000, interval: 50 };
const begun: Jobs[] = [];
/** As good as never. */
const NEVER = '0 0 29 2 *';

/** A job that counts, and lasts until it is let go. */
function counted() {
	const state = { running: 0, most: 0, runs: 0, letGo: (): void => undefined };
	const job: Job = {
		name: 'text-messages',
		every: NEVER,
		async run() {
			state.runs += 1;
			state.running += 1;
			state.most = Math.max(state.most, state.running);
			await new Promise<void>((resolve) => (state.letGo = resolve));
			state.running -= 1;
		}
	};
	return { state, job };
}

/** A web server's jobs. */
async function server(job: Job, url = database.url): Promise<Jobs> {
	const jobs = new Jobs(url, [job]);
	begun.push(jobs);
	await jobs.start();
	return jobs;
}

afterEach(async () => {
	await Promise.all(begun.splice(0).map((jobs) => jobs.stop()));
});

describe('a job', () => {
	it('runs on one of several servers at a time, and however often it is asked for it waits once', async () => {
		const { state, job } = counted();
		const servers = [await server(job), await server(job), await server(job)];
		await vi.waitFor(() => expect(state.running).toBe(1), PATIENCE);
		const asked = Array.from({ length: 5 }, () => servers.map((each) => each.wake('text-messages')));
		await Promise.all(asked.flat());
		state.letGo();
		await vi.waitFor(() => expect([state.runs, state.running]).toEqual([2, 1]), PATIENCE);
		state.letGo();
		await Promise.all(begun.splice(0).map((jobs) => jobs.stop()));
		expect(state).toMatchObject({ most: 1, runs: 2, running: 0 });
	});

	it('that fails is done again the next time', async () => {
		const run = vi.fn().mockRejectedValueOnce(new Error('not this time')).mockResolvedValue(undefined);
		const jobs = await server({ name: 'tidy-sessions', every: NEVER, run });
		await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(1), PATIENCE);
		await vi.waitFor(() => {
			jobs.wake('tidy-sessions');
			expect(run).toHaveBeenCalledTimes(2);
		}, PATIENCE);
	});

	it('that is being done is finished before a server stops', async () => {
		const { state, job } = counted();
		const jobs = await server(job);
		await vi.waitFor(() => expect(state.running).toBe(1), PATIENCE);
		const stopped = vi.fn();
		const stopping = jobs.stop().then(stopped);
		expect(stopped).not.toHaveBeenCalled();
		state.letGo();
		await stopping;
		expect(state.running).toBe(0);
	});
});

describe('the queue’s tables', () => {
	beforeAll(() => execute(database.url, `create role web_of_jobs login password 'trial' in role zitian_web`));
	afterAll(() => execute(database.url, `drop role web_of_jobs`));

	it('serve a role that owns nothing, and are made and upgraded by their owner alone', async () => {
		const url = new URL(database.url);
		[url.username, url.password] = ['web_of_jobs', 'trial'];
		const run = vi.fn().mockResolvedValue(undefined);
		await server({ name: 'tidy-sessions', every: NEVER, run }, url.href);
		await vi.waitFor(() => expect(run).toHaveBeenCalled(), PATIENCE);
		await expect(execute(url.href, 'create table jobs.mine ()')).rejects.toThrow('permission denied');
	});

	it('may come after the server: it begins once they are there', async () => {
		await execute(database.url, 'drop schema jobs cascade');
		const run = vi.fn().mockResolvedValue(undefined);
		const jobs = new Jobs(database.url, [{ name: 'tidy-sessions', every: NEVER, run }]);
		begun.push(jobs);
		const started = jobs.start();
		await prepareJobs(database.url);
		await started;
		await vi.waitFor(() => expect(run).toHaveBeenCalled(), PATIENCE);
	});
});
