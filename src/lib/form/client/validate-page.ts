/** The page validated in the browser, by the code and the numbers that the server validates with. */
import { rulesOf } from '$lib/engine/answers/types/index';
import { fieldsOf } from '$lib/engine/index';
import type { Field } from '$lib/engine/model/types';
import type { FormModel } from '../views/step-view';
import { validateSoFar, validateStep, type StepResult } from '$lib/engine/validate/validate-step';
import { oneAnswerEach, valuesOf, type Lookup, type OneAnswerEach, type Values } from '../views/posted-answers';
import type { StepPage } from '../views/step-page';

export type PageResult = Pick<OneAnswerEach, 'choices'> & StepResult;

/** What becomes of this page with "next". Nothing of it is kept yet. */
export function validatePage({ form, check }: FormModel, step: StepPage, data: FormData, find: Lookup): PageResult {
	const { posted, errors, choices } = oneAnswerEach(step, valuesOf(data), find);
	if (errors.length > 0) return { form, answers: {}, errors, soft: [], saved: false, choices };
	return { ...validateStep(form, step.ref, posted, check), choices };
}

/** What can be said while the page is being filled in. */
export function validatePageWhileTyping(
	{ form, check }: FormModel,
	step: StepPage,
	data: FormData
): Pick<StepResult, 'errors' | 'soft'> {
	const { posted, errors } = oneAnswerEach(step, withoutTypedNames(step, valuesOf(data)), (code) => [
		{ code, label: '' }
	]);
	if (errors.length > 0) return { errors, soft: [] };
	return validateSoFar(form, step.ref, posted, check);
}

/** A name that is still being typed where a code is asked is nothing to be told about. */
function withoutTypedNames({ questions }: StepPage, values: Values): Values {
	const isBeingTyped = (field: Field): boolean => {
		const { isCode } = rulesOf(field);
		const given = (values[field.name] ?? []).filter((value) => value.trim() !== '');
		return isCode !== undefined && !(given.length > 0 && given.every((value) => isCode(value, field)));
	};
	const names = fieldsOf(questions)
		.filter(isBeingTyped)
		.map(({ name }) => name);
	return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));
}
