import { normalisePin } from '$lib/domain/access/pin';
import { minutes, SIGN_IN_POLICY } from '$lib/domain/access/sign-in-policy';
import { fail, ok, type Result } from '$lib/domain/problem';
import { audited } from '../../audit/audited';
import type { Deps } from '../../deps';
import { codeHashes, isPinOf, pinHash, residentKeys } from '../../crypto/codes';
import { unwrapForResident, unwrapForService } from '../../crypto/data-key';
import {
	clearFailures,
	letterByHashes,
	lockedUntil,
	markCodeUsed,
	spendTry,
	type LetterRow
} from '../../db/queries/access';
import { lockAnswers, putWraps } from '../../db/queries/answers';
import type { Resident } from '../../actors';
import { clockTime } from '$lib/domain/beijing';
import { residentDraftKeys } from '../../services/draft-keys';
import { openSession, type Device } from '../../services/open-session';
import { residentQuestionnaire } from '../../services/resident-form';
import { refuseSignIn, type Refusal } from './refuse-sign-in';

export interface EnterPin extends Device {
	code: string;
	pin: string;
	address: string;
	/** The phone's own time, UTC milliseconds, when its scripts run. */
	phoneClock?: number;
}

/**
 * Letter and PIN. The holder of the current letter is told what is wrong; for everybody else every failure reads
 * alike: `signIn.refused`. Tries are spent before the PIN is looked at.
 */
export async function enterPin(deps: Deps, command: EnterPin): Promise<Result<{ session: Resident }>> {
	const pin = normalisePin(command.pin);
	const { address } = command;
	const wait = await deps.limits.spend(address);
	if (wait !== undefined) {
		return refuse(deps, command, { cause: 'signIn.tooMany', shown: 'signIn.tooMany', details: { minutes: wait } });
	}
	const letter = await letterByHashes(deps.db, await codeHashes(deps.keys, command.code));
	if (!letter?.pinHash) return refuseUnknown(deps, command, letter);
	if (letter.replacedAt !== null) return refuseReplaced(deps, command, pin, letter, letter.pinHash);
	return verify(deps, command, pin, letter, letter.pinHash);
}

const refuse = (deps: Deps, { address, phoneClock }: EnterPin, refusal: Omit<Refusal, 'address' | 'phoneClock'>) =>
	refuseSignIn(deps, { ...refusal, address, phoneClock });

/** The same work as for a known letter, so that the time it takes tells nothing. */
async function refuseUnknown(deps: Deps, command: EnterPin, letter: LetterRow | undefined) {
	const { code, pin } = command;
	await pinHash(deps.keys, 'nobody', pin);
	await residentKeys(deps.keys, 'nobody', code, pin);
	const cause = letter?.replacedAt ? 'code.replaced' : 'signIn.refused';
	return refuse(deps, command, { cause, shown: 'signIn.refused', letter });
}

/** Only whoever also knows the PIN learns that the letter was replaced; an old letter allows few guesses at it. */
async function refuseReplaced(deps: Deps, command: EnterPin, pin: string, letter: LetterRow, stored: Uint8Array) {
	const spent = await deps.limits.spend(command.address, `${letter.householdId}/${letter.letterNumber}`);
	const right = await isPinOf(deps.keys, letter.householdId, pin, stored);
	// The same work as for an unknown code, so that the time it takes does not tell an old letter from an invented one.
	await residentKeys(deps.keys, 'nobody', command.code, pin);
	const shown = right && spent === undefined ? 'code.replaced' : 'signIn.refused';
	return refuse(deps, command, { cause: 'code.replaced', shown, letter });
}

async function verify(
	deps: Deps,
	command: EnterPin,
	pin: string,
	letter: LetterRow,
	stored: Uint8Array
): Promise<Result<{ session: Resident }>> {
	const { householdId } = letter;
	const left = await tryOnce(deps, householdId);
	if (left === undefined) {
		const until = clockTime((await lockedUntil(deps.db, householdId)) ?? deps.clock.now());
		return refuse(deps, command, { cause: 'household.locked', shown: 'household.locked', letter, details: { until } });
	}
	if (!(await isPinOf(deps.keys, householdId, pin, stored))) return refuseWrongPin(deps, command, letter, left);
	const keys = await residentKeys(deps.keys, householdId, command.code, pin);
	const residentKey = await rewrapKeys(deps, letter, keys);
	await deps.limits.giveBack(command.address);
	if (!residentKey) return fail('signIn.expired');
	return ok({ session: await openSession(deps, householdId, residentKey, command) });
}

const tryOnce = (deps: Deps, householdId: string): Promise<number | undefined> =>
	audited(deps, { kind: 'resident', id: householdId }, async (tx, record) => {
		const now = deps.clock.now();
		const pauseUntil = now + minutes(SIGN_IN_POLICY.pauseMinutes);
		const left = await spendTry(tx, householdId, { tries: SIGN_IN_POLICY.pinTries, now, pauseUntil });
		await record({ action: 'signIn.tried', householdId, outcome: left === undefined ? 'refused' : 'done' });
		return left;
	});

async function refuseWrongPin(deps: Deps, command: EnterPin, letter: LetterRow, left: number) {
	if (left > 0) return refuse(deps, command, { cause: 'pin.wrong', shown: 'pin.wrong', letter, details: { left } });
	const until = clockTime(deps.clock.now() + minutes(SIGN_IN_POLICY.pauseMinutes));
	return refuse(deps, command, { cause: 'household.locked', shown: 'household.locked', letter, details: { until } });
}

/**
 * After a right PIN: failures are forgotten, and an open draft is wrapped for this letter and PIN if it was not yet
 * (a re-issued letter keeps its draft). A sealed draft keeps the wrap of the letter it was sealed with.
 */
function rewrapKeys(deps: Deps, letter: LetterRow, keys: Uint8Array[]): Promise<Uint8Array | undefined> {
	const { householdId, letterNumber } = letter;
	return audited(deps, { kind: 'resident', id: householdId }, async (tx, record) => {
		await clearFailures(tx, householdId);
		await markCodeUsed(tx, householdId, letterNumber, deps.clock.now());
		await record({ action: 'signIn.done', householdId, detail: { letterNumber } });
		const form = { householdId, questionnaire: residentQuestionnaire(deps) };
		const answers = await lockAnswers(tx, form);
		const known = keys.find(
			(key) => answers?.residentWrap && unwrapForResident(key, householdId, answers.residentWrap)
		);
		const [current] = keys;
		if (known || !answers?.serviceWrap || !current) return known ?? current;
		const dataKey = unwrapForService(deps.keys, householdId, answers.serviceWrap);
		await putWraps(
			tx,
			form,
			residentDraftKeys(deps.keys, { kind: 'resident', ...form, residentKey: current }).whileOpen(dataKey)
		);
		return current;
	});
}
