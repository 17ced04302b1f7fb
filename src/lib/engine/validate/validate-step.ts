/**
 * Validates a post, the same on the phone and on the server (design.md §2.6). What is wrong within a page stops it;
 * what only does not fit other pages is saved and shown, because the mistake may lie on either side: if each side
 * refused until the other is right, neither could ever be mended.
 */
import { applyAnswers } from '../answers/apply-answers';
import { ERROR_TEXTS } from '../answers/types/error-texts';
import { fieldErrors } from '../answers/field-errors';
import { isPartial, type Posted } from '../answers/inputs';
import { normalisePost } from '../answers/normalise';
import type { Answers } from '../model/draft';
import { fieldsOf } from '../model/sections';
import type { Field } from '../model/types';
import { progressOf } from '../resolve/progress';
import type { ResolvedForm } from '../resolve/resolve-form';
import { sameRef, type StepRef } from '../resolve/section-instance';
import { stepAt, type StepView } from '../resolve/step-at';
import { listed, type Post } from './post';
import { takenWith } from './take-offers';
import { canVerify, fieldOn, findingsIn, withConfirmation, type CheckFunction, type PlacedFinding } from './findings';
import { pageErrors } from './page-errors';
import type { StepError, StepResult } from './step-result';

export type { CheckFunction } from './findings';
export type { SoftFinding, StepError, StepResult } from './step-result';
export { validateForm, type OpenFinding, type FormResult } from './validate-form';

/** Validates the post of one page. `check` runs all checks over a response. */
export function validateStep(form: ResolvedForm, ref: StepRef, posted: Posted, check: CheckFunction): StepResult {
	const view = stepAt(form, ref);
	if (!view) return refused(form, {}, [{ field: '', message: ERROR_TEXTS.notAsked }]);
	const given = view.step.kind === 'roster' ? {} : normalisePost(fieldsOfPage(view), posted);
	const answers = { ...given, ...takenWith({ form, ref, answers: given, posted, check }) };
	const tentative = form.with(applyAnswers(form.definition, form.draft, ref, answers));
	const errors = formErrors(tentative, ref, view, answers);
	if (errors.length > 0) return refused(form, answers, errors);
	return validateFindings({ form, ref, answers, posted, check }, tentative);
}

/**
 * What can be said of a page that is still being filled in: nothing about answers that are not there yet. For the
 * browser, while somebody answers; nothing is kept. `validateStep` validates what is posted in the end.
 */
export function validateSoFar(
	form: ResolvedForm,
	ref: StepRef,
	posted: Posted,
	check: CheckFunction
): Pick<StepResult, 'errors' | 'soft'> {
	const view = stepAt(form, ref);
	if (!view || view.step.kind === 'roster') return { errors: [], soft: [] };
	const fields = fieldsOfPage(view);
	const answers = { ...normalisePost(fields, posted), ...partialAnswers(fields, posted) };
	const tentative = form.with(applyAnswers(form.definition, form.draft, ref, answers));
	const errors = formErrors(tentative, ref, view, answers).filter(({ field }) => answers[field]);
	if (errors.length > 0) return { errors, soft: [] };
	const found = validateFindings({ form, ref, answers, posted, check }, tentative);
	return { errors: found.errors, soft: found.soft };
}

/** A year without its month is no answer yet. */
const partialAnswers = (fields: Field[], posted: Posted): Answers =>
	Object.fromEntries(fields.filter((field) => isPartial(field, posted)).map(({ name }) => [name, '']));

function validateFindings(post: Post, tentative: ResolvedForm): StepResult {
	// The answer that ends the form kindly (H27) is an answer, not a mistake: the enumerator is asked to come.
	if (progressOf(tentative).stopped) {
		return { form: tentative, errors: [], soft: [], saved: true, answers: post.answers };
	}
	const accepted = settle(post, tentative);
	const here = findingsIn(accepted, post.check)
		.map((placed) => ({ placed, field: fieldOn(placed, post.ref) }))
		.filter(({ placed, field }) => field !== undefined && !placed.settled);
	const hard = here.filter(({ placed }) => placed.finding.level === 'hard');
	const errors = hard.map(({ placed, field }) => errorOf(placed, field));
	if (hard.some(({ placed }) => isConfined(post, placed))) return refused(post.form, post.answers, errors);
	const soft = here
		.filter(({ placed }) => placed.finding.level === 'soft')
		.map(({ placed, field }) => ({ ...placed.finding, key: placed.key, field: field ?? '' }));
	return { form: accepted, errors, soft, saved: true, answers: post.answers };
}

/** Records what the post confirms or leaves to the enumerator; keys of nothing that was found are ignored. */
function settle({ posted, check }: Post, tentative: ResolvedForm): ResolvedForm {
	const confirm = listed(posted, 'confirm');
	const verify = listed(posted, 'verify');
	if (confirm.length === 0 && verify.length === 0) return tentative;
	return findingsIn(tentative, check).reduce((form, { finding, key, fingerprint }) => {
		const asks = finding.level === 'soft' ? confirm.includes(key) : canVerify(finding) && verify.includes(key);
		if (!asks) return form;
		const reason = listed(posted, `reason.${key}`)[0]?.trim();
		const marks = {
			...(reason && { reason: reason.slice(0, 200) }),
			...(finding.level === 'hard' && { verify: true })
		};
		return form.with(withConfirmation(form, { key, fingerprint, ...marks }));
	}, tentative);
}

function formErrors(tentative: ResolvedForm, ref: StepRef, view: StepView, answers: Answers): StepError[] {
	const ofPage = pageErrors(tentative, view, answers);
	if (ofPage) return ofPage;
	const after = stepAt(tentative, ref);
	const fields = fieldsOfPage(after).filter(({ name }) => after?.asked.includes(name));
	return Object.entries(fieldErrors(fields, { ...after?.answers, ...answers })).map(([field, message]) => ({
		field,
		message
	}));
}

const fieldsOfPage = (view: StepView | undefined): Field[] => fieldsOf(view?.questions ?? []);

/** Nothing but this page can mend it. */
const isConfined = ({ ref }: Post, { spots }: PlacedFinding): boolean =>
	spots.every(({ page }) => page && sameRef(page, ref));

function errorOf({ finding, key }: PlacedFinding, field = ''): StepError {
	return { field, message: finding.message, finding, ...(canVerify(finding) && { key }) };
}

const refused = (form: ResolvedForm, answers: Answers, errors: StepError[]): StepResult => ({
	form,
	errors,
	soft: [],
	saved: false,
	answers
});
