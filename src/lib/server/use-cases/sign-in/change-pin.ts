import { normaliseCode } from '$lib/domain/access/access-code';
import { isPin, isWeakPin, normalisePin } from '$lib/domain/access/pin';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { Resident } from '../../actors';
import { audited, type RecordEvent } from '../../audit/audited';
import type { Visitor } from '../../auth/sign-in-limits';
import { pinHash, residentKeys } from '../../crypto/codes';
import { unwrapForService } from '../../crypto/data-key';
import type { Queryable } from '../../db/client';
import { clearFailures, setPin } from '../../db/queries/access';
import { lockAnswers, putWraps } from '../../db/queries/answers';
import { sessionQueries } from '../../db/queries/sessions';
import type { Deps } from '../../deps';
import { dataKeyOf, residentDraftKeys } from '../../services/draft-keys';
import { lookUpLetter, type LetterCode, type LookedUp } from '../../services/look-up-letter';
import { openSession, type Device, type SignedIn } from '../../services/open-session';
import { provePin } from '../../services/prove-pin';
import { tryOnce } from './enter-pin';

/** `code`: the household's key is made of code and PIN, so that the new one needs both. */
export interface ChangePin extends Device, LetterCode, Visitor {
	pin: string;
	newPin: string;
	newPinAgain: string;
}

/**
 * A household chooses another PIN, with the letter and the PIN of now. What it has filled in, and what it has submitted,
 * opens with the new one; every session ends but the one that is opened here.
 */
export async function changePin(deps: Deps, resident: Resident, command: ChangePin): Promise<Result<SignedIn>> {
	const newPin = normalisePin(command.newPin);
	if (!isPin(newPin) || isWeakPin(newPin)) return fail('pin.weak');
	if (newPin !== normalisePin(command.newPinAgain)) return fail('pin.mismatch');
	const proven = await proveLetterAndPin(deps, resident, { ...command, code: normaliseCode(command.code) });
	if (!proven.ok) return proven;
	const stretched = proven.value;
	const { householdId } = resident;
	const [residentKey] = residentKeys(deps.keys, householdId, stretched, newPin);
	if (!residentKey) throw new Error('The key ring is empty.');
	const hash = pinHash(deps.keys, householdId, newPin);
	await audited(deps, { kind: 'resident', id: householdId }, (tx, record) =>
		putNewPin(deps, tx, record, { from: resident, to: { ...resident, residentKey }, hash })
	);
	return ok({ session: await openSession(deps, householdId, residentKey, command), stretched });
}

/** The household's own current letter, and its PIN; tries are spent as at sign-in. @returns the stretched code */
async function proveLetterAndPin(deps: Deps, resident: Resident, command: ChangePin): Promise<Result<Uint8Array>> {
	if (!(await deps.gate.admits(command, 'pin'))) return fail('signIn.busy');
	const wait = await deps.limits.spend(command);
	if (wait !== undefined) return fail('signIn.tooManyUnnoted', { minutes: wait });
	const looked = await lookUpLetter(deps, command);
	const result = looked.ok ? await judge(deps, resident, command, looked.value) : looked;
	if (result.ok || result.problem.code === 'signIn.busy') await deps.limits.giveBack(command);
	return result;
}

async function judge(
	deps: Deps,
	{ householdId }: Resident,
	command: ChangePin,
	{ letter, stretched }: LookedUp
): Promise<Result<Uint8Array>> {
	if (letter?.householdId !== householdId || letter.replacedAt !== null || !letter.pinHash)
		return fail('pin.otherLetter');
	const tried = { ...letter, pinHash: letter.pinHash, pin: normalisePin(command.pin), stretched };
	const proof = await provePin(deps, command, tried);
	if (!proof.ok) return proof;
	const left = await tryOnce(deps, householdId);
	if (left === undefined) return fail('pin.paused');
	return proof.value ? ok(stretched) : fail('pin.notNow', { left });
}

interface NewPin {
	from: Resident;
	to: Resident;
	hash: Uint8Array;
}

async function putNewPin(deps: Deps, tx: Queryable, record: RecordEvent, { from, to, hash }: NewPin): Promise<void> {
	const { householdId } = from;
	await setPin(tx, householdId, hash);
	await clearFailures(tx, householdId);
	await rewrap(deps, tx, from, to);
	await sessionQueries(tx, 'resident').endAll(householdId);
	await record({ action: 'pin.changed', householdId });
}

/** An open draft stays open; of a sealed one only the household's own key is changed, if this session has it. */
async function rewrap({ keys }: Deps, tx: Queryable, from: Resident, to: Resident): Promise<void> {
	const row = await lockAnswers(tx, from);
	if (!row) return;
	const wraps = residentDraftKeys(keys, to);
	if (row.serviceWrap)
		return putWraps(tx, to, wraps.whileOpen(unwrapForService(keys, from.householdId, row.serviceWrap)));
	const dataKey = dataKeyOf(from, row);
	if (dataKey) await putWraps(tx, to, wraps.onceSubmitted(dataKey));
}
