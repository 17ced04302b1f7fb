import { connect as connectTo, createServer, type AddressInfo } from 'node:net';
import { setImmediate as nextTick } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { expect, inject, onTestFinished, test } from 'vitest';
import { connect, type Connection } from '$lib/server/db/client';
import { jobDatabase } from '$lib/server/db/job-database';
import { isDatabaseAway } from '$lib/server/db/is-database-away';
import { cuttableProxy } from '../../support/cuttable-proxy';

// The driver as it is published ends the process here, or waits for ever: docs/adr/0021.

const ASKERS = 16;
const CUTS = 15;

/** What a request does: a question alone, then several in one transaction. */
async function ask({ db }: Connection): Promise<void> {
	await db.execute(sql`select 1`);
	await db.transaction(async (both) => {
		await both.execute(sql`select 1`);
		await both.execute(sql`select 2`);
	});
}

/** Asks again and again until it is refused, and then once more at once. @returns what it was refused with */
async function untilRefused(connection: Connection, answered: () => void): Promise<unknown[]> {
	for (;;) {
		// Half of them ask in another phase of the event loop than the answers come in.
		await nextTick();
		const refusal = await ask(connection).then(answered, (problem: unknown) => problem);
		if (refusal) return [refusal, await ask(connection).catch((problem: unknown) => problem)];
	}
}

function open(address: URL, max?: number): Connection {
	const connection = connect(address.href, max);
	onTestFinished(() => connection.close());
	return connection;
}

async function proxyToDatabase() {
	const address = new URL(inject('postgresUrl'));
	const proxy = await cuttableProxy({ host: address.hostname, port: Number(address.port) });
	onTestFinished(() => proxy.close());
	address.port = String(proxy.port);
	return { proxy, address };
}

test(
	'whenever the database goes away, every question is refused as such, the process goes on, and it answers again at once',
	{ timeout: 60_000 },
	async () => {
		const { proxy, address } = await proxyToDatabase();
		const connection = open(address);
		for (let cut = 0; cut < CUTS; cut++) {
			let left = 1 + cut * 3;
			const refusals = Array.from({ length: ASKERS }, () =>
				untilRefused(connection, () => void (--left === 0 && proxy.cut()))
			);
			expect((await Promise.all(refusals)).flat().filter((refusal) => !isDatabaseAway(refusal))).toEqual([]);
			proxy.mend();
			await expect(Promise.all(Array.from({ length: ASKERS }, () => ask(connection)))).resolves.toHaveLength(ASKERS);
		}
	}
);

test(
	'what is asked the moment that a connection breaks is refused too, and what is asked next is answered',
	{ timeout: 20_000 },
	async () => {
		const { proxy, address } = await proxyToDatabase();
		const connection = open(address, 1);
		await ask(connection);
		const next = connection.db
			.execute(sql`select pg_sleep(60)`)
			.catch(() => ask(connection))
			.catch((problem: unknown) => problem);
		await nextTick();
		proxy.reset();
		expect(isDatabaseAway(await next)).toBe(true);
		await ask(connection);
	}
);

test('a proxy that has no database behind it is no reason to wait', { timeout: 10_000 }, async () => {
	const proxy = createServer((client) => client.resume().end()).listen(0, '127.0.0.1');
	onTestFinished(() => void proxy.close());
	await new Promise((listening) => proxy.once('listening', listening));
	const refusal = await ask(
		open(new URL(`postgres://nobody@127.0.0.1:${(proxy.address() as AddressInfo).port}/none`))
	).catch((problem: unknown) => problem);
	expect(isDatabaseAway(refusal)).toBe(true);
});

test(
	'whoever is cut off in the middle of a connection’s beginning is refused, and nobody else is disturbed',
	{ timeout: 20_000 },
	async () => {
		const target = new URL(inject('postgresUrl'));
		let asked = 0;
		// A database that goes away at the first question.
		const server = createServer((client) => {
			const database = connectTo(Number(target.port), target.hostname).on('error', () => undefined);
			database.pipe(client.on('error', () => undefined));
			client.on('data', (said) => {
				if (!/select/i.test(said.toString())) return void database.write(said);
				asked += 1;
				for (const end of [client, database]) end.destroy();
			});
		}).listen(0, '127.0.0.1');
		onTestFinished(() => void server.close());
		await new Promise((listening) => server.once('listening', listening));
		const address = new URL(target);
		address.port = String((server.address() as AddressInfo).port);
		const { db, close } = jobDatabase(address.href);
		onTestFinished(close);
		const refusal = await db.executeSql('select 1').catch((problem: unknown) => problem);
		expect(isDatabaseAway(refusal)).toBe(true);
		expect(asked).toBeGreaterThan(0);
	}
);
