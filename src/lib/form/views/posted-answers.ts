import { cleanText } from '$lib/engine/answers/types/clean';
import { rulesOf } from '$lib/engine/answers/types/index';
import { fieldsOf, holds, scopeOf } from '$lib/engine/index';
import type { Answers } from '$lib/engine/model/draft';
import type { Field, Question } from '$lib/engine/model/types';
import type { StepError } from '$lib/engine/validate/validate-step';
import { formText } from '$lib/i18n/form';
import { lookupTexts } from './lookups';
import type { Choice } from './step-page';

export type Values = Record<string, string[]>;

export interface OneAnswerEach {
	posted: Values;
	errors: StepError[];
	choices: Record<string, Choice[]>;
}

/** What may be meant in the list of a field; undefined where nothing can be looked up (a phone without the list). */
export type Lookup = (typed: string, field: Field) => Choice[] | undefined;

/** Text fields of a form post, each with all its values; files are nobody's answer. */
export function valuesOf(form: FormData): Values {
	const values: Values = {};
	for (const [name, value] of form) if (typeof value === 'string') (values[name] ??= []).push(value);
	// One button confirms every soft finding that it stands under, and takes all that it offers.
	for (const name of ['confirm', 'verify', 'take'])
		if (values[name]) values[name] = values[name].flatMap((keys) => keys.split(' '));
	return values;
}

/** Revision that the page was made from. Pages of an older build do not say it. */
export const revisionOf = (values: Values): number | undefined => {
	const [text = ''] = values.revision ?? [];
	return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
};

/** What was posted, to be shown again: year and month parts too. */
export const asTyped = (posted: Values): Answers =>
	Object.fromEntries(
		Object.entries(posted).map(([name, values]) => [name, values.find((value) => value !== '') ?? ''])
	);

/**
 * Some answers can be given in two ways on one page (a short list and a long one; a place by name or by choice).
 * Brings them to one value each, and says so where they contradict each other or a name means several places.
 */
export function oneAnswerEach(
	view: { questions: Question[]; answers: Answers },
	values: Values,
	find: Lookup
): OneAnswerEach {
	const result: OneAnswerEach = { posted: { ...values }, errors: [], choices: {} };
	const answers = { ...view.answers, ...asTyped(values) };
	for (const field of fieldsOf(view.questions)) {
		const { isCode, isOffered } = rulesOf(field);
		if (isCode) settleLookup(field, answers, result, (typed) => find(typed, field));
		else if (isOffered && field.type !== 'multipleChoice') settleChoice(field, result);
	}
	return result;
}

function settleChoice({ name }: Field, { posted, errors }: OneAnswerEach): void {
	if (posted[name] === undefined) return;
	const given = new Set(posted[name].filter((value) => value !== ''));
	if (given.size > 1) errors.push({ field: name, message: formText.twoAnswers });
	posted[name] = [[...given][0] ?? ''];
}

function settleLookup(
	field: Field,
	answers: Answers,
	{ posted, errors, choices }: OneAnswerEach,
	find: (typed: string) => Choice[] | undefined
): void {
	const { name } = field;
	const { isCode } = rulesOf(field);
	const texts = lookupTexts(field.type);
	if (field.askedWhen && !holds(field.askedWhen, scopeOf(answers))) {
		delete posted[name];
		return;
	}
	// The box comes first, then what was chosen before or from what was found: a name typed anew is not passed over for it.
	const [typed, chosen] = new Set((posted[name] ?? []).map(cleanText).filter(Boolean));
	if (!typed) return;
	const found = find(typed);
	if (chosen && isCode?.(chosen, field) && found?.some(({ code }) => code === chosen)) {
		posted[name] = [chosen];
		return;
	}
	// Without the list only what was chosen from it can be understood.
	if (found === undefined) {
		errors.push({ field: name, message: texts.offline });
		return;
	}
	if (found.length === 1 && found[0]) posted[name] = [found[0].code];
	else errors.push({ field: name, message: found.length === 0 ? texts.none : texts.many });
	if (found.length > 1) choices[name] = found;
}
