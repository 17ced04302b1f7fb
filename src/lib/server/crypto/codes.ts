import { randomInt } from 'node:crypto';
import { checkDigits } from '$lib/domain/access/access-code';
import { keyIds, subkey, type KeyRing } from './key-ring';
import { keyedHash, same, slowHash } from './slow-hash';

/** 14 digits of the system's randomness and their check digits. */
export function newAccessCode(): string {
	const fourteen = Array.from({ length: 14 }, () => randomInt(10)).join('');
	return fourteen + checkDigits(fourteen);
}

/**
 * The code, stretched (scrypt): the one slow hash of a sign-in (docs/adr/0032). Everything else that is made of code and
 * PIN is a fast keyed hash, of this where it has to be as strong as the letter. The salt is one for all, because a code is
 * looked up by it.
 */
export const stretchCode = (code: string): Promise<Uint8Array> => slowHash(code, 'zitian/access-code');

/** What is stored of a new code. */
export const codeHash = async (ring: KeyRing, code: string): Promise<Uint8Array> =>
	keyedHash(subkey(ring, 'access-code'), await stretchCode(code));

/** The hashes under every key of the ring: a letter printed before a rotation still signs in. */
export const codeHashes = (ring: KeyRing, stretched: Uint8Array): Uint8Array[] =>
	keyIds(ring).map((kid) => keyedHash(subkey(ring, 'access-code', kid), stretched));

/** In front of a hash of the second scheme, 33 bytes; the 32 bytes of the first have nothing there (old-codes.ts). */
const SCHEME = 2;

/** Bound to the household, not to the letter: a re-issued letter keeps its PIN. Fast, because a PIN by itself opens nothing. */
export const pinHash = (ring: KeyRing, householdId: string, pin: string, kid = ring.current): Uint8Array =>
	Uint8Array.of(SCHEME, ...keyedHash(subkey(ring, 'pin', kid), `2/${householdId}/${pin}`));

/** A PIN that was chosen before there were schemes: verified slowly once more, then stored anew. */
export const isOldPinHash = (stored: Uint8Array): boolean => stored.length === 32;

export const isPinOf = (ring: KeyRing, householdId: string, pin: string, stored: Uint8Array): boolean =>
	keyIds(ring).some((kid) => same(pinHash(ring, householdId, pin, kid), stored));

/**
 * The resident's key: of the stretched code and the PIN, and a pepper of the service. Held only in the session's encrypted
 * cookie. One for every key of the ring: after a rotation one of them still unwraps.
 */
export const residentKeys = (ring: KeyRing, householdId: string, stretched: Uint8Array, pin: string): Uint8Array[] =>
	keyIds(ring).map((kid) => residentKey(ring, householdId, stretched, pin, kid));

/**
 * Keys of one member's private part (adr/0063): of the member's own code and PIN, never of the household's. The first is the one
 * to encrypt with; the others open what was written before a rotation.
 */
export const memberKeys = (ring: KeyRing, partId: string, stretched: Uint8Array, pin: string): Uint8Array[] =>
	keyIds(ring).map((kid) =>
		keyedHash(subkey(ring, 'resident-key', kid), Buffer.concat([stretched, Buffer.from(`part/${partId}/${pin}`)]))
	);

/** The one for new wraps. */
export const residentKey = (
	ring: KeyRing,
	householdId: string,
	stretched: Uint8Array,
	pin: string,
	kid = ring.current
): Uint8Array =>
	keyedHash(subkey(ring, 'resident-key', kid), Buffer.concat([stretched, Buffer.from(`2/${householdId}/${pin}`)]));
