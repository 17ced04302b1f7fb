import type { Result } from '$lib/domain/problem';
import { progressOf, sameRef, stepAfter, type Posted, type StepRef } from '$lib/engine/index';
import { validateStep, type StepResult } from '$lib/engine/validate/validate-step';
import { applyBatch } from '$lib/engine/changes/apply-changes';
import { changesOfStep } from '$lib/engine/changes/changes-of-step';
import { differencesIn } from '$lib/engine/changes/differences';
import type { Deps } from '../../deps';
import type { Resident } from '../../actors';
import { changeDraft, type Saved } from '../../services/change-draft';
import { checkOf } from '../../services/resolve-draft';

export interface SavedStep {
	result: StepResult;
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

/** "下一步" without scripts: validates one page's post and keeps what may be kept, over nothing that it had not seen. */
export function saveStep(
	deps: Deps,
	resident: Resident,
	{ ref, posted, base }: SaveStep
): Promise<Result<SavedStep & Saved>> {
	return changeDraft(deps, resident, 'step.saved', (form, revision) => {
		const check = checkOf(deps, form);
		const result = validateStep(form, ref, posted, check);
		const changes = result.saved ? changesOfStep(form, ref, result, Math.min(base ?? revision, revision)) : [];
		const after = applyBatch(form, check, { device: '', first: 1, changes }, revision + 1);
		const differs = differencesIn(after).some((each) => sameRef(each.ref, ref));
		const settled = result.saved && result.errors.length === 0 && result.soft.length === 0 && !differs;
		const next = settled ? stepAfter(after, ref) : undefined;
		const { stopped } = progressOf(after);
		return { form: result.saved ? after : undefined, place: next ?? ref, value: { result, next, stopped, differs } };
	});
}
