import { beforeEach, describe, expect, it } from 'vitest';
import type { Door } from '$lib/domain/field/door';
import { DoorVault } from '$lib/client/doors/door-vault';
import type { StoredBlock } from '$lib/client/doors/stored-blocks';
import { isOfflinePin } from '$lib/client/doors/door-vault-rules';
import type { UnlockedDoorVault } from '$lib/client/doors/unlocked-door-vault';
import type { OutboxVisit } from '$lib/client/doors/visit-queue';
import { parseKeyRing } from '$lib/server/crypto/key-ring';
import { visitKey } from '$lib/server/crypto/visit-seal';
import { newPinLock } from '$lib/client/vault/pin-lock';
import { ITERATIONS } from '$lib/client/vault/pin-tries';
import { keptInMemory } from '../../support/kept-in-memory';

const PIN = '280516';
const HOUR = 3_600_000;
const SERVER = visitKey(parseKeyRing(`k1:${Buffer.alloc(32, 7).toString('base64url')}`));
const DOOR: Door = {
	householdId: 'h1',
	number: '001',
	building: '3',
	unit: '2',
	floor: 4,
	room: '402',
	addressLine: '龙船路 12 号',
	status: 'notStarted',
	attempts: 0,
	letterDue: false
};
const list = (code = '450304001001001'): StoredBlock => ({
	block: { code, number: code.slice(12), village: { zh: '龙船坪社区', en: 'Longchuanping' } },
	doors: [DOOR],
	at: 0,
	keys: [],
	visitKey: SERVER,
	heardAt: now
});
const visit = (visitId: string, at = now): OutboxVisit => ({
	visitId,
	block: '450304001001001',
	householdId: 'h1',
	outcome: 'nobodyHome',
	at,
	listAge: 0
});

let now = 0;
let kept = keptInMemory();
let field: DoorVault;
/** Few rounds, so that the tests are quick; the full number has a test of its own. */
const quickLock = (pin: string) => newPinLock(pin, 1000);

beforeEach(async () => {
	now = Date.parse('2020-11-02T09:00+08:00');
	kept = keptInMemory();
	field = new DoorVault(kept, () => now, quickLock);
	await field.begin(PIN, '0231');
	await field.keep(list());
});

async function opened(): Promise<UnlockedDoorVault> {
	const unlocked = await field.unlock(PIN);
	if (unlocked.kind !== 'open') throw new Error(unlocked.kind);
	return unlocked.field;
}

describe('what the phone keeps', () => {
	it('is the same list after the PIN', async () => {
		expect(await (await opened()).blocks()).toEqual([list()]);
	});

	it('can be renewed without the PIN', async () => {
		now += HOUR;
		await field.keep({ ...list(), doors: [{ ...DOOR, status: 'submitted', since: now }] });
		expect((await (await opened()).blocks())[0]?.doors[0]?.status).toBe('submitted');
	});

	it('is nowhere readable: no address, no door, no state, no visit, no PIN', async () => {
		await (await opened()).record(visit('v1'), SERVER);
		const everything = Buffer.concat([...kept.all.values()].flatMap(bytesOf)).toString('latin1');
		for (const secret of [DOOR.addressLine, '402', 'notStarted', 'nobodyHome', PIN]) {
			expect(everything).not.toContain(Buffer.from(secret).toString('latin1'));
		}
	});

	it('is not kept at all before a PIN was chosen', async () => {
		const fresh = new DoorVault(keptInMemory(), () => now, quickLock);
		expect(await fresh.keep(list())).toBe(false);
		expect(await fresh.owner()).toBeUndefined();
		expect(await fresh.unlock(PIN)).toEqual({ kind: 'wiped' });
	});

	it('cannot be put under another block’s name', async () => {
		kept.all.set('block/450304001001009', kept.all.get('block/450304001001001'));
		await expect((await opened()).blocks()).rejects.toThrow();
	});
});

