import type { Result } from '$lib/domain/problem';
import { journey, stepAfter, type Posted, type StepRef } from '$lib/domain/questionnaire/engine';
import { judgeStep, type Judgement } from '$lib/domain/response/judge';
import type { Deps } from '../container';
import type { Resident } from '../http/resident-session';
import { changeDraft } from './change-draft';

export interface SavedStep {
	judgement: Judgement;
	/** The step to show next; undefined = this one again (something to look at), or the hub when it was the last. */
	next?: StepRef;
	/** The gate was answered so that an enumerator has to come. */
	stopped: boolean;
	savedAt: number;
}

/** "下一步": judges one page's post and keeps what may be kept. */
export function saveStep(deps: Deps, resident: Resident, command: { ref: StepRef; posted: Posted }): Promise<Result<SavedStep>> {
	return changeDraft(deps, resident, 'step.saved', (draft) => {
		const judgement = judgeStep(deps.definition, draft, command.ref, command.posted, deps.check);
		const settled = judgement.saved && judgement.errors.length === 0 && judgement.soft.length === 0;
		const next = settled ? stepAfter(deps.definition, judgement.draft, command.ref) : undefined;
		const { stopped } = journey(deps.definition, judgement.draft);
		return {
			draft: judgement.saved ? judgement.draft : undefined,
			place: next ?? command.ref,
			value: { judgement, next, stopped }
		};
	});
}
