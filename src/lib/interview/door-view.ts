/** A page of several items: what one of them proposes for another decides what else is asked on it. */
import { applyAnswers } from '$lib/engine/answers/apply-answers';
import { stepAt, type StepRef } from '$lib/engine/index';
import type { StepPage } from '$lib/form/views/step-page';
import { stepView, type FormModel } from '$lib/form/views/step-view';

/** The page as it is with sex and birth as the ID number on it says: they are proposed still, and stored with "next". */
export function doorView(model: FormModel, ref: StepRef, fromCheck: boolean): StepPage | undefined {
	const { form } = model;
	const proposed = stepAt(form, ref)?.proposed ?? {};
	if (Object.keys(proposed).length === 0) return stepView(model, ref, fromCheck);
	const withProposed = form.with(applyAnswers(form.definition, form.draft, ref, proposed));
	const page = stepView({ ...model, form: withProposed }, ref, fromCheck);
	return page && { ...page, proposed };
}
