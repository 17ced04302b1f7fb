import { describe, expect, it } from 'vitest';
import { passwordHash } from '$lib/server/auth/staff-credentials';
import { SCRYPT_COST } from '$lib/server/crypto/hash-cost';
import * as cheap from '../../../support/cheap-hash-cost';

describe('a guess', () => {
	it('at a letter’s code costs 16 MiB and 2^14 rounds, with the module that the product has', () => {
		expect(SCRYPT_COST).toEqual({ N: 16_384, r: 8, p: 1 });
		expect(128 * SCRYPT_COST.N * SCRYPT_COST.r).toBe(16 * 2 ** 20);
		expect(SCRYPT_COST).not.toEqual(cheap.SCRYPT_COST);
	});

	it('at a staff password costs argon2id with 19 MiB and two passes', async () => {
		expect(await passwordHash('an invented password')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
	});
});
