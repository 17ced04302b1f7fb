import type { Result } from '$lib/domain/problem';
import { journey, sameRef, stepAfter, type Posted, type StepRef } from '$lib/engine/index';
import { judgeStep, type Judgement } from '$lib/engine/validate/validate-step';
import { applyBatch } from '$lib/engine/changes/apply-changes';
import { changesOfStep } from '$lib/engine/changes/changes-of-step';
import { differencesIn } from '$lib/engine/changes/differences';
import type { Deps } from '../../deps';
import type { Resident } from '../../actors';
import { changeDraft, type Saved } from '../../services/change-draft';

export interface SavedStep {
	judgement: Judgement;
	/** The step to show next; undefined = this one again (something to look at), or the hub when it was the last. */
	next?: StepRef;
	/** The gate was answered so that an enumerator has to come. */
	stopped: boolean;
	/** Another device has meanwhile answered otherwise: both are kept, and somebody has to choose. */
	differs: boolean;
}

export interface SaveStep {
	ref: StepRef;
	posted: Posted;
	/** Revision that the page was made from; a page that does not say it has seen everything. */
	base?: number;
}

/** "下一步" without scripts: judges one page's post and keeps what may be kept, over nothing that it had not seen. */
export function saveStep(deps: Deps, resident: Resident, { ref, posted, base }: SaveStep): Promise<Result<SavedStep & Saved>> {
	const { definition, check } = deps;
	return changeDraft(deps, resident, 'step.saved', (draft, revision) => {
		const judgement = judgeStep(definition, draft, ref, posted, check);
		const changes = judgement.saved ? changesOfStep(definition, draft, ref, judgement, Math.min(base ?? revision, revision)) : [];
		const after = applyBatch({ definition, check }, draft, { device: '', first: 1, changes }, revision + 1);
		const differs = differencesIn(definition, after).some((each) => sameRef(each.ref, ref));
		const settled = judgement.saved && judgement.errors.length === 0 && judgement.soft.length === 0 && !differs;
		const next = settled ? stepAfter(definition, after, ref) : undefined;
		const { stopped } = journey(definition, after);
		return { draft: judgement.saved ? after : undefined, place: next ?? ref, value: { judgement, next, stopped, differs } };
	});
}
