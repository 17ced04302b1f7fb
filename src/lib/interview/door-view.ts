/** A page of several items: what one of them proposes for another decides what else is asked on it. */
import { applyAnswers } from '$lib/engine/answers/apply-answers';
import { stepAt, type StepRef } from '$lib/engine/index';
import type { StepPage } from '$lib/form/views/step-page';
import { stepView, type FormModel } from '$lib/form/views/step-view';

/** The page as it is with sex and birth as the ID number on it says: they are proposed still, and stored with "next". */
export function doorView(model: FormModel, ref: StepRef, fromCheck: boolean): StepPage | undefined {
	const { form } = model;
	const proposed = stepAt(form, ref)?.proposed ?? {};
	const isProposed = Object.keys(proposed).length > 0;
	const asked = isProposed ? form.with(applyAnswers(form.definition, form.draft, ref, proposed)) : form;
	const page = stepView({ ...model, form: asked }, ref, fromCheck);
	return page && headed(model, isProposed ? { ...page, proposed } : page);
}

/** A page of several items that has come down to one says what that one asks: the heading of all of them does not. */
function headed({ form }: FormModel, page: StepPage): StepPage {
	const { section, step } = page.ref;
	const groups = form.definition.sections.find(({ id }) => id === section)?.atTheDoor ?? [];
	const isOneOfSeveral = page.questions.length === 1 && groups.some(({ steps }) => steps[0] === step);
	return isOneOfSeveral ? { ...page, heading: undefined } : page;
}
