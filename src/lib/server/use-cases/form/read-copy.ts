import { fail, ok, type Result } from '$lib/domain/problem';
import { maskDraft } from '$lib/engine/answers/retype';
import type { ResolvedForm } from '$lib/engine/index';
import type { LocalizedText } from '$lib/engine/model/types';
import type { Deps } from '../../deps';
import { audited } from '../../audit/audited';
import { unwrapForService } from '../../crypto/data-key';
import { residentPage } from '../../db/queries/resident-page';
import { actorOf, type Resident } from '../../actors';
import { answersAtHand } from '../../services/answers-at-hand';
import { dataKeyOf } from '../../services/draft-keys';
import { homeOf } from '../../services/home-on-page';
import { draftIn } from '../../services/open-draft';
import { resolveDraft } from '../../services/resolve-draft';
import { standingSubmission, type SubmissionSummary } from '../../services/submission-state';

export interface OwnCopy {
	form: ResolvedForm;
	revision: number;
	savedAt: number;
	address: LocalizedText;
	/** The submission that stands on these answers. */
	submission?: SubmissionSummary;
}

/**
 * The household's own answers, before and after submission. A sealed draft is opened with the key of letter and PIN alone,
 * for this page: nothing is unsealed (docs/adr/0046). Problem `draft.outOfReach` with another letter or PIN.
 */
export async function readCopy(deps: Deps, resident: Resident): Promise<Result<OwnCopy>> {
	const { householdId } = resident;
	const [row, page] = await Promise.all([answersAtHand(deps.db, resident), residentPage(deps.db, resident)]);
	if (!row || !page) return fail('household.unknown');
	const key = row.serviceWrap ? unwrapForService(deps.keys, householdId, row.serviceWrap) : dataKeyOf(resident, row);
	if (!key) return fail('draft.outOfReach');
	const draft = draftIn(resident, row, key);
	if (!draft) return fail('draft.otherForm');
	await audited(deps, actorOf(resident), (_, record) => record({ action: 'copy.opened', householdId }));
	const stands = standingSubmission(deps.round, page.newest ?? undefined);
	return ok({
		form: resolveDraft(deps, maskDraft(draft)),
		revision: row.revision,
		savedAt: row.savedAt,
		address: homeOf(page).address,
		...(stands && { submission: stands })
	});
}
