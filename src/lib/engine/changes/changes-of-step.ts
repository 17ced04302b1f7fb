import type { Answers, Draft } from '../model/draft';
import { fieldsOf } from '../model/sections';
import { normalise } from '../answers/normalise';
import { typedValue, type Posted } from '../answers/inputs';
import { stepAt } from '../resolve/step-at';
import type { ResolvedForm } from '../resolve/resolve-form';
import type { StepRef } from '../resolve/section-instance';
import type { StepResult } from '../validate/step-result';
import type { Change } from './change';
import { valueAt } from './typed-answer';

/** A list is finished, or a page was looked at once more. */
const isDone = (before: Draft, after: Draft): boolean =>
	after.rostersDone?.length !== before.rostersDone?.length || after.revisit?.length !== before.revisit?.length;

/**
 * What "next" on a page changes: the answers that are not the ones of before, the end of a list, and what was
 * confirmed. @param base revision that the page was made from
 */
export function changesOfStep(
	form: ResolvedForm,
	ref: StepRef,
	{ form: { draft: after }, answers }: StepResult,
	base: number
): Change[] {
	const before = form.draft;
	return [
		...answerChanges(form, ref, answers, base),
		...(isDone(before, after) ? [{ kind: 'done' as const, ref }] : []),
		...after.confirmed
			.filter((each) => !before.confirmed.includes(each))
			.map(({ key, fingerprint, reason }): Change => ({ kind: 'confirm', key, fingerprint, ...(reason && { reason }) }))
	];
}

/** What a page holds that is left as it is: answers, and what is no answer yet. What the page proposed is nobody's. */
export function changesAsTyped(form: ResolvedForm, ref: StepRef, posted: Posted, base: number): Change[] {
	const view = stepAt(form, ref);
	const typed = fieldsOf(view?.questions ?? []).flatMap((field) => {
		const value = typedValue(field, posted);
		return value === undefined || value === view?.proposed[field.name] ? [] : [[field.name, normalise(field, value)]];
	});
	return answerChanges(form, ref, Object.fromEntries(typed) as Answers, base);
}

const answerChanges = (form: ResolvedForm, { section, entry }: StepRef, answers: Answers, base: number): Change[] =>
	Object.entries(answers)
		.filter(([field, value]) => valueAt(form, { section, entry, field }) !== value)
		.map(([field, value]) => ({ kind: 'answer', section, ...(entry && { entry }), field, value, base }));
