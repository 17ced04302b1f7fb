import { once } from '$lib/engine/model/once';
import { keyIds, type KeyRing } from './key-ring';

/** Rings of one key each, made once: the derived keys hang on them. */
const singleRings = once((ring: KeyRing): KeyRing[] =>
	keyIds(ring).map((kid) => ({
		current: kid,
		secrets: new Map([...ring.secrets].filter(([other]) => other === kid))
	}))
);

/**
 * Which key a sealed value was made with, found by trying.
 * @param open opens it with the ring that it is given; throws when that is not its key
 * @returns the key's id; undefined where no key of the ring opens it
 */
export const keyThatOpens = (ring: KeyRing, open: (single: KeyRing) => unknown): string | undefined =>
	singleRings(ring).find((one) => opens(one, open))?.current;

function opens(ring: KeyRing, open: (single: KeyRing) => unknown): boolean {
	try {
		open(ring);
		return true;
	} catch {
		return false;
	}
}
