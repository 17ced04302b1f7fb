/** The page judged in the browser, by the code and the numbers that the server judges with. */
import type { Viewed } from '../views/step-view';
import { judgeSoFar, judgeStep, type Judgement } from '$lib/engine/validate/validate-step';
import { oneAnswerEach, valuesOf, type FindAreas, type OneAnswerEach, type Values } from '../views/posted-answers';
import type { StepPage } from '../views/step-page';

export type Judged = Pick<OneAnswerEach, 'choices'> & Judgement;

/** What becomes of this page with "next". Nothing of it is kept yet. */
export function judgeHere({ definition, draft, check }: Viewed, step: StepPage, form: FormData, findAreas: FindAreas): Judged {
	const { posted, errors, choices } = oneAnswerEach(step, valuesOf(form), findAreas);
	if (errors.length > 0) return { draft, answers: {}, errors, soft: [], saved: false, choices };
	return { ...judgeStep(definition, draft, step.ref, posted, check), choices };
}

/** What can be said while the page is being filled in. */
export function judgeSoFarHere({ definition, draft, check }: Viewed, step: StepPage, form: FormData): Pick<Judgement, 'errors' | 'soft'> {
	const { posted, errors } = oneAnswerEach(step, withoutTypedAreas(step, valuesOf(form)), (code) => [{ code, label: '' }]);
	if (errors.length > 0) return { errors, soft: [] };
	return judgeSoFar(definition, draft, step.ref, posted, check);
}

/** A place that is still being typed is nothing to be told about. */
function withoutTypedAreas({ questions }: StepPage, values: Values): Values {
	const areas = questions.flatMap(({ fields }) => fields.filter(({ type }) => type === 'area').map(({ name }) => name));
	return Object.fromEntries(Object.entries(values).filter(([name, given]) => !areas.includes(name) || given.some((value) => /^\d{6}$/.test(value))));
}
