import { createHmac, timingSafeEqual } from 'node:crypto';
import { slowly } from './slow-work';

/**
 * scrypt (RFC 7914) of a letter's code: somebody who holds the database *and* the keys still has to pay about 30 ms
 * for each of the 10^14 codes, which is what keeps a sealed draft sealed (docs/adr/0005, 0032). 16 MiB a call.
 */
const COST = { N: 2 ** 14, r: 8, p: 1 };

export const slowHash = (secret: string, salt: string): Promise<Uint8Array> =>
	slowly({ kind: 'scrypt', secret, salt, cost: COST });

export const keyedHash = (key: Uint8Array, data: Uint8Array | string): Uint8Array =>
	new Uint8Array(createHmac('sha256', key).update(data).digest());

/** In constant time. */
export const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b);
