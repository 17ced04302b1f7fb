import { fail, type Problem, type ProblemCode } from '$lib/domain/problem';
import { systemClock } from '../../runtime/clock';
import type { Deps } from '../../deps';
import { addressHash, rangeHash } from '../../crypto/address-hash';
import { newFailureReference } from '../../crypto/tokens';
import { recordAttempt } from '../../db/queries/access';
import { signInRefusals } from '../../observe/metrics';

export interface Refusal {
	/** What really happened: a code of the catalogue, for the help desk only. */
	cause: ProblemCode;
	/** What the page says; the same as `cause` only for the holder of a valid letter. */
	shown: ProblemCode;
	address: string;
	letter?: { householdId: string; letterNumber: number };
	details?: Problem['details'];
	/** What narrows the cause down for the help desk; never what was typed. */
	detail?: Record<string, string | number>;
	/** The phone's own time, UTC milliseconds. */
	phoneClock?: number;
}

/** A clock that is off by less than this explains nothing: 10 minutes. */
const CLOCK_TOLERANCE = 10;

/** Real time, not the round's: a phone does not rehearse. */
function clockOff(phoneClock: number | undefined): Record<string, number> {
	const minutesOff = phoneClock === undefined ? 0 : Math.round((phoneClock - systemClock.now()) / 60_000);
	return Math.abs(minutesOff) > CLOCK_TOLERANCE && Number.isSafeInteger(minutesOff) ? { clockOff: minutesOff } : {};
}

/** Writes the attempt down under a fresh reference, and answers with that reference. */
export async function refuseSignIn(deps: Deps, refusal: Refusal) {
	signInRefusals.inc({ cause: refusal.cause });
	const reference = await recordAttempt(deps.db, newFailureReference, {
		at: deps.clock.now(),
		problem: refusal.cause,
		householdId: refusal.letter?.householdId,
		letterNumber: refusal.letter?.letterNumber,
		detail: { ...refusal.detail, ...clockOff(refusal.phoneClock) },
		addressHash: addressHash(deps.keys, refusal.address),
		rangeHash: rangeHash(deps.keys, refusal.address)
	});
	return fail(refusal.shown, { ...refusal.details, reference });
}

/** A slip that spends no try (typing error, cookies blocked): written down as long as the address does not flood the table. */
export async function noteRefusal(deps: Deps, refusal: Omit<Refusal, 'shown'>) {
	if (!(await deps.limits.mayNote(refusal.address))) return fail(refusal.cause, refusal.details);
	return refuseSignIn(deps, { ...refusal, shown: refusal.cause });
}

/** An address that goes on after its limit: told so, and written down only as often as it may note, or it could fill the table. */
export async function refuseFlood(
	deps: Deps,
	{ address, minutes, phoneClock }: { address: string; minutes: number; phoneClock?: number }
) {
	if (!(await deps.limits.mayNote(address))) return fail('signIn.tooManyUnnoted', { minutes });
	return refuseSignIn(deps, {
		cause: 'signIn.tooMany',
		shown: 'signIn.tooMany',
		address,
		details: { minutes },
		phoneClock
	});
}
