import { FIELD_SEAL } from '$lib/domain/field/parcel';
import { ITERATIONS } from './pin-tries';

/**
 * A lock that closes without a PIN and opens only with it: what the phone keeps is encrypted to a public key (ECDH P-256,
 * HKDF-SHA-256, AES-256-GCM), whose private half is wrapped under a key derived from the offline PIN (PBKDF2-SHA-256).
 * So the list can be renewed while the phone is in use without asking for the PIN, and nothing readable is ever stored.
 */
export interface PinLock {
	publicKey: JsonWebKey;
	salt: Uint8Array<ArrayBuffer>;
	iterations: number;
	iv: Uint8Array<ArrayBuffer>;
	wrapped: ArrayBuffer;
}

export interface Sealed {
	ephemeral: JsonWebKey;
	iv: Uint8Array<ArrayBuffer>;
	ciphertext: ArrayBuffer;
}

const EC = { name: 'ECDH', namedCurve: 'P-256' };
const AES = { name: 'AES-GCM', length: 256 };

export async function newPinLock(pin: string, iterations = ITERATIONS): Promise<PinLock> {
	const pair = await crypto.subtle.generateKey(EC, true, ['deriveBits']);
	const [salt, iv] = [random(16), random(12)];
	const wrapping = await keyOfPin(pin, salt, iterations);
	const wrapped = await crypto.subtle.wrapKey('pkcs8', pair.privateKey, wrapping, { name: 'AES-GCM', iv });
	return { publicKey: await crypto.subtle.exportKey('jwk', pair.publicKey), salt, iterations, iv, wrapped };
}

/** @returns the key that opens what was sealed, itself not extractable; undefined with a wrong PIN */
export async function unlock(lock: PinLock, pin: string): Promise<CryptoKey | undefined> {
	const wrapping = await keyOfPin(pin, lock.salt, lock.iterations);
	const unwrapping = { name: 'AES-GCM', iv: lock.iv };
	return crypto.subtle
		.unwrapKey('pkcs8', lock.wrapped, wrapping, unwrapping, EC, false, ['deriveBits'])
		.catch(() => undefined);
}

/** Needs no PIN. `about` binds it to its name, so that no record can stand in for another. */
export async function seal({ publicKey }: Pick<PinLock, 'publicKey'>, about: string, value: unknown): Promise<Sealed> {
	const pair = await crypto.subtle.generateKey(EC, true, ['deriveBits']);
	const receiver = await publicKeyOf(publicKey);
	const iv = random(12);
	const key = await sharedKey(pair.privateKey, receiver);
	const plain = new TextEncoder().encode(JSON.stringify(value));
	const ciphertext = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytes(about) }, key, plain);
	return { ephemeral: await crypto.subtle.exportKey('jwk', pair.publicKey), iv, ciphertext };
}

/** @throws when a single bit or the name is not the one it was sealed with */
export async function open(
	privateKey: CryptoKey,
	about: string,
	{ ephemeral, iv, ciphertext }: Sealed
): Promise<unknown> {
	const key = await sharedKey(privateKey, await publicKeyOf(ephemeral));
	const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bytes(about) }, key, ciphertext);
	return JSON.parse(new TextDecoder().decode(plain));
}

async function keyOfPin(pin: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
	const material = await crypto.subtle.importKey('raw', bytes(pin), 'PBKDF2', false, ['deriveKey']);
	return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, material, AES, false, [
		'wrapKey',
		'unwrapKey'
	]);
}

async function sharedKey(own: CryptoKey, other: CryptoKey): Promise<CryptoKey> {
	const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256);
	const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
	const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: bytes(FIELD_SEAL) };
	return crypto.subtle.deriveKey(hkdf, material, AES, false, ['encrypt', 'decrypt']);
}

const publicKeyOf = ({ kty, crv, x, y }: JsonWebKey): Promise<CryptoKey> =>
	crypto.subtle.importKey('jwk', { kty, crv, x, y }, EC, false, []);

const random = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
