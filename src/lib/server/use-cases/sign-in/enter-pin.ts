import { normalisePin } from '$lib/domain/access/pin';
import { minutes, SIGN_IN_POLICY } from '$lib/domain/access/sign-in-policy';
import { ok, type Result } from '$lib/domain/problem';
import type { Deps } from '../../deps';
import type { Visitor } from '../../auth/sign-in-limits';
import { isOldPinHash, isPinOf } from '../../crypto/codes';
import { lockedUntil, type LetterRow } from '../../db/queries/access';
import { clockTime } from '$lib/domain/beijing';
import { limitedTry, spendPinTry } from '../../services/limited-try';
import type { LetterCode, LookedUp } from '../../services/look-up-letter';
import { openSession, type Device, type SignedIn } from '../../services/open-session';
import { provePin, rewrapDraft, type TriedLetter } from '../../services/prove-pin';
import { refuseFlood, refuseSignIn, type Refusal } from './refuse-sign-in';

export interface EnterPin extends Device, LetterCode, Visitor {
	pin: string;
	/** The phone's own time, UTC milliseconds, when its scripts run. */
	phoneClock?: number;
}

/**
 * Letter and PIN. The holder of the current letter is told what is wrong; for everybody else every failure reads
 * alike: `signIn.refused`. Tries are spent before the PIN is judged.
 */
export const enterPin = (deps: Deps, command: EnterPin): Promise<Result<SignedIn>> =>
	limitedTry(deps, command, {
		flood: (wait) => refuseFlood(deps, { ...command, minutes: wait }),
		judge: (looked) => judge(deps, command, looked)
	});

function judge(deps: Deps, command: EnterPin, { letter, stretched }: LookedUp): Promise<Result<SignedIn>> {
	if (!letter?.pinHash) return refuseUnknown(deps, command, letter);
	const tried = { ...letter, pinHash: letter.pinHash, pin: normalisePin(command.pin), stretched };
	return letter.replacedAt === null ? verify(deps, command, tried) : refuseReplaced(deps, command, tried);
}

const refuse = (deps: Deps, { address, phoneClock }: EnterPin, refusal: Omit<Refusal, 'address' | 'phoneClock'>) =>
	refuseSignIn(deps, { ...refusal, address, phoneClock });

function refuseUnknown(deps: Deps, command: EnterPin, letter: LetterRow | undefined) {
	const cause = letter?.replacedAt ? 'code.replaced' : 'signIn.refused';
	return refuse(deps, command, { cause, shown: 'signIn.refused', letter });
}

/** Only whoever also knows the PIN learns that the letter was replaced; an old letter allows few guesses at it. */
async function refuseReplaced(deps: Deps, command: EnterPin, letter: TriedLetter) {
	const { householdId, letterNumber, pinHash, pin } = letter;
	const spent = await deps.limits.spendOldLetter(`${householdId}/${letterNumber}`);
	// A PIN of the first scheme is slow to verify, and the time would tell an old letter from an invented one.
	const right = !isOldPinHash(pinHash) && isPinOf(deps.keys, householdId, pin, pinHash);
	const shown = right && spent === undefined ? 'code.replaced' : 'signIn.refused';
	return refuse(deps, command, { cause: 'code.replaced', shown, letter });
}

async function verify(deps: Deps, command: EnterPin, letter: TriedLetter): Promise<Result<SignedIn>> {
	const { householdId } = letter;
	const proof = await provePin(deps, command, letter);
	if (!proof.ok) return proof;
	const left = await spendPinTry(deps, householdId);
	if (left === undefined) {
		const until = clockTime((await lockedUntil(deps.db, householdId)) ?? deps.clock.now());
		return refuse(deps, command, { cause: 'household.locked', shown: 'household.locked', letter, details: { until } });
	}
	if (!proof.value) return refuseWrongPin(deps, command, letter, left);
	const residentKey = await rewrapDraft(deps, letter, proof.value);
	return ok({ session: await openSession(deps, householdId, residentKey, command), stretched: letter.stretched });
}

async function refuseWrongPin(deps: Deps, command: EnterPin, letter: LetterRow, left: number) {
	if (left > 0) return refuse(deps, command, { cause: 'pin.wrong', shown: 'pin.wrong', letter, details: { left } });
	const until = clockTime(deps.clock.now() + minutes(SIGN_IN_POLICY.pauseMinutes));
	return refuse(deps, command, { cause: 'household.locked', shown: 'household.locked', letter, details: { until } });
}
