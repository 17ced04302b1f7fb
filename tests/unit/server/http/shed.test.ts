import type { RequestEvent } from '@sveltejs/kit';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseKeyRing } from '$lib/server/crypto/key-ring';
import { sealCookie } from '$lib/server/crypto/cookie-seal';
import { shed } from '$lib/server/http/shed';
import { WaitingRoom } from '$lib/server/overload/waiting-room';
import { round2020 } from '../../../support/round-2020';

const keys = parseKeyRing(`k1:${Buffer.alloc(32, 7).toString('base64url')}`);

let pressure: number;
let now: number;
let begun: number;
let room: WaitingRoom;
/** The browser's. */
let cookies: Map<string, string>;

beforeEach(() => {
	[pressure, now, begun] = [3, 1_604_577_600_000, 0];
	room = new WaitingRoom({ now: () => pressure }, () => now);
	cookies = new Map();
});

function eventOf(route: string, method = 'GET'): RequestEvent {
	const deps = {
		keys,
		room,
		round: round2020,
		settings: { origin: 'https://census.example' },
		residentSessions: { sessionCookieName: 'session' },
		pressure: {
			now: () => pressure,
			begin() {
				begun += 1;
				return () => undefined;
			}
		}
	};
	return {
		route: { id: route },
		request: new Request('https://census.example/', { method }),
		url: new URL('https://census.example/?a=1'),
		getClientAddress: () => '192.0.2.1',
		locals: { deps, locale: 'zh' },
		cookies: {
			get: (name: string) => cookies.get(name),
			serialize: (name: string, value: string) => `${name}=${value}`
		}
	} as unknown as RequestEvent;
}

/** Asks for a page; a cookie that the answer sets is the browser's from then on. */
async function asks(route: string, method?: string): Promise<Response> {
	const response = await shed({ event: eventOf(route, method), resolve: () => new Response('the page') });
	const [, name = '', value = ''] = /^([^=]+)=(.*)$/.exec(response.headers.get('set-cookie') ?? '') ?? [];
	if (name) cookies.set(name, value);
	return response;
}
const statusOf = async (route: string, method?: string) => (await asks(route, method)).status;

describe('more than the process can do', () => {
	it.each(['/(public)', '/(public)/sign-in/home', '/(public)/status'])('lets newcomers wait at %s', async (route) => {
		const answer = await asks(route);
		expect(answer.status).toBe(503);
		expect(Number(answer.headers.get('refresh'))).toBeGreaterThanOrEqual(5);
		const text = await answer.text();
		expect(text).toContain('前面还有 0 户');
		expect(text).toContain('href="/?a=1"');
		expect(text).toContain('href="tel:');
	});

	it('lets nobody wait while the process can do it', async () => {
		pressure = 0.5;
		await expect(statusOf('/(public)')).resolves.toBe(200);
		expect(cookies.size).toBe(0);
	});

	it('shows the page to whoever has waited, and from then on every page of the way in', async () => {
		await asks('/(public)');
		now += 10_000;
		await expect(statusOf('/(public)')).resolves.toBe(303);
		for (let n = 0; n < 20; n += 1) room.enter(undefined, `p${n}`);
		await expect(statusOf('/(public)')).resolves.toBe(200);
		await expect(statusOf('/(public)/sign-in/pin')).resolves.toBe(200);
	});

	it('believes no place that it has not given itself', async () => {
		cookies.set('__Host-zitian_place', 'isIn');
		await expect(statusOf('/(public)')).resolves.toBe(503);
		cookies.set('__Host-zitian_place', sealCookie(keys, 'letter', { isIn: '1' }, 60));
		await expect(statusOf('/(public)')).resolves.toBe(503);
	});

	it.each([
		['a session', 'session', 'any'],
		['a letter that was shown', '__Host-zitian_letter', sealCookie(keys, 'letter', { code: 'any' }, 60)],
		[
			'a device that has signed in before',
			'__Host-zitian_device',
			sealCookie(keys, 'resident-device', { id: 'any' }, 60)
		]
	])('lets nobody with %s wait at the way in', async (_, name, value) => {
		cookies.set(name, value);
		await expect(statusOf('/(public)/sign-in/pin')).resolves.toBe(200);
	});

	it('lets pages of households wait only where it is twice as much, and says that everything is saved', async () => {
		pressure = 1.9;
		await expect(statusOf('/(resident)/form/[section]/[step]')).resolves.toBe(200);
		pressure = 2;
		const answer = await asks('/(resident)/form/[section]/[step]');
		expect([answer.status, answer.headers.get('refresh')]).toEqual([503, '5']);
		await expect(answer.text()).resolves.toContain('您填过的都已经保存');
	});

	it.each([
		['what is typed', '/(resident)/form/[section]/[step]', 'POST'],
		['answers of a phone', '/(resident)/form/changes', 'POST'],
		['a letter’s code', '/(public)', 'POST'],
		['receipts', '/(resident)/receipt', 'GET'],
		['staff at the doors', '/(field)/enumerator/[block]', 'GET'],
		['whoever looks for help', '/(public)/trouble', 'GET']
	])('never refuses %s', async (_, route, method) => {
		pressure = 100;
		await expect(statusOf(route, method)).resolves.toBe(200);
	});

	it('takes no slow hash for a sign of it', async () => {
		pressure = 0;
		for (const route of ['/(public)', '/(staff)/staff/sign-in']) await asks(route, 'POST');
		expect(begun).toBe(0);
		await asks('/(resident)/form/changes', 'POST');
		expect(begun).toBe(1);
	});
});
