import { isPin, isWeakPin, normalisePin } from '$lib/domain/access/pin';
import type { FormKey } from '$lib/domain/household/forms';
import { fail, ok, type Result } from '$lib/domain/problem';
import { emptyDraft } from '$lib/engine/model/draft';
import { askToRetype } from '$lib/engine/answers/retype';
import { progressFlags } from '$lib/domain/support/progress';
import { audited } from '../../audit/audited';
import type { Deps } from '../../deps';
import { codeHashes, pinHash, residentKeys } from '../../crypto/codes';
import { encryptDraft, newDataKey, unwrapForService, wrapForResident, wrapForService } from '../../crypto/data-key';
import type { Queryable } from '../../db/client';
import { letterByHashes, lockCredential, markCodeUsed, setPin } from '../../db/queries/access';
import { addForm, lockAnswers, putDraft, putWraps, type AnswersRow } from '../../db/queries/answers';
import { putProgress } from '../../db/queries/progress';
import type { Resident } from '../../actors';
import { closedToNewcomers, waitsForPin } from './identify-letter';
import { draftIn } from '../../services/open-draft';
import { resolveDraft } from '../../services/resolve-draft';
import { openSession, type Device } from '../../services/open-session';
import { residentQuestionnaire } from '../../services/resident-form';

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
			action: 'letter.redeemed',
			householdId,
			outcome: credential.pinHash ? 'refused' : 'done',
			detail: { letterNumber }
		});
		if (credential.pinHash) return false;
		await setPin(tx, householdId, hash);
		await markCodeUsed(tx, householdId, letterNumber, deps.clock.now());
		await giveKey(deps, tx, { householdId, questionnaire: residentQuestionnaire(deps) }, residentKey);
		return true;
	});
	if (!redeemed) return fail('code.alreadyUsed');
	return ok({ session: await openSession(deps, householdId, residentKey, command) });
}

/** A new household gets a data key and an empty draft; after a reset the open draft is wrapped for the new PIN. */
async function giveKey(deps: Deps, tx: Queryable, key: FormKey, residentKey: Uint8Array): Promise<void> {
	const existing = await lockAnswers(tx, key);
	if (!existing) return newDraft(deps, tx, key, residentKey);
	const { serviceWrap } = existing;
	if (!serviceWrap) return;
	const dataKey = unwrapForService(deps.keys, key.householdId, serviceWrap);
	await putWraps(tx, key, { serviceWrap, residentWrap: wrapForResident(residentKey, key.householdId, dataKey) });
	await coverNumbers(deps, tx, key, existing, dataKey);
}

/** Whoever chose this PIN need not be who typed the ID numbers: they are covered until they are typed again. */
async function coverNumbers(
	deps: Deps,
	tx: Queryable,
	key: FormKey,
	row: AnswersRow,
	dataKey: Uint8Array
): Promise<void> {
	const { savedAt, place } = row;
	const revision = row.revision + 1;
	const stored = draftIn(key, row, dataKey);
	const draft = stored && askToRetype(deps.forms.of(key.questionnaire).definition, stored);
	if (!draft || draft === stored) return;
	await putDraft(tx, key, { ciphertext: encryptDraft(dataKey, key.householdId, draft), revision, savedAt, place });
	await putProgress(tx, key, progressFlags(resolveDraft(deps, draft)), savedAt);
}

/** An empty draft under a fresh key, wrapped twice. */
export async function newDraft(deps: Deps, tx: Queryable, key: FormKey, residentKey: Uint8Array): Promise<void> {
	const { householdId, questionnaire } = key;
	const dataKey = newDataKey();
	const savedAt = deps.clock.now();
	await addForm(tx, key, savedAt, 'resident');
	await putWraps(tx, key, {
		serviceWrap: wrapForService(deps.keys, householdId, dataKey),
		residentWrap: wrapForResident(residentKey, householdId, dataKey)
	});
	const empty = emptyDraft(questionnaire);
	await putDraft(tx, key, { ciphertext: encryptDraft(dataKey, householdId, empty), revision: 0, savedAt, place: null });
	await putProgress(tx, key, progressFlags(resolveDraft(deps, empty)), savedAt);
}
