/** The page validated in the browser, by the code and the numbers that the server validates with. */
import type { FormModel } from '../views/step-view';
import { validateSoFar, validateStep, type StepResult } from '$lib/engine/validate/validate-step';
import { oneAnswerEach, valuesOf, type FindAreas, type OneAnswerEach, type Values } from '../views/posted-answers';
import type { StepPage } from '../views/step-page';

export type Judged = Pick<OneAnswerEach, 'choices'> & StepResult;

/** What becomes of this page with "next". Nothing of it is kept yet. */
export function judgeHere({ form, check }: FormModel, step: StepPage, data: FormData, findAreas: FindAreas): Judged {
	const { posted, errors, choices } = oneAnswerEach(step, valuesOf(data), findAreas);
	if (errors.length > 0) return { form, answers: {}, errors, soft: [], saved: false, choices };
	return { ...validateStep(form, step.ref, posted, check), choices };
}

/** What can be said while the page is being filled in. */
export function judgeSoFarHere(
	{ form, check }: FormModel,
	step: StepPage,
	data: FormData
): Pick<StepResult, 'errors' | 'soft'> {
	const { posted, errors } = oneAnswerEach(step, withoutTypedAreas(step, valuesOf(data)), (code) => [
		{ code, label: '' }
	]);
	if (errors.length > 0) return { errors, soft: [] };
	return validateSoFar(form, step.ref, posted, check);
}

/** A place that is still being typed is nothing to be told about. */
function withoutTypedAreas({ questions }: StepPage, values: Values): Values {
	const areas = questions.flatMap(({ fields }) => fields.filter(({ type }) => type === 'area').map(({ name }) => name));
	return Object.fromEntries(
		Object.entries(values).filter(
			([name, given]) => !areas.includes(name) || given.some((value) => /^\d{6}$/.test(value))
		)
	);
}
