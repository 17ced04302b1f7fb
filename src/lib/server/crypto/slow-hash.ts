import { createHmac, timingSafeEqual } from 'node:crypto';
import { SCRYPT_COST } from '$lib/server/crypto/hash-cost';
import { slowly } from './slow-work';

/** scrypt of a letter's code, in a thread of its own. */
export const slowHash = (secret: string, salt: string): Promise<Uint8Array> =>
	slowly({ kind: 'scrypt', secret, salt, cost: SCRYPT_COST });

export const keyedHash = (key: Uint8Array, data: Uint8Array | string): Uint8Array =>
	new Uint8Array(createHmac('sha256', key).update(data).digest());

/** In constant time. */
export const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b);
