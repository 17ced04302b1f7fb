import type { ResolvedForm } from '../resolve/resolve-form';
import type { StepRef } from '../resolve/section-instance';
import type { StepResult } from '../validate/step-result';
import type { Change } from './change';
import { valueAt } from './typed-answer';

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
	const { section, entry } = ref;
	const before = form.draft;
	const isNew = (field: string, value: string): boolean => valueAt(form, { section, entry, field }) !== value;
	return [
		...Object.entries(answers).flatMap(([field, value]): Change[] =>
			isNew(field, value) ? [{ kind: 'answer', section, ...(entry && { entry }), field, value, base }] : []
		),
		...(after.rostersDone?.length !== before.rostersDone?.length ? [{ kind: 'done' as const, ref }] : []),
		...after.confirmed
			.filter((each) => !before.confirmed.includes(each))
			.map(({ key, fingerprint, reason }): Change => ({ kind: 'confirm', key, fingerprint, ...(reason && { reason }) }))
	];
}
