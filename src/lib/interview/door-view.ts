/** A page of several items: what one of them proposes for another decides what else is asked on it. */
import { applyAnswers } from '$lib/engine/answers/apply-answers';
import type { StepRef } from '$lib/engine/index';
import type { StepPage } from '$lib/form/views/step-page';
import { stepView, type FormModel } from '$lib/form/views/step-view';

/** The page as it is with sex and birth as the ID number on it says: they are proposed still, and stored with "next". */
export function doorView(model: FormModel, ref: StepRef, fromCheck: boolean): StepPage | undefined {
	const { form } = model;
	const page = stepView(model, ref, fromCheck);
	if (!page || Object.keys(page.proposed).length === 0) return page;
	const proposed = form.with(applyAnswers(form.definition, form.draft, ref, page.proposed));
	const asked = stepView({ ...model, form: proposed }, ref, fromCheck);
	return asked && { ...asked, proposed: page.proposed };
}
