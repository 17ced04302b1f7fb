import { wouldHoldBoth, type Secret } from '$lib/domain/support/secret-holder';
import type { Queryable } from '../db/client';
import { addHolders, holdersOf } from '../db/queries/verifications';

interface Passing {
	householdId: string;
	secret: Secret;
	/** Everybody through whose hands it goes; undefined = nobody of staff. */
	people: readonly (string | undefined)[];
	now: number;
}

/**
 * Writes down that a letter, or the means to a new PIN, goes through these hands, unless one of them has had the other of
 * this household in this round. The household is locked by the caller. @returns whether it may pass
 */
export async function passSecret(tx: Queryable, { householdId, secret, people, now }: Passing): Promise<boolean> {
	if (wouldHoldBoth(await holdersOf(tx, householdId), people, secret)) return false;
	const known = people.filter((staffId) => staffId !== undefined);
	await addHolders(tx, { householdId, people: known, secret, since: now });
	return true;
}
