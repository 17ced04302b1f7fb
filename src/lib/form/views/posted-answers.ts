import { holds } from '$lib/engine/index';
import type { Answers } from '$lib/engine/model/draft';
import type { Field, Question } from '$lib/engine/model/types';
import type { StepError } from '$lib/engine/validate/validate-step';
import { formText } from '$lib/i18n/form';
import type { Choice } from './step-page';

export type Values = Record<string, string[]>;

export interface OneAnswerEach {
	posted: Values;
	errors: StepError[];
	choices: Record<string, Choice[]>;
}

/** Counties that may be meant; undefined where a name cannot be looked up (a phone without the list). */
export type FindAreas = (typed: string) => Choice[] | undefined;

/** Text fields of a form post, each with all its values; files are nobody's answer. */
export function valuesOf(form: FormData): Values {
	const values: Values = {};
	for (const [name, value] of form) if (typeof value === 'string') (values[name] ??= []).push(value);
	// One button confirms every soft finding that it stands under.
	for (const name of ['confirm', 'verify']) if (values[name]) values[name] = values[name].flatMap((keys) => keys.split(' '));
	return values;
}

/** Revision that the page was made from. Pages of an older build do not say it. */
export const revisionOf = (values: Values): number | undefined => {
	const [text = ''] = values.revision ?? [];
	return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
};

/** What was posted, to be shown again: year and month parts too. */
export const asTyped = (posted: Values): Answers =>
	Object.fromEntries(Object.entries(posted).map(([name, values]) => [name, values.find((value) => value !== '') ?? '']));

/**
 * Some answers can be given in two ways on one page (a short list and a long one; a place by name or by choice).
 * Brings them to one value each, and says so where they contradict each other or a name means several places.
 */
export function oneAnswerEach(view: { questions: Question[]; answers: Answers }, values: Values, findAreas: FindAreas): OneAnswerEach {
	const result: OneAnswerEach = { posted: { ...values }, errors: [], choices: {} };
	const answers = { ...view.answers, ...asTyped(values) };
	for (const field of view.questions.flatMap((question) => question.fields)) {
		if (field.type === 'searchableCategory') settleCategory(field, result);
		if (field.type === 'area') settleArea(field, answers, result, findAreas);
	}
	return result;
}

function settleCategory({ name }: Field, { posted, errors }: OneAnswerEach): void {
	const given = new Set((posted[name] ?? []).filter((value) => value !== ''));
	if (given.size > 1) errors.push({ field: name, message: formText.twoAnswers });
	posted[name] = [[...given][0] ?? ''];
}

function settleArea(field: Field, answers: Answers, { posted, errors, choices }: OneAnswerEach, findAreas: FindAreas): void {
	const { name } = field;
	if (field.askedWhen && !holds(field.askedWhen, answers, {})) {
		delete posted[name];
		return;
	}
	const given = (posted[name] ?? []).map((value) => value.trim()).filter((value) => value !== '');
	const typed = given.find((value) => /^\d{6}$/.test(value)) ?? given[0];
	if (typed === undefined) return;
	const found = findAreas(typed);
	// Without the list of places only one that was chosen from it can be understood.
	if (found === undefined) {
		errors.push({ field: name, message: formText.areaOffline });
		return;
	}
	if (found.length === 1 && found[0]) posted[name] = [found[0].code];
	else errors.push({ field: name, message: found.length === 0 ? formText.areaNone : formText.areaMany });
	if (found.length > 1) choices[name] = found;
}
