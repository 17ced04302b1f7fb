import { isPin, isWeakPin, normalisePin } from '$lib/domain/access/pin';
import { fail, ok, type Result } from '$lib/domain/problem';
import { emptyDraft, type Draft } from '$lib/engine/model/draft';
import { askToRetype } from '$lib/engine/answers/retype';
import { progressOf } from '$lib/domain/support/progress';
import { audited } from '../../audit/audited';
import type { Deps } from '../../deps';
import { codeHashes, pinHash, residentKeys } from '../../crypto/codes';
import { decryptDraft, encryptDraft, newDataKey, unwrapForService, wrapForResident, wrapForService } from '../../crypto/data-key';
import type { Queryable } from '../../db/client';
import { letterByHashes, lockCredential, markCodeUsed, setPin } from '../../db/queries/access';
import { lockAnswers, putDraft, putWraps, type AnswersRow } from '../../db/queries/answers';
import { putProgress } from '../../db/queries/progress';
import type { Resident } from '../../actors';
import { closedToNewcomers, waitsForPin } from './identify-letter';
import { openSession, type Device } from '../../services/open-session';

export interface ChoosePin extends Device {
	code: string;
	pin: string;
	pinAgain: string;
}

/**
 * Redeems a letter. Of two people who do so at once, one chooses the PIN and the other is told to use it.
 * After a reset the same draft opens with the new PIN, its ID numbers covered, unless it is sealed: then the submission stands.
 */
export async function choosePin(deps: Deps, command: ChoosePin): Promise<Result<{ session: Resident }>> {
	const pin = normalisePin(command.pin);
	if (!isPin(pin) || isWeakPin(pin)) return fail('pin.weak');
	if (pin !== normalisePin(command.pinAgain)) return fail('pin.mismatch');
	const letter = await letterByHashes(deps.db, await codeHashes(deps.keys, command.code));
	if (!letter) return fail('signIn.expired');
	if (!waitsForPin(letter)) return fail('code.alreadyUsed');
	const closed = closedToNewcomers(deps);
	if (closed) return closed;
	const { householdId, letterNumber } = letter;
	const hash = await pinHash(deps.keys, householdId, pin);
	const [residentKey] = await residentKeys(deps.keys, householdId, command.code, pin);
	if (!residentKey) return fail('signIn.expired');
	const redeemed = await audited(deps, { kind: 'resident', id: householdId }, async (tx, record) => {
		const credential = await lockCredential(tx, householdId, deps.clock.now());
		await record({
			action: 'letter.redeemed', householdId, outcome: credential.pinHash ? 'refused' : 'done', detail: { letterNumber }
		});
		if (credential.pinHash) return false;
		await setPin(tx, householdId, hash);
		await markCodeUsed(tx, householdId, letterNumber, deps.clock.now());
		await giveKey(deps, tx, householdId, residentKey);
		return true;
	});
	if (!redeemed) return fail('code.alreadyUsed');
	return ok({ session: await openSession(deps, householdId, residentKey, command) });
}

/** A new household gets a data key and an empty draft; after a reset the open draft is wrapped for the new PIN. */
async function giveKey(deps: Deps, tx: Queryable, householdId: string, residentKey: Uint8Array): Promise<void> {
	const existing = await lockAnswers(tx, householdId);
	if (!existing) return newDraft(deps, tx, householdId, residentKey);
	if (!existing.serviceWrap) return;
	const dataKey = unwrapForService(deps.keys, householdId, existing.serviceWrap);
	await putWraps(tx, householdId, {
		serviceWrap: existing.serviceWrap, residentWrap: wrapForResident(residentKey, householdId, dataKey)
	});
	await coverNumbers(deps, tx, householdId, existing, dataKey);
}

/** Whoever chose this PIN need not be who typed the ID numbers: they are covered until they are typed again. */
async function coverNumbers(deps: Deps, tx: Queryable, householdId: string, row: AnswersRow, dataKey: Uint8Array): Promise<void> {
	const { savedAt, place } = row;
	const revision = row.revision + 1;
	const stored = decryptDraft(dataKey, householdId, row.ciphertext) as Draft;
	const draft = askToRetype(deps.definition, stored);
	if (draft === stored) return;
	await putDraft(tx, householdId, { ciphertext: encryptDraft(dataKey, householdId, draft), revision, savedAt, place });
	await putProgress(tx, householdId, progressOf(deps.definition, draft), savedAt);
}

/** An empty draft under a fresh key, wrapped twice. */
export async function newDraft(deps: Deps, tx: Queryable, householdId: string, residentKey: Uint8Array): Promise<void> {
	const dataKey = newDataKey();
	await putWraps(tx, householdId, {
		serviceWrap: wrapForService(deps.keys, householdId, dataKey),
		residentWrap: wrapForResident(residentKey, householdId, dataKey)
	});
	const savedAt = deps.clock.now();
	const empty = emptyDraft(deps.definition.id);
	await putDraft(tx, householdId, { ciphertext: encryptDraft(dataKey, householdId, empty), revision: 0, savedAt, place: null });
	await putProgress(tx, householdId, progressOf(deps.definition, empty), savedAt);
}
