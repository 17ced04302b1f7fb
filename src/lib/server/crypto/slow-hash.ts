import { createHmac, scrypt, timingSafeEqual } from 'node:crypto';

/**
 * scrypt (RFC 7914) before every keyed hash of a code or PIN: somebody who holds the database *and* the keys still has
 * to pay about 30 ms for each of the 10^14 codes, which is what keeps a sealed draft sealed (docs/adr/0005).
 * 16 MiB a call, in libuv's thread pool.
 */
const COST = { N: 2 ** 14, r: 8, p: 1 };

export function slowHash(secret: string, salt: string): Promise<Uint8Array> {
	return new Promise((resolve, reject) => {
		scrypt(secret, salt, 32, COST, (error, hash) => (error ? reject(error) : resolve(new Uint8Array(hash))));
	});
}

export const keyedHash = (key: Uint8Array, data: Uint8Array | string): Uint8Array =>
	new Uint8Array(createHmac('sha256', key).update(data).digest());

/** In constant time. */
export const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b);
