import { areasHere } from './areas';
import { pathOf } from '../views/form-path';
import type { Here } from './form-context';
import { progressOf, stepAfter } from '$lib/engine/index';
import { formText } from '$lib/i18n/form';
import { judgeHere } from './validate-page';
import { asTyped, valuesOf, type FindAreas } from '../views/posted-answers';
import type { StepPage, StepReply } from '../views/step-page';

/**
 * "Next" with script: what the server would refuse is said at once, by the code that the server uses; the rest is kept
 * and the next page shown. Nothing waits for the network.
 * @returns what is to be looked at on this page; `server`: only the server can go on from here
 */
export async function nextHere(
	here: Here,
	step: StepPage,
	fromCheck: boolean,
	data: FormData
): Promise<StepReply | undefined | 'server'> {
	const { form } = here;
	if (!form) return 'server';
	const judged = judgeHere(form.viewed, step, data, await finderFor(step, data));
	const { errors, soft, saved, choices, answers } = judged;
	// Foreign members: an enumerator has to be asked to come.
	if (saved && progressOf(judged.form).stopped) {
		return (await form.sync.hear())
			? 'server'
			: { errors: [{ field: '', message: formText.gateNeedsNetwork }], soft, answers, choices };
	}
	if (saved) form.finish(step.ref, judged);
	const next = fromCheck ? '/form/check' : hrefAfter(form, step);
	if (saved && errors.length + soft.length === 0) return here.show(next) ? undefined : 'server';
	return { errors, soft, answers: { ...asTyped(valuesOf(data)), ...answers }, choices, ...(saved && { onward: next }) };
}

function hrefAfter({ form }: NonNullable<Here['form']>, { ref }: StepPage): string {
	const after = stepAfter(form, ref);
	return after ? pathOf(after) : '/form';
}

/** Places by what was typed, where a page asks for one. A code that was chosen needs no list. */
async function finderFor({ questions }: StepPage, data: FormData): Promise<FindAreas> {
	const isCode = (typed: string) => /^\d{6}$/.test(typed);
	const names = questions.flatMap(({ fields }) => fields.filter(({ type }) => type === 'area').map(({ name }) => name));
	const typed = names.flatMap((name) => data.getAll(name)).some((value) => value !== '' && !isCode(String(value)));
	const areas = typed ? await areasHere() : undefined;
	return (text) => (isCode(text) ? [{ code: text, label: '' }] : areas?.find(text));
}
