import type { FormKey } from '$lib/domain/household/forms';
import { fail, ok, type Result } from '$lib/domain/problem';
import { progressFlags } from '$lib/domain/support/progress';
import type { ResolvedForm } from '$lib/engine/index';
import { stamped } from '$lib/engine/changes/saved-times';
import type { Draft } from '$lib/engine/model/draft';
import type { Filler } from '../actors';
import type { Deps } from '../deps';
import { decryptDraft, encryptDraft, unwrapForService } from '../crypto/data-key';
import type { Queryable } from '../db/client';
import { putProgress } from '../db/queries/progress';
import { saveDraft, type DraftSave } from '../db/queries/save-draft';
import { lockAnswers, putDraft, type AnswersRow } from '../db/queries/answers';
import { log } from '../runtime/log';
import { answersAtHand } from './answers-at-hand';
import { draftKeys } from './draft-keys';
import { resolveDraft } from './resolve-draft';

export interface OpenDraft {
	filler: Filler;
	form: ResolvedForm;
	row: AnswersRow;
	dataKey: Uint8Array;
}

/** The form's open draft. A sealed one is not opened here: that needs the resident's key (draft-keys). */
export async function readDraft(deps: Deps, filler: Filler): Promise<Result<OpenDraft>> {
	return open(deps, filler, await answersAtHand(deps.db, filler));
}

/** The same inside a transaction, so that two posts of one form are applied one after the other. */
export async function readDraftForUpdate(deps: Deps, tx: Queryable, filler: Filler): Promise<Result<OpenDraft>> {
	return open(deps, filler, await lockAnswers(tx, filler));
}

function open(deps: Deps, filler: Filler, row: AnswersRow | undefined): Result<OpenDraft> {
	if (!draftKeys(deps.keys, filler)) return fail('notAllowed');
	if (!row) return fail('household.unknown');
	if (!row.serviceWrap) return fail('draft.sealed');
	const dataKey = unwrapForService(deps.keys, filler.householdId, row.serviceWrap);
	const draft = draftIn(filler, row, dataKey);
	return draft ? ok({ filler, form: resolveDraft(deps, draft), row, dataKey }) : fail('draft.otherForm');
}

/** The draft of a row, if it is one of the form that the row says; undefined for another's, which then no engine reads. */
export function draftIn(
	{ householdId, questionnaire }: FormKey,
	{ ciphertext }: Pick<AnswersRow, 'ciphertext'>,
	dataKey: Uint8Array
): Draft | undefined {
	const draft = decryptDraft(dataKey, householdId, ciphertext) as Draft;
	if (draft.questionnaire === questionnaire) return draft;
	log.error({ questionnaire }, 'a draft belongs to another questionnaire than its row');
	return undefined;
}

/** @param place where the household is now, for "您上次填到…" */
export async function writeDraft(
	deps: Deps,
	tx: Queryable,
	{ filler, row, dataKey }: OpenDraft,
	form: ResolvedForm,
	place: AnswersRow['place']
): Promise<number> {
	const savedAt = deps.clock.now();
	const ciphertext = encryptDraft(dataKey, filler.householdId, stamped(form.draft, row.revision + 1, savedAt));
	await putDraft(tx, filler, { ciphertext, revision: row.revision + 1, savedAt, place: place ?? row.place });
	await putProgress(tx, filler, progressFlags(form), savedAt);
	return savedAt;
}

/** The same for a draft that was read without a lock. @returns undefined where somebody else wrote meanwhile: nothing is changed */
export async function saveOpenDraft(
	deps: Deps,
	{ filler, row, dataKey }: OpenDraft,
	{ form, place, event }: Pick<DraftSave, 'place' | 'event'> & { form: ResolvedForm }
): Promise<number | undefined> {
	const savedAt = deps.clock.now();
	const ciphertext = encryptDraft(dataKey, filler.householdId, stamped(form.draft, row.revision + 1, savedAt));
	const progress = progressFlags(form);
	const save = { before: row, ciphertext, savedAt, place: place ?? row.place, progress, event };
	return (await saveDraft(deps.db, filler, save)) ? savedAt : undefined;
}
