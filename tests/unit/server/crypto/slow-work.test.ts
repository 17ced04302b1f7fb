import { scryptSync } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { slowHash } from '$lib/server/crypto/slow-hash';
import { slowly } from '$lib/server/crypto/slow-work';

describe('slow work in threads of its own', () => {
	it('makes the scrypt of RFC 7914 with the cost that stored hashes have', async () => {
		const expected = scryptSync('1234567890123456', 'zitian/access-code', 32, { N: 2 ** 14, r: 8, p: 1 });
		expect(Buffer.from(await slowHash('1234567890123456', 'zitian/access-code'))).toEqual(expected);
	});

	it('answers each of many with its own, however few threads there are', async () => {
		const many = Array.from({ length: 3 * availableParallelism() }, (_, n) => String(n));
		const hashes = await Promise.all(many.map((secret) => slowHash(secret, 'salt')));
		const cost = { N: 2 ** 14, r: 8, p: 1 };
		expect(hashes.map((hash) => Buffer.from(hash))).toEqual(many.map((secret) => scryptSync(secret, 'salt', 32, cost)));
	});

	it('refuses what cannot be done, and goes on', async () => {
		const impossible = { kind: 'scrypt', secret: '', salt: '', cost: { N: 3, r: 8, p: 1 } } as const;
		await expect(slowly(impossible)).rejects.toThrow('Slow work failed');
		expect(await slowHash('a', 'b')).toHaveLength(32);
	});
});
