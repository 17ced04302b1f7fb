/** What a guess costs, by kind of secret (docs/adr/0051). In a module of its own, so that tests of other things can pay less. */

/**
 * scrypt (RFC 7914) of a letter's code: somebody who holds the database *and* the keys still has to pay about 30 ms
 * for each of the 10^14 codes, which is what keeps a sealed draft sealed (docs/adr/0005, 0032). 16 MiB a call.
 */
export const SCRYPT_COST = { N: 2 ** 14, r: 8, p: 1 };

/** argon2id of a staff password, RFC 9106 §4, second recommendation, at OWASP's memory of 19 MiB: about 30 ms. */
export const ARGON2_COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
