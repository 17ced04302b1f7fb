import { randomBytes } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { describe, expect, it } from 'vitest';
import {
	codeHash,
	codeHashes,
	isOldPinHash,
	isPinOf,
	pinHash,
	residentKeys,
	stretchCode
} from '$lib/server/crypto/codes';
import { openCookie, sealCookie } from '$lib/server/crypto/cookie-seal';
import {
	decryptDraft,
	encryptDraft,
	newDataKey,
	unwrapForResident,
	unwrapForService,
	wrapForResident,
	wrapForService
} from '$lib/server/crypto/data-key';
import { decrypt, encrypt } from '$lib/server/crypto/envelope';
import { parseKeyRing, subkey } from '$lib/server/crypto/key-ring';
import { newOfficeKeys, openSealed, sealForOffice } from '$lib/server/crypto/office-seal';

const secret = (kid: string) => `${kid}:${randomBytes(32).toString('base64url')}`;
const old = secret('old');
const ring = parseKeyRing(old);
const rotated = parseKeyRing(`${secret('new')},${old}`);

describe('the envelope', () => {
	const key = new Uint8Array(randomBytes(32));
	const plain = new TextEncoder().encode('清江');

	it('opens with the same key and the same row', () => {
		expect(decrypt(key, encrypt(key, plain, 'row 1'), 'row 1')).toEqual(plain);
	});

	it('does not open in another row’s place', () => {
		expect(() => decrypt(key, encrypt(key, plain, 'row 1'), 'row 2')).toThrow();
	});

	it('does not open when one bit was changed', () => {
		const sealed = encrypt(key, plain, 'row 1');
		for (const at of [0, 12, 28]) {
			const changed = Uint8Array.from(sealed, (byte, i) => (i === at ? byte ^ 1 : byte));
			expect(() => decrypt(key, changed, 'row 1')).toThrow();
		}
	});

	it('never looks the same twice', () => {
		expect(encrypt(key, plain, 'row 1')).not.toEqual(encrypt(key, plain, 'row 1'));
	});
});

describe('a household’s data key', () => {
	it('is unwrapped by the service for that household only', () => {
		const dataKey = newDataKey();
		const wrap = wrapForService(ring, 'h1', dataKey);
		expect(unwrapForService(ring, 'h1', wrap)).toEqual(dataKey);
		expect(() => unwrapForService(ring, 'h2', wrap)).toThrow();
	});

	it('is still unwrapped after the service’s secret was rotated', () => {
		const dataKey = newDataKey();
		expect(unwrapForService(rotated, 'h1', wrapForService(ring, 'h1', dataKey))).toEqual(dataKey);
	});

	it('is unwrapped by the resident with the same letter and PIN only', async () => {
		const dataKey = newDataKey();
		const [stretched, other] = await Promise.all(['1234567890123456', '1234567890123457'].map(stretchCode));
		if (!stretched || !other) throw new Error('no codes');
		const [key] = residentKeys(ring, 'h1', stretched, '280516');
		const [otherPin] = residentKeys(ring, 'h1', stretched, '280517');
		const [otherLetter] = residentKeys(ring, 'h1', other, '280516');
		if (!key || !otherPin || !otherLetter) throw new Error('no keys');
		const wrap = wrapForResident(key, 'h1', dataKey);
		expect(unwrapForResident(key, 'h1', wrap)).toEqual(dataKey);
		expect(unwrapForResident(otherPin, 'h1', wrap)).toBeUndefined();
		expect(unwrapForResident(otherLetter, 'h1', wrap)).toBeUndefined();
		expect(unwrapForResident(key, 'h2', wrap)).toBeUndefined();
	});

	it('opens its own household’s draft and no other', () => {
		const dataKey = newDataKey();
		const sealed = encryptDraft(dataKey, 'h1', { H6: '92' });
		expect(decryptDraft(dataKey, 'h1', sealed)).toEqual({ H6: '92' });
		expect(() => decryptDraft(dataKey, 'h2', sealed)).toThrow();
	});
});

describe('codes and PINs', () => {
	it('of a letter printed before a rotation are still found', async () => {
		const before = await codeHash(ring, '1234567890123456');
		expect(codeHashes(rotated, await stretchCode('1234567890123456'))).toContainEqual(before);
	});

	it('give one PIN different hashes in two households', () => {
		expect(pinHash(ring, 'h1', '280516')).not.toEqual(pinHash(ring, 'h2', '280516'));
	});

	it('verify the right PIN and no other, also after a rotation', () => {
		const stored = pinHash(ring, 'h1', '280516');
		expect(isPinOf(rotated, 'h1', '280516', stored)).toBe(true);
		expect(isPinOf(ring, 'h1', '280517', stored)).toBe(false);
	});

	it('of the first scheme are told from those of the second, and never taken for one', () => {
		const stored = pinHash(ring, 'h1', '280516');
		expect(isOldPinHash(stored)).toBe(false);
		expect(isOldPinHash(stored.slice(1))).toBe(true);
		expect(isPinOf(ring, 'h1', '280516', stored.slice(1))).toBe(false);
	});
});

describe('the key ring', () => {
	it('gives each purpose its own key', () => {
		expect(subkey(ring, 'pin')).not.toEqual(subkey(ring, 'access-code'));
	});

	it('names the position of a malformed entry and not its content', () => {
		const wrong = () => parseKeyRing(`${old},k2:not-a-key`);
		expect(wrong).toThrow('entry 2');
		expect(wrong).not.toThrow('not-a-key');
	});
});

describe('what is sealed to the office', () => {
	it('is opened by the office’s private key and by no other', async () => {
		const office = await newOfficeKeys('o1');
		const stranger = await newOfficeKeys('o1');
		const sealed = await sealForOffice(office.publicKey, { H6: 92 });
		expect(await openSealed(office.privateKey, sealed)).toEqual({ H6: 92 });
		await expect(openSealed(stranger.privateKey, sealed)).rejects.toThrow();
		await expect(openSealed(office.publicKey, sealed)).rejects.toThrow();
	});
});

describe('an encrypted cookie', () => {
	it('gives back its values for the purpose it was made for, also after a rotation', () => {
		const text = sealCookie(ring, 'letter', { code: '1234567890123456' }, 60);
		expect(text).not.toContain('1234567890123456');
		expect(openCookie(rotated, 'letter', text)?.code).toBe('1234567890123456');
		expect(openCookie(ring, 'resident-key', text)).toBeUndefined();
	});

	it('is worth nothing when it has expired or was tampered with', () => {
		expect(openCookie(ring, 'letter', sealCookie(ring, 'letter', { code: '1' }, -1))).toBeUndefined();
		expect(openCookie(ring, 'letter', 'rubbish')).toBeUndefined();
		const text = sealCookie(ring, 'letter', { code: '1' }, 60);
		const [header, key, iv, body, tag = ''] = text.split('.');
		for (const cut of [tag.slice(0, 6), '', `${tag}AAAA`])
			expect(openCookie(ring, 'letter', [header, key, iv, body, cut].join('.'))).toBeUndefined();
	});

	it('is what other implementations of JWE read and write', async () => {
		const text = sealCookie(ring, 'letter', { code: '1' }, 60);
		const { payload } = await jwtDecrypt(text, subkey(ring, 'cookie'), { audience: 'letter' });
		expect(payload.code).toBe('1');
		const theirs = await new EncryptJWT({ code: '2' })
			.setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: 'old' })
			.setAudience('letter')
			.setExpirationTime('60s')
			.encrypt(subkey(ring, 'cookie'));
		expect(openCookie(ring, 'letter', theirs)?.code).toBe('2');
	});
});
