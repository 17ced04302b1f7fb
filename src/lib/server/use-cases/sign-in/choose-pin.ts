import type { FormKey } from '$lib/domain/household/forms';
import { fail, ok, type Result } from '$lib/domain/problem';
import { askToRetype } from '$lib/engine/answers/retype';
import { progressFlags } from '$lib/domain/support/progress';
import { audited } from '../../audit/audited';
import type { Deps } from '../../deps';
import type { Visitor } from '../../auth/sign-in-limits';
import { pinHash, residentKey } from '../../crypto/codes';
import { encryptDraft, unwrapForService } from '../../crypto/data-key';
import type { Queryable } from '../../db/client';
import { lockCredential, markCodeUsed, setPin } from '../../db/queries/access';
import { lockAnswers, putDraft, putWraps, type AnswersRow } from '../../db/queries/answers';
import { putProgress } from '../../db/queries/progress';
import type { ResidentFiller } from '../../actors';
import { closedToNewcomers, opensNothing, waitsForPin } from './identify-letter';
import { residentDraftKeys } from '../../services/draft-keys';
import { lookUpLetter, type LetterCode } from '../../services/look-up-letter';
import { readNewPin } from '../../services/new-pin';
import { draftIn } from '../../services/open-draft';
import { openSession, type Device, type SignedIn } from '../../services/open-session';
import { residentQuestionnaire } from '../../services/resident-form';
import { resolveDraft } from '../../services/resolve-draft';
import { startForm } from '../../services/start-form';

export interface ChoosePin extends Device, LetterCode, Partial<Visitor> {
	pin: string;
	pinAgain: string;
}

/**
 * Redeems a letter. Of two people who do so at once, one chooses the PIN and the other is told to use it.
 * After a reset the same draft opens with the new PIN, its ID numbers covered, unless it is sealed: then the submission stands.
 */
export async function choosePin(deps: Deps, command: ChoosePin): Promise<Result<SignedIn>> {
	const chosen = readNewPin(command.pin, command.pinAgain);
	if (!chosen.ok) return chosen;
	const pin = chosen.value;
	const { address, device } = command;
	if (address !== undefined && !(await deps.gate.admits({ address, device }, 'newPin'))) return fail('signIn.busy');
	const looked = await lookUpLetter(deps, command);
	if (!looked.ok) return looked;
	const { letter, stretched } = looked.value;
	if (!letter || !waitsForPin(letter)) return opensNothing();
	const closed = closedToNewcomers(deps);
	if (closed) return closed;
	const { householdId, letterNumber } = letter;
	const hash = pinHash(deps.keys, householdId, pin);
	const key = residentKey(deps.keys, householdId, stretched, pin);
	const redeemed = await audited(deps, { kind: 'resident', id: householdId }, async (tx, record) => {
		const credential = await lockCredential(tx, householdId, deps.clock.now());
		await record({
			action: 'letter.redeemed',
			householdId,
			outcome: credential.pinHash ? 'refused' : 'done',
			detail: { letterNumber }
		});
		if (credential.pinHash) return false;
		const questionnaire = residentQuestionnaire(deps);
		// None needs what another writes: they share their ways to the database.
		await Promise.all([
			setPin(tx, householdId, hash),
			markCodeUsed(tx, householdId, letterNumber, deps.clock.now()),
			openFormKey(deps, tx, { kind: 'resident', householdId, questionnaire, residentKey: key })
		]);
		return true;
	});
	if (!redeemed) return opensNothing();
	return ok({ session: await openSession(deps, householdId, key, command), stretched });
}

/** A new household gets a form with an empty draft; after a reset the open draft is wrapped for the new PIN. */
async function openFormKey(deps: Deps, tx: Queryable, filler: ResidentFiller): Promise<void> {
	const existing = await lockAnswers(tx, filler);
	if (!existing) return startForm(deps, tx, filler);
	if (!existing.serviceWrap) return;
	const dataKey = unwrapForService(deps.keys, filler.householdId, existing.serviceWrap);
	await putWraps(tx, filler, residentDraftKeys(deps.keys, filler).whileOpen(dataKey));
	await coverNumbers(deps, tx, filler, existing, dataKey);
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
	const stored = draftIn(key, row, dataKey);
	const draft = stored && askToRetype(deps.forms.of(key.questionnaire).definition, stored);
	if (!draft || draft === stored) return;
	await putDraft(tx, key, {
		ciphertext: encryptDraft(dataKey, key.householdId, draft),
		revision: row.revision + 1,
		savedAt,
		place
	});
	await putProgress(tx, key, progressFlags(resolveDraft(deps, draft)), savedAt);
}
