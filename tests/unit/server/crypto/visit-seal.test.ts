import { describe, expect, it } from 'vitest';
import { parcelMark } from '$lib/domain/field/parcel';
import { sealVisit } from '$lib/client/doors/stored-visits';
import { newPinLock } from '$lib/client/vault/pin-lock';
import { parseKeyRing } from '$lib/server/crypto/key-ring';
import { openParcel, visitKey } from '$lib/server/crypto/visit-seal';

const secret = (byte: number) => Buffer.alloc(32, byte).toString('base64url');
const RING = parseKeyRing(`k1:${secret(1)}`);
const BLOCK = '450304001001001';
const VISIT = { visitId: 'v1', block: BLOCK, householdId: 'h1', outcome: 'vacant', at: 5, listAge: 60_000 } as const;
const MARK = parcelMark(BLOCK, 'v1');
const parcel = async () => (await sealVisit(await newPinLock('280516', 1000), visitKey(RING), VISIT)).parcel;

describe('a visit that a phone seals to the server', () => {
	it('is opened by the server, also after its keys were rotated', async () => {
		const sealed = await parcel();
		const content = { householdId: 'h1', outcome: 'vacant', listAge: 60_000 };
		expect(openParcel(RING, MARK, sealed)).toEqual(content);
		expect(openParcel(parseKeyRing(`k2:${secret(2)},k1:${secret(1)}`), MARK, sealed)).toEqual(content);
	});

	it('says nothing to whoever has not the key', async () => {
		const sealed = await parcel();
		expect(openParcel(parseKeyRing(`k1:${secret(3)}`), MARK, sealed)).toBeUndefined();
		expect(openParcel(parseKeyRing(`k2:${secret(1)}`), MARK, sealed)).toBeUndefined();
		expect(JSON.stringify(sealed)).not.toContain('vacant');
	});

	it('stands for no other visit and no other block, and not a bit of it can be changed', async () => {
		const sealed = await parcel();
		expect(openParcel(RING, parcelMark(BLOCK, 'v2'), sealed)).toBeUndefined();
		expect(openParcel(RING, parcelMark('450304001001002', 'v1'), sealed)).toBeUndefined();
		const turned = `${sealed.ciphertext.startsWith('A') ? 'B' : 'A'}${sealed.ciphertext.slice(1)}`;
		expect(openParcel(RING, MARK, { ...sealed, ciphertext: turned })).toBeUndefined();
	});

	it('that is nonsense is refused, not a fault', () => {
		const nonsense = { kid: 'k1', ephemeral: { x: '', y: 'AA' }, iv: '', ciphertext: '' };
		expect(openParcel(RING, MARK, nonsense)).toBeUndefined();
	});
});
