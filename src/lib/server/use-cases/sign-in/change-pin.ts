import { normaliseCode } from '$lib/domain/access/access-code';
import { isPin, isWeakPin, normalisePin } from '$lib/domain/access/pin';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { Resident } from '../../actors';
import { audited, type RecordEvent } from '../../audit/audited';
import { codeHashes, isPinOf, pinHash, residentKeys } from '../../crypto/codes';
import { unwrapForService } from '../../crypto/data-key';
import type { Queryable } from '../../db/client';
import { clearFailures, letterByHashes, setPin } from '../../db/queries/access';
import { lockAnswers, putWraps } from '../../db/queries/answers';
import { sessionQueries } from '../../db/queries/sessions';
import type { Deps } from '../../deps';
import { dataKeyOf, residentDraftKeys } from '../../services/draft-keys';
import { openSession, type Device } from '../../services/open-session';
import { tryOnce } from './enter-pin';

export interface ChangePin extends Device {
	/** Of the letter: the household's key is made of code and PIN, so that the new one needs both. */
	code: string;
	pin: string;
	newPin: string;
	newPinAgain: string;
	address: string;
}

/**
 * A household chooses another PIN, with the letter and the PIN of now. What it has filled in, and what it has submitted,
 * opens with the new one; every session ends but the one that is opened here.
 */
export async function changePin(
	deps: Deps,
	resident: Resident,
	command: ChangePin
): Promise<Result<{ session: Resident }>> {
	const newPin = normalisePin(command.newPin);
	if (!isPin(newPin) || isWeakPin(newPin)) return fail('pin.weak');
	if (newPin !== normalisePin(command.newPinAgain)) return fail('pin.mismatch');
	const code = normaliseCode(command.code);
	const proven = await proveLetterAndPin(deps, resident, { ...command, code });
	if (!proven.ok) return proven;
	const { householdId } = resident;
	const [residentKey] = await residentKeys(deps.keys, householdId, code, newPin);
	if (!residentKey) return fail('signIn.expired');
	const hash = await pinHash(deps.keys, householdId, newPin);
	await audited(deps, { kind: 'resident', id: householdId }, (tx, record) =>
		putNewPin(deps, tx, record, { from: resident, to: { ...resident, residentKey }, hash })
	);
	return ok({ session: await openSession(deps, householdId, residentKey, command) });
}

/** The household's own current letter, and its PIN; tries are spent as at sign-in. */
async function proveLetterAndPin(
	deps: Deps,
	{ householdId }: Resident,
	{ code, pin, address }: ChangePin
): Promise<Result<undefined>> {
	const wait = await deps.limits.spend(address);
	if (wait !== undefined) return fail('signIn.tooManyUnnoted', { minutes: wait });
	const letter = await letterByHashes(deps.db, await codeHashes(deps.keys, code));
	if (letter?.householdId !== householdId || letter.replacedAt !== null || !letter.pinHash)
		return fail('pin.otherLetter');
	const left = await tryOnce(deps, householdId);
	if (left === undefined) return fail('pin.paused');
	if (!(await isPinOf(deps.keys, householdId, normalisePin(pin), letter.pinHash))) return fail('pin.notNow', { left });
	await deps.limits.giveBack(address);
	return ok(undefined);
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
