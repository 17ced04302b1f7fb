/** A step of a member's own part as data: the page of the form, under addresses of its own. */
import { PART_PATH } from '$lib/domain/access/part-path';
import { stepView, type FormModel } from './step-view';
import type { StepRef } from '$lib/engine/index';
import type { StepPage } from './step-page';

export const partPath = (step: string): string => `${PART_PATH}/${step}`;

/** Undefined when the step is not asked (any more) or not reachable yet. */
export function partStepView(model: FormModel, ref: StepRef): StepPage | undefined {
	const page = stepView(model, ref, false);
	if (!page) return undefined;
	const [, , entry, back] = page.back.split('/').slice(1);
	// How many others there are, and who, is nobody's own.
	const { caption: _, open, ...own } = page;
	return {
		...own,
		path: partPath(ref.step),
		back: entry && back ? partPath(back) : PART_PATH,
		people: {},
		counted: {},
		...(open && { open: { ...open, elsewhere: [] } })
	};
}
