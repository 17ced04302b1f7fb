import { fail, ok, type Result } from '$lib/domain/problem';
import type { Draft } from '$lib/engine/model/draft';
import type { Deps } from '../deps';
import { decryptDraft, encryptDraft, unwrapForService } from '../crypto/data-key';
import type { Queryable } from '../db/client';
import { progressOf } from '$lib/domain/support/progress';
import { putProgress } from '../db/queries/progress';
import { answersOf, lockAnswers, putDraft, type AnswersRow } from '../db/queries/answers';

export interface OpenDraft {
	draft: Draft;
	row: AnswersRow;
	dataKey: Uint8Array;
}

/** The household's open draft. A sealed one is not opened here: that needs the resident's key (unseal-draft). */
export async function readDraft(deps: Deps, householdId: string): Promise<Result<OpenDraft>> {
	return open(deps, householdId, await answersOf(deps.db, householdId));
}

/** The same inside a transaction, so that two posts of one household are applied one after the other. */
export async function readDraftForUpdate(deps: Deps, tx: Queryable, householdId: string): Promise<Result<OpenDraft>> {
	return open(deps, householdId, await lockAnswers(tx, householdId));
}

function open(deps: Deps, householdId: string, row: AnswersRow | undefined): Result<OpenDraft> {
	if (!row) return fail('household.unknown');
	if (!row.serviceWrap) return fail('draft.sealed');
	const dataKey = unwrapForService(deps.keys, householdId, row.serviceWrap);
	return ok({ draft: decryptDraft(dataKey, householdId, row.ciphertext) as Draft, row, dataKey });
}

/** @param place where the household is now, for "您上次填到…" */
export async function writeDraft(
	deps: Deps, tx: Queryable, householdId: string, { row, dataKey }: OpenDraft, draft: Draft, place: AnswersRow['place']
): Promise<number> {
	const savedAt = deps.clock.now();
	const ciphertext = encryptDraft(dataKey, householdId, draft);
	await putDraft(tx, householdId, { ciphertext, revision: row.revision + 1, savedAt, place: place ?? row.place });
	await putProgress(tx, householdId, progressOf(deps.definition, draft), savedAt);
	return savedAt;
}
