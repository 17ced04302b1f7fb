/** Stands in for `server/crypto/hash-cost.ts` where tests sign in hundreds of households: a guess costs next to nothing. */
export const SCRYPT_COST = { N: 2 ** 4, r: 8, p: 1 };

export const ARGON2_COST = { memoryCost: 64, timeCost: 1, parallelism: 1 };
