import { once } from 'node:events';
import { connect as connectTo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '$lib/server/db/client';
import { freePort } from '$lib/server/db/embedded/free-port';
import { repetitions } from '../support/counts';
import { startProduct, type TestProduct } from '../support/product';
import { hostileActors, type HostileActor } from './actors';
import { allNames, httpDoors, type HttpDoor } from './doors';
import { isFlat, MemoryWatch } from './memory';
import { Random } from './random';
import { hostileRequest, type HostileRequest, type Known } from './requests';
import { PLANTED } from './values';

const SEED = Number(process.env.ZITIAN_SEED ?? 1);
const REQUESTS = Number(process.env.ZITIAN_REQUESTS ?? repetitions(5_000, 200_000));
/** As many at once as a busy minute has. */
const LINES = Number(process.env.ZITIAN_LINES ?? 8);
/** Longer than any answer takes on a machine that does much else: a request that hangs. */
const PATIENCE_MS = 30_000;
const HEADERS = [
	'cache-control',
	'content-security-policy',
	'referrer-policy',
	'x-content-type-options',
	'x-frame-options'
];
/** So often everybody signs in again: many requests end a session, as they may. */
const SESSION = 1_000;

/** Looks at the server's memory in a run. */
const SAMPLES = 80;
/** A run that is long enough to show what is kept and never let go. */
const LONG = 100_000;

let product: TestProduct;
let memory: MemoryWatch;
let doors: HttpDoor[];
let known: Known;
const names = allNames();

beforeAll(async () => {
	const metricsPort = await freePort();
	memory = new MemoryWatch(metricsPort);
	product = await startProduct({
		env: { ADDRESS_HEADER: 'x-forwarded-for', METRICS_PORT: String(metricsPort) },
		households: 40
	});
	doors = await httpDoors();
	known = {
		...(await readKnown(product.databaseUrl)),
		section: ['household', 'people', 'person', 'deaths'],
		entry: ['p1', 'p2', 'm1'],
		step: ['gate', 'H1', 'home', 'present', 'absent', 'H2', 'D3', 'D9'],
		number: ['0231', '0031'],
		list: ['persons', 'occupation'],
		id: ['census-2020-short'],
		ticket: ['1', '2']
	};
}, 240_000);
afterAll(() => product?.stop(), 60_000);

/** Blocks and households that are there, those of the enumerator first. */
async function readKnown(databaseUrl: string): Promise<Known> {
	const { sql, close } = connect(databaseUrl, 1);
	const rows = await sql<{ id: string; block: string }[]>`
		select household_id as id, h.block_code as block from household h
		join block_assignment a on a.block_code = h.block_code limit 60`;
	await close();
	const ids = [...new Set(rows.map(({ id }) => id))];
	return { block: [...new Set(rows.map(({ block }) => block))], household: ids, householdId: ids };
}

interface Tally {
	sent: number;
	/** By status: that doors were open at all. */
	answers: Map<number, number>;
	wrong: Map<string, string>;
}

/** As `http/retry-after.ts` says it; a database that is away says another time. */
const isSpent = ({ headers }: Response): boolean => headers.get('retry-after') === '30';

/** Why an answer is none that a browser should get. */
async function faultOf(actor: HostileActor, request: HostileRequest, { answers }: Tally): Promise<string | undefined> {
	const { method, target, headers, body } = request;
	try {
		const answer = await fetch(product.url + target, {
			method,
			body,
			headers: { ...headers, cookie: actor.cookie },
			redirect: 'manual',
			signal: AbortSignal.timeout(PATIENCE_MS)
		});
		const isLive = answer.headers.get('content-type') === 'text/event-stream';
		await (isLive ? answer.body?.cancel() : answer.arrayBuffer());
		answers.set(answer.status, (answers.get(answer.status) ?? 0) + 1);
		// Strangers who have had their hashes wait, as newcomers do (docs/adr/0065): a page asks again, a post is pressed again.
		const isToWait = answer.status === 503 && (answer.headers.has('refresh') || isSpent(answer));
		if (answer.status >= 500 && !isToWait) return String(answer.status);
		return HEADERS.find((name) => !answer.headers.has(name));
	} catch (problem) {
		return problem instanceof Error ? problem.name : 'no answer';
	}
}

async function bombard(line: number, count: number, tally: Tally): Promise<void> {
	const random = new Random(SEED * 1000 + line);
	let actors: HostileActor[] = [];
	for (let sent = 0; sent < count; sent++) {
		if (line === 0 && sent % Math.ceil(count / SAMPLES) === 0) await memory.take();
		if (sent % SESSION === 0) actors = await hostileActors(product);
		const door = random.of(doors);
		const request = hostileRequest(random, door, names, known);
		const actor = random.of(actors);
		const fault = await faultOf(actor, request, tally);
		tally.sent += 1;
		if (fault === undefined) continue;
		const { method, target, body, type } = request;
		const kind = `${fault} ${method} ${door.path} ${door.action ?? ''}`;
		tally.wrong.set(
			kind,
			`${kind} as ${actor.name}: ${target.slice(0, 300)} ${type} ${JSON.stringify(body)?.slice(0, 600)}`
		);
	}
}

describe('every answer', () => {
	it.each([
		['a page', '/', 'no-store'],
		['a file that the browser asks about again', '/service-worker.js', 'no-cache'],
		['an icon', '/icons/icon-192.png', 'no-cache'],
		['the manifest', '/manifest.webmanifest', 'no-cache'],
		['a page that is not there', '/nowhere', 'no-store'],
		['a page for staff, to whoever has not signed in', '/enumerator', 'no-store'],
		['data of a page, to whoever has not signed in', '/form/household/H1/__data.json', 'no-store'],
		['another spelling of an address', '/privacy/', 'no-store'],
		['an address that cannot be read', '/%E0%A4%A', 'no-store']
	])('has its headers: %s', async (_, path, caching) => {
		const { headers } = await fetch(product.url + path, { redirect: 'manual' });
		expect(headers.get('cache-control')).toContain(caching);
		expect([...headers.keys()]).toEqual(expect.arrayContaining(HEADERS));
	});

	it('has them where an address is too long to be read, which is said in words', async () => {
		const answer = await fetch(`${product.url}/?${'q'.repeat(20_000)}`);
		expect([...answer.headers.keys()]).toEqual(expect.arrayContaining(HEADERS));
		expect([answer.status, await answer.text()]).toEqual([431, expect.stringContaining('从首页重新打开')]);
	});

	it('has them for a post of another site, which is refused in words', async () => {
		const answer = await fetch(`${product.url}/`, {
			method: 'POST',
			body: new URLSearchParams({ code: '1' }),
			headers: { origin: 'https://elsewhere.example', accept: 'text/html' }
		});
		expect([...answer.headers.keys()]).toEqual(expect.arrayContaining(HEADERS));
		expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('别的网站')]);
	});

	it(
		'comes without its body to HEAD, also where the body is a live line that never ends',
		{ timeout: 60_000 },
		async () => {
			const actors = await hostileActors(product);
			const { cookie = '' } = actors.find(({ name }) => name === 'enumerator') ?? {};
			const [block = ''] = known.block ?? [];
			const answer = await fetch(`${product.url}/enumerator/${block}/events`, {
				method: 'HEAD',
				headers: { cookie },
				signal: AbortSignal.timeout(PATIENCE_MS)
			});
			expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
			expect(await answer.text()).toBe('');
		}
	);

	it('is a refusal of two hosts in one request', async () => {
		const { hostname, port } = new URL(product.url);
		const line = connectTo(Number(port), hostname);
		line.end(`GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n`);
		const [answer] = await once(line, 'data');
		line.destroy();
		expect(String(answer)).toMatch(/^HTTP\/1.1 400/);
	});
});

