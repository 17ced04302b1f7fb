import type { KeyValueStore } from './key-value-store';

/** What one try costs: OWASP Password Storage (2023) for PBKDF2-HMAC-SHA-256. */
export const ITERATIONS = 600_000;

/** Wrong PINs in a row until what a phone keeps is wiped. */
export const WRONG_PINS = 5;

interface CountedLock {
	wrongTries: number;
}

/** `left`: wrong PINs that may still follow this one. `wiped`: none was left, and nothing is kept any more. */
export type PinTry<Key> = { kind: 'open'; key: Key } | { kind: 'wrong'; left: number } | { kind: 'wiped' };

/**
 * One PIN tried on a lock that is kept under `name`. The try is counted before it is made, so that closing the page in between
 * wins nothing; after the last wrong one the store is cleared.
 * @param open the key behind the lock; undefined with a wrong PIN
 */
export async function tryPin<Lock extends CountedLock, Key>(
	store: KeyValueStore,
	name: string,
	lock: Lock,
	open: () => Promise<Key | undefined>
): Promise<PinTry<Key>> {
	const wrongTries = lock.wrongTries + 1;
	await store.put(name, { ...lock, wrongTries });
	const key = await open();
	if (key !== undefined) {
		await store.put(name, { ...lock, wrongTries: 0 });
		return { kind: 'open', key };
	}
	if (wrongTries < WRONG_PINS) return { kind: 'wrong', left: WRONG_PINS - wrongTries };
	await store.clear();
	return { kind: 'wiped' };
}
