import { progressFlags } from '$lib/domain/support/progress';
import { emptyDraft } from '$lib/engine/model/draft';
import type { Filler } from '../actors';
import { encryptDraft, newDataKey } from '../crypto/data-key';
import type { Queryable } from '../db/client';
import { addForm, putDraft, putWraps } from '../db/queries/answers';
import { putProgress } from '../db/queries/progress';
import type { Deps } from '../deps';
import { draftKeys } from './draft-keys';
import { resolveDraft } from './resolve-draft';

/** The form's row, and for a filler who comes back an empty draft under a fresh key. One that is there is replaced. */
export async function startForm(
	deps: Pick<Deps, 'clock' | 'keys' | 'forms'>,
	tx: Queryable,
	filler: Filler
): Promise<void> {
	const savedAt = deps.clock.now();
	await addForm(tx, filler, savedAt, filler.kind);
	const keys = draftKeys(deps.keys, filler);
	if (!keys) return;
	const dataKey = newDataKey();
	const draft = emptyDraft(filler.questionnaire);
	const ciphertext = encryptDraft(dataKey, filler.householdId, draft);
	await Promise.all([
		putWraps(tx, filler, keys.whileOpen(dataKey)),
		putDraft(tx, filler, { ciphertext, revision: 0, savedAt, place: null }),
		putProgress(tx, filler, progressFlags(resolveDraft(deps, draft)), savedAt)
	]);
}
