/** A step of a member's own part as data: the page of the form, under addresses of its own. */
import { PART_PATH } from '$lib/domain/access/part-path';
import { stepView, type FormModel } from './step-view';
import { entriesOf, progressOf, type ResolvedForm, type StepRef } from '$lib/engine/index';
import type { EntryPosition } from '$lib/engine/resolve/entry-form';
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

/** The nearest on the list, after this entry or else from the top, of whom something is still asked here: a dormitory hands over one after the other. */
export function nextToHandOver(
	form: ResolvedForm,
	{ section, index }: EntryPosition
): { id: string; name: string } | undefined {
	const entries = entriesOf(form, section.id);
	const asked = progressOf(form).steps.filter(({ ref, state }) => ref.section === section.id && state === 'incomplete');
	const found = [...entries.slice(index + 1), ...entries.slice(0, index)].find(
		({ id, elsewhere }) => !elsewhere && asked.some(({ ref }) => ref.entry === id)
	);
	return found && { id: found.id, name: found.answers[section.nameField] ?? '' };
}
