import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BEGUN, DoorVault, keeping, SIGNED } from '$lib/client/doors/door-vault';
import { obeyCutOff, reportPhone } from '$lib/client/doors/own-phone';
import { newPinLock } from '$lib/client/vault/pin-lock';
import { keptInMemory } from '../../support/kept-in-memory';

let store: ReturnType<typeof keptInMemory>;
let field: DoorVault;
let answers: (Response | Error)[];
const asked = vi.fn(async (_url: string, _init: RequestInit) => {
	const answer = answers.shift();
	if (answer instanceof Response) return answer;
	throw answer ?? new Error('away');
});

beforeEach(async () => {
	store = keptInMemory();
	field = new DoorVault(keeping(store, SIGNED), undefined, (pin) => newPinLock(pin, 1000));
	await field.begin('907713', '1001');
	await store.put(`${BEGUN}a`, 'draft');
	await store.put(`${SIGNED}0000000000005000/b`, 'parcel');
	answers = [];
	asked.mockClear();
	vi.stubGlobal('fetch', asked);
});
afterEach(() => vi.unstubAllGlobals());

const left = () => [...store.all.keys()];
const sentBody = () => JSON.parse(String(asked.mock.calls.at(-1)?.[1].body)) as object;

describe('a phone that was cut off', () => {
	it('loses what is under its PIN at the next contact, and keeps what is sealed to the server', async () => {
		answers = [Response.json({ cutOff: true })];
		expect(await obeyCutOff(field)).toBe(true);
		expect(left()).toEqual([`${SIGNED}0000000000005000/b`]);
	});

	it('is one only when the portal says so: no network, a foreign page or a session that ran out wipe nothing', async () => {
		const redirect = Response.redirect('http://x.test/staff', 303);
		for (const answer of [
			new Error('away'),
			new Response('<html>'),
			redirect,
			Response.json({ cutOff: false }),
			Response.json(null)
		]) {
			answers = [answer];
			expect(await obeyCutOff(field)).toBe(false);
		}
		expect(left()).toHaveLength(3);
	});
});

describe('what a phone reports', () => {
	it('is counts and how long ago the oldest was signed; again only when something changed or a while is over', async () => {
		answers = [Response.json({ cutOff: false }), Response.json({ cutOff: false }), Response.json({ cutOff: false })];
		await reportPhone(field, 8000);
		expect(sentBody()).toEqual({ phoneId: expect.any(String), unsigned: 1, toSign: 0, signed: 1, oldestAgo: 3000 });
		await reportPhone(field, 9000);
		expect(asked).toHaveBeenCalledTimes(1);
		await store.remove(`${SIGNED}0000000000005000/b`);
		await reportPhone(field, 9500);
		expect(sentBody()).toEqual({ phoneId: expect.any(String), unsigned: 1, toSign: 0, signed: 0 });
		await reportPhone(field, 9500 + 6 * 60_000);
		expect(asked).toHaveBeenCalledTimes(3);
	});

	it('is, of those not signed, also how many wait for the signature', async () => {
		answers = [Response.json({ cutOff: false })];
		await store.put(`${BEGUN}b`, { toSign: true });
		await reportPhone(field, 10_000 + 60 * 60_000);
		expect(sentBody()).toMatchObject({ unsigned: 2, toSign: 1 });
	});

	it('is nothing where nothing is kept', async () => {
		await field.wipe();
		await reportPhone(field);
		expect(await obeyCutOff(field)).toBe(false);
		expect(asked).not.toHaveBeenCalled();
	});
});
