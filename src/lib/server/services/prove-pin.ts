import { ok, type Result } from '$lib/domain/problem';
import { audited } from '../audit/audited';
import type { Visitor } from '../auth/sign-in-limits';
import { systemClock } from '../runtime/clock';
import { isOldPinHash, isPinOf, pinHash, residentKeys } from '../crypto/codes';
import { unwrapForResident, unwrapForService, wrapForResident } from '../crypto/data-key';
import { isOldPinOf, oldResidentKeys } from '../crypto/old-codes';
import type { Queryable } from '../db/client';
import { clearFailures, markCodeUsed, setPin, type LetterRow } from '../db/queries/access';
import { lockAnswers, putWraps, type AnswersRow, type Wraps } from '../db/queries/answers';
import { hasOpenSession } from '../db/queries/sessions';
import type { Deps } from '../deps';
import { residentDraftKeys } from './draft-keys';
import type { LetterCode } from './look-up-letter';
import { residentQuestionnaire } from './resident-form';

/** The current letter of a household with a PIN, and the PIN that was typed. */
export type TriedLetter = LetterRow & { pinHash: Uint8Array; pin: string; stretched: Uint8Array };

/** Keys that a right PIN makes, the first is for new wraps; `old`: of the first scheme, for what was wrapped before the second. */
export interface PinProof {
	keys: Uint8Array[];
	old?: Uint8Array[];
}

/** Undefined for a wrong PIN. Slow only for a PIN of the first scheme, and then once (docs/adr/0032). */
export async function provePin(
	{ keys: ring, gate }: Deps,
	{ code, ...visitor }: LetterCode & Visitor,
	{ householdId, pin, pinHash: stored, stretched }: TriedLetter
): Promise<Result<PinProof | undefined>> {
	const keys = residentKeys(ring, householdId, stretched, pin);
	if (!isOldPinHash(stored)) return ok(isPinOf(ring, householdId, pin, stored) ? { keys } : undefined);
	return gate.run(visitor, 'resident', async () =>
		(await isOldPinOf(ring, householdId, pin, stored))
			? { keys, old: await oldResidentKeys(ring, householdId, code, pin) }
			: undefined
	);
}

/**
 * After a right PIN: failures are forgotten, a PIN of the first scheme is stored anew, and the draft's key is wrapped for this
 * letter and PIN if it was not yet (a re-issued letter keeps its draft). A draft that was sealed with another letter
 * keeps that wrap. @returns the key of the session
 */
export function rewrapDraft(deps: Deps, letter: TriedLetter, proof: PinProof): Promise<Uint8Array> {
	const { householdId, letterNumber, pin } = letter;
	return audited(deps, { kind: 'resident', id: householdId }, async (tx, record) => {
		const change = proof.old && !(await hasOpenSession(tx, householdId, new Date(systemClock.now())));
		await (change ? setPin(tx, householdId, pinHash(deps.keys, householdId, pin)) : clearFailures(tx, householdId));
		await markCodeUsed(tx, householdId, letterNumber, deps.clock.now());
		await record({ action: 'signIn.done', householdId, detail: { letterNumber } });
		// Another device may hold a key of the first scheme: as long as it is signed in, the wrap stays as it is.
		const usable = proof.old && !change ? [...proof.keys, ...proof.old] : proof.keys;
		return keyOfDraft(deps, tx, householdId, { ...proof, usable });
	});
}

interface Usable extends PinProof {
	/** Keys whose wrap may stay. */
	usable: Uint8Array[];
}

async function keyOfDraft(deps: Deps, tx: Queryable, householdId: string, proof: Usable): Promise<Uint8Array> {
	const form = { householdId, questionnaire: residentQuestionnaire(deps) };
	const answers = await lockAnswers(tx, form);
	const known = proof.usable.find((key) => opens(key, householdId, answers));
	const [current] = proof.keys;
	if (!current) throw new Error('The key ring is empty.');
	const wraps = answers && !known && wrapsFor(deps, current, householdId, answers, proof);
	if (wraps) await putWraps(tx, form, wraps);
	return known ?? current;
}

const opens = (key: Uint8Array, householdId: string, answers?: AnswersRow): Uint8Array | undefined =>
	answers?.residentWrap ? unwrapForResident(key, householdId, answers.residentWrap) : undefined;

/** The draft's key wrapped anew, as far as anybody here can unwrap it: the service, or the letter and PIN by the first scheme. */
function wrapsFor(
	{ keys: ring }: Deps,
	residentKey: Uint8Array,
	householdId: string,
	answers: AnswersRow,
	{ old = [] }: PinProof
): Wraps | undefined {
	const { serviceWrap } = answers;
	if (serviceWrap) {
		return residentDraftKeys(ring, { householdId, residentKey }).whileOpen(
			unwrapForService(ring, householdId, serviceWrap)
		);
	}
	const dataKey = old.map((key) => opens(key, householdId, answers)).find((each) => each !== undefined);
	return dataKey && { serviceWrap: null, residentWrap: wrapForResident(residentKey, householdId, dataKey) };
}