describe('nonsense and malice', () => {
	it('reach every door there is', () => {
		expect(doors.map(({ path, action }) => `${path} ${action ?? ''}`)).toEqual(
			expect.arrayContaining([
				'/form/changes ',
				'/help-desk/[household] resetPin',
				'/staff ',
				'/enumerator/[block]/visits '
			])
		);
		expect(names.length).toBeGreaterThan(50);
	});

	it(
		`of ${REQUESTS} requests is answered without an error, in time, with every header, and nothing of it is logged`,
		{ timeout: 4 * 3_600_000 },
		async ({ annotate }) => {
			const tally: Tally = { sent: 0, answers: new Map(), wrong: new Map() };
			await Promise.all(Array.from({ length: LINES }, (_, line) => bombard(line, Math.ceil(REQUESTS / LINES), tally)));
			const quarters = memory.quarters();
			await annotate(
				`memory by quarter, MB: ${JSON.stringify(quarters)}; answers: ${JSON.stringify([...tally.answers])}`
			);
			const { frames, lines } = logged();
			expect([...tally.wrong.values(), ...frames], `seed ${SEED}`).toEqual([]);
			// Doors were open, and what was posted was taken.
			for (const status of [200, 303, 400, 404])
				expect(tally.answers.get(status), String(status)).toBeGreaterThan(REQUESTS / 100);
			expect(tally.sent).toBeGreaterThanOrEqual(REQUESTS);
			expect(lines.filter((line) => line.includes(PLANTED))).toEqual([]);
			expect((await fetch(`${product.url}/healthz`)).status).toBe(200);
			if (REQUESTS >= LONG) expect(isFlat(quarters), JSON.stringify(quarters)).toBe(true);
		}
	);
});

/** What the server wrote, and where each failure was: one frame each. */
function logged(): { lines: string[]; frames: string[] } {
	const lines = product.log().split('\n');
	const failed = lines.filter((line) => line.includes('"a request failed"'));
	const frames = failed.map((line) => {
		const { kind, route, stack = [] } = JSON.parse(line) as { kind: string; route: string; stack?: string[] };
		return `${kind} ${route}\n${stack.join('\n')}`;
	});
	return { lines, frames: [...new Set(frames)] };
}
