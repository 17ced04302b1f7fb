/** The page judged in the browser, by the code and the numbers that the server judges with. */
import { checkResponse } from '$lib/domain/checks';
import type { Questionnaire } from '$lib/domain/questionnaire/types';
import { judgeSoFar, judgeStep, type CheckFunction, type Judgement } from '$lib/domain/response/judge';
import { oneAnswerEach, valuesOf, type FindAreas, type OneAnswerEach } from './posted-answers';
import type { StepPage } from './step-page';

/** A phone has no list of places: a code that was chosen is taken as it is, a name is for the server. */
const chosenArea: FindAreas = (typed) => (/^\d{6}$/.test(typed) ? [{ code: typed, label: '' }] : undefined);

const readForm = (step: StepPage, form: FormData): OneAnswerEach => oneAnswerEach(step, valuesOf(form), chosenArea);

const checkFor = ({ thresholds, district }: StepPage['judging']): CheckFunction => (response) => checkResponse(response, { thresholds, district });

/** What the server will say of this post; undefined where only the server can tell. */
export function judgeHere(definition: Questionnaire, step: StepPage, form: FormData): Pick<Judgement, 'errors' | 'soft' | 'saved'> | undefined {
	const { ref, draft } = step.judging;
	const { posted, errors, unknown } = readForm(step, form);
	if (unknown.length > 0) return undefined;
	return errors.length > 0 ? { errors, soft: [], saved: false } : judgeStep(definition, draft, ref, posted, checkFor(step.judging));
}

/** What can be said while the page is being filled in. */
export function judgeSoFarHere(definition: Questionnaire, step: StepPage, form: FormData): Pick<Judgement, 'errors' | 'soft'> {
	const { ref, draft } = step.judging;
	const { posted, errors } = readForm(step, form);
	if (errors.length > 0) return { errors, soft: [] };
	return judgeSoFar(definition, draft, ref, posted, checkFor(step.judging));
}
