/**
 * What locks a draft that a phone keeps: a random AES-256-GCM key, stored only wrapped under a key from the household's PIN
 * (PBKDF2-SHA-256, as pin-lock.ts). Nothing readable and no key is ever stored.
 */
import { ITERATIONS } from '$lib/client/vault/pin-tries';

export interface DraftLock {
	salt: Uint8Array<ArrayBuffer>;
	iterations: number;
	iv: Uint8Array<ArrayBuffer>;
	wrapped: ArrayBuffer;
}

export interface SealedRecord {
	iv: Uint8Array<ArrayBuffer>;
	ciphertext: ArrayBuffer;
}

/** 32 random bytes: what opens the draft, held in memory, in the session's encrypted cookie, and wrapped in the lock. */
export type DraftKey = Uint8Array<ArrayBuffer>;

const GCM = 'AES-GCM';

export async function newDraftLock(pin: string, iterations = ITERATIONS): Promise<{ lock: DraftLock; key: DraftKey }> {
	const [key, salt, iv] = [random(32), random(16), random(12)];
	const wrapped = await crypto.subtle.encrypt({ name: GCM, iv }, await keyOfPin(pin, salt, iterations), key);
	return { lock: { salt, iterations, iv, wrapped }, key };
}

/** @returns undefined with a wrong PIN */
export async function unlockDraft(
	{ salt, iterations, iv, wrapped }: DraftLock,
	pin: string
): Promise<DraftKey | undefined> {
	const wrapping = await keyOfPin(pin, salt, iterations);
	return crypto.subtle
		.decrypt({ name: GCM, iv }, wrapping, wrapped)
		.then((key) => new Uint8Array(key))
		.catch(() => undefined);
}

export const cipherOf = (key: DraftKey): Promise<CryptoKey> =>
	crypto.subtle.importKey('raw', key, GCM, false, ['encrypt', 'decrypt']);

/** `about` binds the record to its name, so that none can stand in for another. */
export async function sealRecord(cipher: CryptoKey, about: string, value: unknown): Promise<SealedRecord> {
	const iv = random(12);
	const ciphertext = await crypto.subtle.encrypt(
		{ name: GCM, iv, additionalData: bytes(about) },
		cipher,
		bytes(JSON.stringify(value))
	);
	return { iv, ciphertext };
}

/** @throws when a single bit or the name is not the one it was sealed with */
export async function openRecord<V>(cipher: CryptoKey, about: string, { iv, ciphertext }: SealedRecord): Promise<V> {
	const plain = await crypto.subtle.decrypt({ name: GCM, iv, additionalData: bytes(about) }, cipher, ciphertext);
	return JSON.parse(new TextDecoder().decode(plain)) as V;
}

async function keyOfPin(pin: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
	const material = await crypto.subtle.importKey('raw', bytes(pin), 'PBKDF2', false, ['deriveKey']);
	const rule = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
	return crypto.subtle.deriveKey(rule, material, { name: GCM, length: 256 }, false, ['encrypt', 'decrypt']);
}

const random = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
