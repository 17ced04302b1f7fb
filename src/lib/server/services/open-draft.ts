import type { FormKey } from '$lib/domain/household/forms';
import { fail, ok, type Result } from '$lib/domain/problem';
import { progressFlags } from '$lib/domain/support/progress';
import type { ResolvedForm } from '$lib/engine/index';
import type { Draft } from '$lib/engine/model/draft';
import type { Deps } from '../deps';
import { decryptDraft, encryptDraft, unwrapForService } from '../crypto/data-key';
import type { Queryable } from '../db/client';
import { putProgress } from '../db/queries/progress';
import { answersOf, lockAnswers, putDraft, type AnswersRow } from '../db/queries/answers';
import { log } from '../log';
import { resolveDraft } from './resolve-draft';

export interface OpenDraft {
	key: FormKey;
	form: ResolvedForm;
	row: AnswersRow;
	dataKey: Uint8Array;
}

/** The form's open draft. A sealed one is not opened here: that needs the resident's key (unseal-draft). */
export async function readDraft(deps: Deps, key: FormKey): Promise<Result<OpenDraft>> {
	return open(deps, key, await answersOf(deps.db, key));
}

/** The same inside a transaction, so that two posts of one form are applied one after the other. */
export async function readDraftForUpdate(deps: Deps, tx: Queryable, key: FormKey): Promise<Result<OpenDraft>> {
	return open(deps, key, await lockAnswers(tx, key));
}

function open(deps: Deps, key: FormKey, row: AnswersRow | undefined): Result<OpenDraft> {
	if (!row) return fail('household.unknown');
	if (!row.serviceWrap) return fail('draft.sealed');
	const dataKey = unwrapForService(deps.keys, key.householdId, row.serviceWrap);
	const draft = draftIn(key, row, dataKey);
	return draft ? ok({ key, form: resolveDraft(deps, draft), row, dataKey }) : fail('draft.otherForm');
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
	{ key, row, dataKey }: OpenDraft,
	form: ResolvedForm,
	place: AnswersRow['place']
): Promise<number> {
	const savedAt = deps.clock.now();
	const ciphertext = encryptDraft(dataKey, key.householdId, form.draft);
	await putDraft(tx, key, { ciphertext, revision: row.revision + 1, savedAt, place: place ?? row.place });
	await putProgress(tx, key, progressFlags(form), savedAt);
	return savedAt;
}
