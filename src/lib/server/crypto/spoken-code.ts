import { randomInt } from 'node:crypto';
import { subkey, type KeyRing } from './key-ring';
import { keyedHash, same } from './slow-hash';

/** Six digits that are sent to the bound phone and read out by whoever holds it. */
export const newSpokenCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** Bound to the verification that it is for. Three tries in half an hour stand before it, so it need not be slow. */
export const spokenCodeHash = (ring: KeyRing, verificationId: string, code: string): Uint8Array =>
	keyedHash(subkey(ring, 'contact'), `spoken/${verificationId}/${code}`);

export const isSpokenCode = (ring: KeyRing, verificationId: string, code: string, stored: Uint8Array): boolean =>
	same(spokenCodeHash(ring, verificationId, code), stored);
