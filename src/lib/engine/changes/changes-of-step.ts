import type { Draft } from '../model/draft';
import type { StepRef } from '../index';
import type { Questionnaire } from '../model/types';
import type { Judgement } from '../validate/validate-step';
import type { Change } from './change';
import { valueAt } from './typed-answer';

/**
 * What "next" on a page changes: the answers that are not the ones of before, the end of a list, and what was
 * confirmed. @param base revision that the page was made from
 */
export function changesOfStep(definition: Questionnaire, before: Draft, ref: StepRef, { draft: after, answers }: Judgement, base: number): Change[] {
	const { section, entry } = ref;
	const isNew = (field: string, value: string): boolean => valueAt(definition, before, { section, entry, field }) !== value;
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