describe('the offline PIN', () => {
	it('takes at least 600,000 rounds to try', async () => {
		expect(ITERATIONS).toBeGreaterThanOrEqual(600_000);
		expect((await newPinLock(PIN)).iterations).toBe(ITERATIONS);
	});

	it('wrong five times leaves nothing on the phone', async () => {
		for (const left of [4, 3, 2, 1]) expect(await field.unlock('999111')).toEqual({ kind: 'wrong', left });
		expect(await field.unlock('999111')).toEqual({ kind: 'wiped' });
		expect(kept.all.size).toBe(0);
		expect(await field.unlock(PIN)).toEqual({ kind: 'wiped' });
	});

	it('right once begins the count anew', async () => {
		for (let i = 0; i < 4; i += 1) await field.unlock('999111');
		await opened();
		expect(await field.unlock('999111')).toEqual({ kind: 'wrong', left: 4 });
	});

	it('counts a try whose page was closed before the answer', async () => {
		const slow = new DoorVault(
			{
				...kept,
				put: async (name, value) => {
					await kept.put(name, value);
					throw new Error('the page was closed');
				}
			},
			() => now,
			quickLock
		);
		for (let i = 0; i < 4; i += 1) await slow.unlock(PIN).catch(() => undefined);
		expect(await field.unlock('999111')).toEqual({ kind: 'wiped' });
	});

	it('is 6 to 12 digits without a pattern', () => {
		expect(['280516', '280516907713'].every(isOfflinePin)).toBe(true);
		expect(['28051', '2805169077130', '111111', '123456', '654321', '28o516'].some(isOfflinePin)).toBe(false);
	});

	it('of another enumerator begins with an empty phone', async () => {
		await field.begin('931724', '0232');
		expect(await field.owner()).toBe('0232');
		expect((await field.unlock(PIN)).kind).toBe('wrong');
		expect([...kept.all.keys()]).toEqual(['lock']);
	});
});

describe('a list', () => {
	it('is gone after 24 hours', async () => {
		now += 24 * HOUR;
		expect(await (await opened()).blocks()).toHaveLength(1);
		now += 1;
		expect(await (await opened()).blocks()).toEqual([]);
		expect([...kept.all.keys()]).toEqual(['lock']);
	});

	it('does not live longer on a phone whose clock was set back', async () => {
		now += 20 * HOUR;
		await (await opened()).blocks();
		now -= 15 * HOUR;
		expect(await (await opened()).blocks()).toEqual([]);
	});

	it('is gone with the visits at sign-out', async () => {
		await (await opened()).record(visit('v1'), SERVER);
		await field.wipe();
		expect(kept.all.size).toBe(0);
	});
});

describe('visits recorded without a signal', () => {
	it('wait in the order in which they happened, and outlive the page', async () => {
		const first = await opened();
		await first.record(visit('v2', now + 2), SERVER);
		await first.record(visit('v1', now + 1), SERVER);
		expect((await (await opened()).waiting()).map(({ visitId }) => visitId)).toEqual(['v1', 'v2']);
		expect(await field.first()).toMatchObject({ visitId: 'v1', at: now + 1, block: '450304001001001' });
	});

	it('that the server refuses are set aside, where the enumerator sees them', async () => {
		const here = await opened();
		await here.record(visit('v1'), SERVER);
		const sent = await field.first();
		if (sent) await field.setAside(sent);
		expect(await here.waiting()).toEqual([]);
		expect(await here.refused()).toEqual([visit('v1')]);
		expect(await field.refused()).toBe(1);
		await here.forgetRefused();
		expect(await field.refused()).toBe(0);
	});
});

function bytesOf(value: unknown): Buffer[] {
	if (value instanceof ArrayBuffer) return [Buffer.from(value)];
	if (value instanceof Uint8Array) return [Buffer.from(value)];
	if (value && typeof value === 'object') return Object.values(value).flatMap(bytesOf);
	return [Buffer.from(String(value))];
}
