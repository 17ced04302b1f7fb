import { fail, type Problem, type ProblemCode } from '$lib/domain/problem';
import type { Deps } from '../container';
import { addressHash } from '../crypto/identity-hash';
import { newFailureReference } from '../crypto/tokens';
import { recordAttempt } from '../db/queries/access';

interface Refusal {
	/** What really happened: a code of the catalogue, for the help desk only. */
	cause: ProblemCode;
	/** What the page says; the same as `cause` only for the holder of a valid letter. */
	shown: ProblemCode;
	address: string;
	letter?: { householdId: string; letterNumber: number };
	details?: Problem['details'];
}

/** Writes the attempt down under a fresh reference, and answers with that reference. */
export async function refuseSignIn(deps: Deps, refusal: Refusal) {
	const reference = newFailureReference();
	await recordAttempt(deps.db, {
		at: deps.clock.now(),
		reference,
		problem: refusal.cause,
		householdId: refusal.letter?.householdId,
		letterNumber: refusal.letter?.letterNumber,
		addressHash: addressHash(deps.keys, refusal.address)
	});
	return fail(refusal.shown, { ...refusal.details, reference });
}
