import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renew, send, sendOwn } from '$lib/client/doors/contact';
import { parcelMark, type Parcel } from '$lib/domain/field/parcel';
import { DoorVault } from '$lib/client/doors/door-vault';
import type { StoredBlock } from '$lib/client/doors/stored-blocks';
import type { UnlockedDoorVault } from '$lib/client/doors/unlocked-door-vault';
import type { OutboxVisit } from '$lib/client/doors/visit-queue';
import { newPinLock } from '$lib/client/vault/pin-lock';
import { parseKeyRing } from '$lib/server/crypto/key-ring';
import { openParcel, visitKey } from '$lib/server/crypto/visit-seal';
import { keptInMemory } from '../../support/kept-in-memory';

const PIN = '280516';
const BLOCK = '450304001001001';
const OTHER = '450304001001002';
const NOW = Date.parse('2020-11-02T09:00+08:00');
const RING = parseKeyRing(`k1:${Buffer.alloc(32, 7).toString('base64url')}`);
const list = (code: string): StoredBlock => ({
	block: { code, number: '001', village: { zh: '', en: '' } },
	doors: [],
	at: 1,
	keys: [],
	visitKey: visitKey(RING),
	heardAt: NOW
});
const visit = (visitId: string): OutboxVisit => ({
	visitId,
	block: BLOCK,
	householdId: 'h1',
	outcome: 'nobodyHome',
	at: Date.now() - 5000,
	listAge: 0
});

let field: DoorVault;
let server = vi.fn<(url: string, init: RequestInit) => Promise<unknown>>();

beforeEach(async () => {
	field = new DoorVault(
		keptInMemory(),
		() => NOW,
		(pin) => newPinLock(pin, 1000)
	);
	await field.begin(PIN, '0231');
	await field.keep(list(BLOCK));
	await field.keep(list(OTHER));
	server = vi.fn();
	vi.stubGlobal('fetch', server);
});
afterEach(() => vi.unstubAllGlobals());

const answers = (status: number, body: unknown = {}) => server.mockResolvedValue(Response.json(body, { status }));
const signedOut = () => server.mockResolvedValue({ type: 'opaqueredirect', status: 0, ok: false });
const unreachable = () => server.mockRejectedValue(new TypeError('network'));

async function opened(): Promise<UnlockedDoorVault> {
	const unlocked = await field.unlock(PIN);
	if (unlocked.kind !== 'open') throw new Error(unlocked.kind);
	return unlocked.field;
}
const blocks = async () => (await (await opened()).blocks()).map(({ block }) => block.code);

describe('a contact with the server', () => {
	it('renews the list, with the phone’s own time', async () => {
		answers(200, { ...list(BLOCK), at: 77 });
		expect(await renew(field, BLOCK, () => NOW + 9)).toBe('fresh');
		expect((await (await opened()).blocks())[0]).toMatchObject({ at: 77, heardAt: NOW + 9 });
	});

	it('without an answer, or with a server in trouble, changes nothing', async () => {
		unreachable();
		expect(await renew(field, BLOCK)).toBe('away');
		answers(503);
		expect(await renew(field, BLOCK)).toBe('away');
		expect(await blocks()).toEqual([BLOCK, OTHER]);
	});

	it('that finds the phone signed out says so, and leaves every list and visit under its PIN', async () => {
		await (await opened()).record(visit('v1'), visitKey(RING));
		signedOut();
		expect(await renew(field, BLOCK)).toBe('signedOut');
		expect(await blocks()).toEqual([BLOCK, OTHER]);
		expect(await field.waiting()).toBe(1);
	});

	it('that finds the block given to somebody else removes that list', async () => {
		answers(404);
		expect(await renew(field, BLOCK)).toBe('notYours');
		expect(await blocks()).toEqual([OTHER]);
	});

	it('is made by this phone’s session and never follows a redirect', async () => {
		answers(200, list(BLOCK));
		await renew(field, BLOCK);
		expect(server).toHaveBeenCalledWith(
			`/enumerator/${BLOCK}/doors`,
			expect.objectContaining({ redirect: 'manual', cache: 'no-store' })
		);
	});
});

describe('sending what was recorded', () => {
	it('needs no PIN, and says how long ago it was, not what the phone’s clock says', async () => {
		const open = await opened();
		await open.record(visit('v1'), visitKey(RING));
		answers(200);
		expect(await send(field)).toBe(true);
		const [url, init] = server.mock.calls[0] ?? [];
		const body = JSON.parse(String(init?.body)) as { parcel: Parcel; ago: number };
		expect(url).toBe(`/enumerator/${BLOCK}/visits`);
		expect(Object.keys(body).sort()).toEqual(['ago', 'parcel', 'visitId']);
		expect(openParcel(RING, parcelMark(BLOCK, 'v1'), body.parcel)).toEqual({
			householdId: 'h1',
			outcome: 'nobodyHome',
			listAge: 0
		});
		expect(body.ago).toBeGreaterThanOrEqual(5000);
		expect(await open.waiting()).toEqual([]);
	});

	it.each([
		['there is no connection', unreachable],
		['the phone is signed out', signedOut],
		['the server is in trouble', () => answers(503)],
		['it was too much at once', () => answers(429)]
	])('waits when %s', async (_, fate) => {
		const open = await opened();
		await open.record(visit('v1'), visitKey(RING));
		fate();
		expect(await send(field)).toBe(false);
		expect(await field.waiting()).toBe(1);
	});

	it('counts what went, and never sends what another enumerator recorded on this phone', async () => {
		await (await opened()).record(visit('v1'), visitKey(RING));
		answers(200);
		expect(await sendOwn(field, '0232')).toEqual({ sent: 0, waiting: 0, refused: 0 });
		expect(server).not.toHaveBeenCalled();
		expect(await sendOwn(field, '0231')).toEqual({ sent: 1, waiting: 0, refused: 0 });
		await (await opened()).record(visit('v2'), visitKey(RING));
		answers(404);
		expect(await sendOwn(field, '0231')).toEqual({ sent: 0, waiting: 0, refused: 1 });
		await (await opened()).record(visit('v3'), visitKey(RING));
		unreachable();
		expect(await sendOwn(field, '0231')).toEqual({ sent: 0, waiting: 1, refused: 1 });
	});

	it.each([400, 404])('sets aside what the server answers with %i', async (status) => {
		const open = await opened();
		await open.record(visit('v1'), visitKey(RING));
		answers(status);
		expect(await send(field)).toBe(true);
		expect(await field.waiting()).toBe(0);
		expect((await open.refused()).map(({ visitId }) => visitId)).toEqual(['v1']);
	});
});
