import { normaliseCode } from '$lib/domain/access/access-code';
import { normalisePin } from '$lib/domain/access/pin';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { Resident } from '../../actors';
import { audited, type RecordEvent } from '../../audit/audited';
import type { Visitor } from '../../auth/sign-in-limits';
import { pinHash, residentKey } from '../../crypto/codes';
import { unwrapForService } from '../../crypto/data-key';
import type { Queryable } from '../../db/client';
import { clearFailures, setPin } from '../../db/queries/access';
import { lockAnswers, putWraps } from '../../db/queries/answers';
import { sessionQueries } from '../../db/queries/sessions';
import type { Deps } from '../../deps';
import { dataKeyOf, residentDraftKeys } from '../../services/draft-keys';
import { limitedTry, spendPinTry } from '../../services/limited-try';
import type { LetterCode, LookedUp } from '../../services/look-up-letter';
import { readNewPin } from '../../services/new-pin';
import { openSession, type Device, type SignedIn } from '../../services/open-session';
import { provePin } from '../../services/prove-pin';

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
	const chosen = readNewPin(command.newPin, command.newPinAgain);
	if (!chosen.ok) return chosen;
	const newPin = chosen.value;
	const asked = { ...command, code: normaliseCode(command.code) };
	// The household's own current letter, and its PIN; tries are spent as at sign-in.
	const proven = await limitedTry(deps, asked, {
		flood: (wait) => fail('signIn.tooManyUnnoted', { minutes: wait }),
		judge: (looked) => judge(deps, resident, asked, looked)
	});
	if (!proven.ok) return proven;
	const stretched = proven.value;
	const { householdId } = resident;
	const newKey = residentKey(deps.keys, householdId, stretched, newPin);
	const hash = pinHash(deps.keys, householdId, newPin);
	await audited(deps, { kind: 'resident', id: householdId }, (tx, record) =>
		putNewPin(deps, tx, record, { from: resident, to: { ...resident, residentKey: newKey }, hash })
	);
	return ok({ session: await openSession(deps, householdId, newKey, command), stretched });
}

/** @returns the stretched code */
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
	const left = await spendPinTry(deps, householdId);
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
