import { listOf } from './lists';
import type { OpenForm } from './open-form.svelte';
import { labelKey } from '../views/lookups';
import { onwardPath } from '../views/onward';
import { openOnPage } from '../views/open-on-page';
import type { FormContext } from './form-context';
import { rulesOf } from '$lib/engine/answers/types/index';
import { fieldsOf, progressOf } from '$lib/engine/index';
import type { Field } from '$lib/engine/model/types';
import { formText } from '$lib/i18n/form';
import { validatePage } from './validate-page';
import { asTyped, valuesOf, type Lookup } from '../views/posted-answers';
import type { StepPage, StepReply } from '../views/step-page';

/**
 * "Next" with script: what the server would refuse is said at once, by the code that the server uses; the rest is kept
 * and the next page shown. Nothing waits for the network.
 * @returns what is to be looked at on this page; `server`: only the server can go on from here
 */
export async function nextStep(
	context: FormContext,
	step: StepPage,
	fromCheck: boolean,
	data: FormData
): Promise<StepReply | undefined | 'server'> {
	const { form } = context;
	if (!form) return 'server';
	// All that the page holds is kept already.
	if (data.get('do') === 'later') return void context.show(onwardPath(form.form, step.ref, fromCheck));
	const judged = validatePage(form.viewed, step, data, await finderFor(form, step, data));
	const { errors, soft, saved, choices, answers } = judged;
	// Foreign members: an enumerator has to be asked to come.
	if (saved && progressOf(judged.form).stopped) {
		return (await form.sync.pull())
			? 'server'
			: { errors: [{ field: '', message: formText.gateNeedsNetwork }], soft, answers, choices };
	}
	if (saved) form.finish(step.ref, judged);
	const next = onwardPath(form.form, step.ref, fromCheck);
	if (saved && errors.length + soft.length === 0) return context.show(next) ? undefined : 'server';
	const elsewhere = openOnPage(form.viewed, step.ref, fromCheck)?.elsewhere;
	const typed = { ...asTyped(valuesOf(data)), ...answers };
	return { errors, soft, answers: typed, choices, elsewhere, ...(saved && { onward: next }) };
}

/** What was typed where a page asks for a code, looked up in its list. A code that was chosen from it needs none. */
async function finderFor({ viewed }: OpenForm, { questions }: StepPage, data: FormData): Promise<Lookup> {
	const isCode = (value: string, field: Field): boolean =>
		!rulesOf(field).isCode || viewed.areaLabel(labelKey(field, value)) !== undefined;
	const typed = fieldsOf(questions).filter((field) =>
		data.getAll(field.name).some((value) => value !== '' && !isCode(String(value), field))
	);
	const lists = new Map(await Promise.all(typed.map(async (field) => [field.name, await listOf(field)] as const)));
	return (text, field) => (isCode(text, field) ? [{ code: text, label: '' }] : lists.get(field.name)?.find(text));
}
