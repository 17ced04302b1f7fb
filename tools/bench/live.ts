/**
 * npm run bench:live -- [--phones 200] [--submissions 100]
 *
 * How long it takes from pressing "submit" until the door has changed on every phone that looks at the block, through
 * the built product on this machine's loopback. Aim: 99 of 100 within one second with 200 phones. Prints figures as
 * JSON and judges nothing.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readChanges } from '../../src/lib/domain/field/live';
import type { Deps } from '../../src/lib/server/deps';
import { container } from '../../src/lib/server/portal/container';
import type { Resident } from '../../src/lib/server/actors';
import { sealCookie } from '../../src/lib/server/crypto/cookie-seal';
import { hostCookie } from '../../src/lib/server/http/cookies';
import { createStaff } from '../../src/lib/server/use-cases/office/create-staff';
import { submitForm } from '../../src/lib/server/use-cases/form/submit-form';
import { withdrawSubmission } from '../../src/lib/server/use-cases/form/withdraw-submission';
import { readyResidents } from './support/ready-residents';
import { runProduct, type Product } from '../start/product';
import { silent } from '../start/progress';

const { values } = parseArgs({
	options: {
		phones: { type: 'string', default: '200' },
		submissions: { type: 'string', default: '100' },
		port: { type: 'string', default: '4391' }
	}
});
/** Bounded, so that the benchmark cannot be turned on anything but this machine and a moderate number. */
const PHONES = Math.min(Number(values.phones), 1000);
const SUBMISSIONS = Math.min(Number(values.submissions), 1000);
const AT_MOST = 10_000;
/** Fewer than the lines that one account may hold open. */
const PHONES_OF_ONE = 10;

/** A phone on the line: when it heard that a door is submitted, and how often. */
class Phone {
	readonly heard = new Map<string, number[]>();
	/** Resolves with the list of doors, from which on every change is told by itself. */
	readonly ready: Promise<unknown>;
	#isReady: () => void = () => undefined;
	#text = '';

	constructor(answer: IncomingMessage) {
		this.ready = new Promise<void>((resolve) => (this.#isReady = resolve));
		answer.setEncoding('utf8').on('data', (piece: string) => this.#take(piece));
	}

	#take(piece: string): void {
		this.#text += piece;
		const events = this.#text.split('\n\n');
		this.#text = events.pop() ?? '';
		for (const event of events) this.#read(event);
	}

	#read(event: string): void {
		if (/^event: list$/m.test(event)) this.#isReady();
		const data = /^event: doors\ndata: (.*)$/m.exec(event)?.[1];
		for (const { householdId, status } of readChanges(data ?? '[]') ?? []) {
			if (status === 'submitted')
				this.heard.set(householdId, [...(this.heard.get(householdId) ?? []), performance.now()]);
		}
	}
}

async function main(): Promise<void> {
	const dataDir = mkdtempSync(join(tmpdir(), 'zitian-bench-'));
	const variables = { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: values.port, LOG_LEVEL: 'warn' };
	const product = await runProduct({ variables, households: 160, seed: 1, progress: silent, output: 'inherit' });
	const deps = await container(product.settings);
	try {
		process.stdout.write(`${JSON.stringify(await measure(product, deps), null, 2)}\n`);
	} finally {
		await deps.close();
		await product.stop();
		rmSync(dataDir, { recursive: true, force: true });
	}
}

async function measure(product: Product, deps: Deps) {
	const residents = await readyResidents(product, deps, Math.min(50, SUBMISSIONS));
	const phones = await connect(product, deps);
	await Promise.all(phones.map(({ ready }) => ready));
	const delays: number[] = [];
	let doubled = 0;
	for (let done = 0; done < SUBMISSIONS; done += 1) {
		const resident = residents[done % residents.length];
		if (!resident) break;
		if (done >= residents.length) await withdrawSubmission(deps, resident);
		for (const phone of phones) phone.heard.delete(resident.householdId);
		const heard = await submitted(deps, resident, phones);
		delays.push(...heard.delays);
		doubled += heard.doubled;
	}
	delays.sort((a, b) => a - b);
	const at = (share: number) =>
		Math.round((delays[Math.min(delays.length - 1, Math.floor(delays.length * share))] ?? NaN) * 10) / 10;
	const missed = SUBMISSIONS * PHONES - delays.length;
	return {
		phones: PHONES,
		submissions: SUBMISSIONS,
		median: at(0.5),
		p99: at(0.99),
		worst: at(1),
		aimP99: 1000,
		unit: 'ms',
		missed,
		doubled
	};
}

async function connect(product: Product, deps: Deps): Promise<Phone[]> {
	const block = product.rehearsal?.households[0]?.number.slice(0, 15) ?? '';
	const url = `http://127.0.0.1:${product.settings.port}/enumerator/${block}/events`;
	const cookies = await signIn(deps, block);
	return Promise.all(
		cookies.map(
			(cookie) =>
				new Promise<Phone>((resolve, reject) => {
					get(url, { headers: { cookie }, agent: false }, (answer) =>
						answer.statusCode === 200
							? resolve(new Phone(answer))
							: reject(new Error(`The line was refused: ${answer.statusCode}.`))
					).on('error', reject);
				})
		)
	);
}

/** Nobody looks at more lines than a few: the phones belong to many colleagues of one block. @returns the cookies of each phone */
async function signIn(deps: Deps, block: string): Promise<string[]> {
	const { staffSessions, settings, keys } = deps;
	const cookies: string[] = [];
	while (cookies.length < PHONES) {
		const number = String(3000 + cookies.length / PHONES_OF_ONE);
		const about = { number, name: '试点', phone: '', blocks: [block], rehearsal: true };
		const created = await createStaff(deps, { kind: 'office', id: 'bench' }, { role: 'enumerator', ...about });
		if (!created.ok) throw new Error(created.problem.code);
		const [row] = await deps.sql<{ staff_id: string }[]>`select staff_id from staff where number = ${number}`;
		const { staff_id: id = '' } = row ?? {};
		const device = `${hostCookie(settings, 'zitian_staff_device')}=${sealCookie(keys, 'staff-device', { id }, 3600)}`;
		for (let phone = 0; phone < PHONES_OF_ONE; phone += 1) {
			const session = await staffSessions.createSession(id, { deviceKind: 'phone' });
			const { name, value } = staffSessions.createSessionCookie(session.id);
			cookies.push(`${name}=${value}; ${device}`);
		}
	}
	return cookies.slice(0, PHONES);
}

/** Presses "submit", then waits until every phone has heard, or for ten seconds. */
async function submitted(
	deps: Deps,
	resident: Resident,
	phones: Phone[]
): Promise<{ delays: number[]; doubled: number }> {
	const pressed = performance.now();
	const result = await submitForm(deps, resident, { signature: '试点', promise: true });
	if (!result.ok) throw new Error(result.problem.code);
	const times = () => phones.flatMap((phone) => phone.heard.get(resident.householdId)?.[0] ?? []);
	while (times().length < phones.length && performance.now() - pressed < AT_MOST)
		await new Promise((resolve) => setTimeout(resolve, 5));
	const doubled = phones.filter((phone) => (phone.heard.get(resident.householdId)?.length ?? 0) > 1).length;
	return { delays: times().map((time) => time - pressed), doubled };
}

await main();
process.exit(0);
