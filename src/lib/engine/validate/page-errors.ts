import type { Answers, Draft } from '../model/draft';
import { ERROR_TEXTS } from '../answers/types/error-texts';
import type { CountedField } from '../model/types';
import { countedOn, countedValue } from '../resolve/counts';
import type { ResolvedForm } from '../resolve/resolve-form';
import type { StepView } from '../resolve/step-at';
import type { StepError } from './step-result';

/** What is wrong with the pages that are more than their questions; undefined = an ordinary page. */
export function pageErrors(
	{ definition, draft }: ResolvedForm,
	{ step }: StepView,
	answers: Answers
): StepError[] | undefined {
	if (step.kind === 'roster') return [];
	return step.kind === 'rosterCount' ? countErrors(countedOn(step, definition.counted), draft, answers) : undefined;
}

/** The counts come from the list: what is posted only says that the person has seen these very numbers. */
function countErrors(counted: CountedField[], draft: Draft, answers: Answers): StepError[] {
	const first = counted[0]?.field ?? '';
	if (counted.every((each) => countedValue(draft, each) === 0)) return [{ field: first, message: ERROR_TEXTS.nobody }];
	const changed = counted.find((each) => answers[each.field] !== String(countedValue(draft, each)));
	return changed ? [{ field: changed.field, message: ERROR_TEXTS.listChanged }] : [];
}
