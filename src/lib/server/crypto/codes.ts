import { randomInt } from 'node:crypto';
import { checkDigits } from '$lib/domain/access/access-code';
import { keyIds, subkey, type KeyRing } from './key-ring';
import { keyedHash, same, slowHash } from './slow-hash';

/** 14 digits of the system's randomness and their check digits. */
export function newAccessCode(): string {
	const fourteen = Array.from({ length: 14 }, () => randomInt(10)).join('');
	return fourteen + checkDigits(fourteen);
}

/** What is stored of a code. The salt is one for all, because the hash is what a code is looked up by. */
export async function codeHash(ring: KeyRing, code: string): Promise<Uint8Array> {
	return keyedHash(subkey(ring, 'access-code'), await slowHash(code, 'zitian/access-code'));
}

/** The hashes under every key of the ring: a letter printed before a rotation still signs in. */
export async function codeHashes(ring: KeyRing, code: string): Promise<Uint8Array[]> {
	const slow = await slowHash(code, 'zitian/access-code');
	return keyIds(ring).map((kid) => keyedHash(subkey(ring, 'access-code', kid), slow));
}

/** Bound to the household, not to the letter: a re-issued letter keeps its PIN. */
export async function pinHash(ring: KeyRing, householdId: string, pin: string): Promise<Uint8Array> {
	return keyedHash(subkey(ring, 'pin'), await slowHash(pin, `zitian/pin/${householdId}`));
}

export async function isPinOf(ring: KeyRing, householdId: string, pin: string, stored: Uint8Array): Promise<boolean> {
	const slow = await slowHash(pin, `zitian/pin/${householdId}`);
	return keyIds(ring).some((kid) => same(keyedHash(subkey(ring, 'pin', kid), slow), stored));
}

/**
 * The resident's key: from code and PIN, and a pepper of the service. Held only in the session's encrypted cookie.
 * The kid is part of what it wraps, so that a rotation finds the pepper again.
 */
export async function residentKeys(
	ring: KeyRing,
	householdId: string,
	code: string,
	pin: string
): Promise<Uint8Array[]> {
	const slow = await slowHash(`${code}/${pin}`, `zitian/resident/${householdId}`);
	return keyIds(ring).map((kid) => keyedHash(subkey(ring, 'resident-key', kid), slow));
}
