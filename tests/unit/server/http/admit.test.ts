import { availableParallelism } from 'node:os';
import type { RequestEvent } from '@sveltejs/kit';
import { beforeEach, describe, expect, it } from 'vitest';
import { sealCookie } from '$lib/server/crypto/cookie-seal';
import { parseKeyRing } from '$lib/server/crypto/key-ring';
import { admit } from '$lib/server/http/admit';
import { slowGate } from '$lib/server/auth/slow-gate';
import { Admission, KNOWN } from '$lib/server/overload/admission';
import { round2020 } from '../../../support/round-2020';

const keys = parseKeyRing(`k1:${Buffer.alloc(32, 7).toString('base64url')}`);
const forever = new Promise<Response>(() => undefined);

let admission: Record<'known' | 'strangers', Admission>;
let gate: ReturnType<typeof slowGate>;
beforeEach(() => {
	gate = slowGate({ hashes: 1, seconds: 60, waiting: 1, newcomersUpTo: 1 });
	const strangers = new Admission({ atOnce: 1, each: 1, waiting: 2, eachWaiting: 1 });
	admission = { strangers, known: new Admission(KNOWN) };
});

interface Asked {
	cookies?: Record<string, string>;
	address?: string;
	headers?: Record<string, string>;
	method?: string;
	route?: string;
	answer?: Promise<Response> | Response;
}

function asks({
	cookies = {},
	address = '192.0.2.1',
	headers,
	method = 'GET',
	route = '/(public)/about',
	answer = forever
}: Asked = {}) {
	const event = {
		request: new Request('https://census.example/', { method, headers }),
		url: new URL('https://census.example/'),
		getClientAddress: () => address,
		route: { id: route },
		locals: {
			locale: 'zh',
			deps: { keys, admission, gate, round: round2020, settings: { origin: 'https://census.example' } }
		},
		cookies: { get: (name: string) => cookies[name] }
	} as unknown as RequestEvent;
	return Promise.resolve(admit({ event, resolve: () => answer }));
}
const page = () => new Response('the page');

const member = { householdId: 'any', partId: 'any', key: 'any' };
const known: [string, Record<string, string>][] = [
	['a household', { '__Host-zitian_key': sealCookie(keys, 'resident-key', { session: 'any' }, 60) }],
	['a member with a part of their own', { '__Host-zitian_part': sealCookie(keys, 'part', member, 60) }],
	['staff', { '__Host-zitian_staff_device': sealCookie(keys, 'staff-device', { id: 'any' }, 60) }],
	[
		'a phone that has been signed in',
		{ '__Host-zitian_device': sealCookie(keys, 'resident-device', { id: 'any' }, 60) }
	]
];

describe('while strangers fill every place', () => {
	beforeEach(() => {
		void asks();
		void asks();
		void asks({ address: '198.51.100.1' });
	});

	it.each(known)('%s is served at once', async (_, cookies) => {
		expect((await asks({ cookies, answer: page() })).status).toBe(200);
	});

	it('a cookie that this server has not sealed, or for something else, is a stranger’s', async () => {
		const [[, ours]] = known as [(typeof known)[0]];
		for (const value of ['any', sealCookie(keys, 'letter', { session: 'any' }, 60)])
			expect((await asks({ cookies: { ...ours, '__Host-zitian_key': value } })).status).toBe(503);
	});

	it('a page that finds no place to wait asks again by itself, and names the telephone', async () => {
		const answer = await asks();
		expect([answer.status, answer.headers.get('refresh')]).toEqual([503, '8']);
		const text = await answer.text();
		expect(text).toContain('这一页会自己再打开');
		expect(text).toContain('href="tel:');
	});

	it('what was posted is refused in a sentence, to a script as what it can show', async () => {
		const answer = await asks({ method: 'POST' });
		expect([answer.status, answer.headers.get('refresh')]).toEqual([503, null]);
		const text = await answer.text();
		expect(text).toContain('不计入错误次数');
		expect(text).toContain('href="tel:');
		const toScript = await asks({ headers: { accept: 'application/json' } });
		await expect(toScript.json()).resolves.toHaveProperty('problem.code', 'signIn.busy');
	});

	it('those of one session wait for each other only', async () => {
		const [[, cookies]] = known as [(typeof known)[0]];
		for (let n = 0; n < KNOWN.each; n += 1) void asks({ cookies });
		void asks({ cookies });
		expect(admission.known.length).toBe(1);
		const other = { '__Host-zitian_key': sealCookie(keys, 'resident-key', { session: 'other' }, 60) };
		expect((await asks({ cookies: other, answer: page() })).status).toBe(200);
	});
});

it('networks of IPv6 are one asker, however many addresses they have', async () => {
	void asks({ address: '2001:db8::1' });
	void asks({ address: '2001:db8::2' });
	expect((await asks({ address: '2001:db8::3' })).status).toBe(503);
});

describe('a network that has had its share', () => {
	const address = '192.0.2.1';
	const posts = (asked: Asked) => asks({ address, method: 'POST', answer: page(), ...asked });

	it.each([
		['resident', '/(public)', '/(staff)/staff'],
		['staff', '/(staff)/staff', '/(public)'],
		['pin', '/(public)/sign-in/pin', '/(public)'],
		['newPin', '/(public)/sign-in/new-pin', '/(public)/sign-in/pin']
	])('of its kind %s is told to come again before a page is made', async (kind, route, other) => {
		expect((await posts({ route })).status).toBe(200);
		await gate.admits({ address }, kind);
		expect((await posts({ route })).status).toBe(503);
		expect((await posts({ route: other })).status).toBe(200);
		expect((await posts({ route, address: '198.51.100.1' })).status).toBe(200);
	});

	it('is not the only one to be told: a full line for hashes is full for everybody', async () => {
		const never = () => new Promise<void>(() => undefined);
		for (let n = 1; n < availableParallelism() + 1; n += 1)
			void gate.run({ address: `10.0.${n}.1` }, 'resident', never);
		await new Promise((resolve) => setImmediate(resolve));
		expect((await posts({ route: '/(public)' })).status).toBe(503);
		expect((await posts({ route: '/(staff)/staff' })).status).toBe(200);
	});

	it('still sees the page, and a household on it goes on', async () => {
		await gate.admits({ address }, 'resident');
		expect((await posts({ route: '/(public)', method: 'GET' })).status).toBe(200);
		const [[, cookies]] = known as [(typeof known)[0]];
		expect((await posts({ route: '/(public)', cookies })).status).toBe(200);
	});
});
