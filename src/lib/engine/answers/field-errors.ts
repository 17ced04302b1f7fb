/** Whether an answer has the form that its field asks for. Plausibility and ID check digits belong to the checks. */
import { ERROR_TEXTS, missingText } from './error-texts';
import type { Answers } from '../model/draft';
import { pipe } from '../model/interpolate';
import { isMasked } from './retype';
import type { Field, Text } from '../model/types';

/** What is wrong, by field name. `fields` are the asked ones; a required one without an answer is an error. */
export function fieldErrors(fields: Field[], answers: Answers): Record<string, Text> {
	const errors: Record<string, Text> = {};
	for (const field of fields) {
		const error = fieldError(field, answers);
		if (error) errors[field.name] = field.label ? labelled(field.label, error) : error;
	}
	return errors;
}

function fieldError(field: Field, answers: Answers): Text | undefined {
	const value = answers[field.name];
	if (value !== undefined && value !== '') return formError(field, value);
	const excused = field.optional || (field.reasonField !== undefined && answers[field.reasonField]);
	return excused ? undefined : (field.whenMissing ?? missingText(field.type));
}

function formError(field: Field, value: string): Text | undefined {
	switch (field.type) {
		case 'category':
		case 'searchableCategory':
			return isOffered(field, value) ? undefined : ERROR_TEXTS.unknownCategory;
		case 'count':
			return countError(field, value);
		case 'yearMonth':
			return /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? undefined : ERROR_TEXTS.yearMonth;
		case 'area':
			return /^\d{6}$/.test(value) ? undefined : ERROR_TEXTS.area;
		case 'text':
			return textError(field, value);
		case 'idNumber':
			return isMasked(value) ? ERROR_TEXTS.retype : /^\d{17}[\dX]$/.test(value) ? undefined : ERROR_TEXTS.idNumber;
	}
}

function isOffered(field: Field, value: string): boolean {
	return field.categories?.some((category) => category.code === value && !category.impliedOnly) ?? false;
}

function countError({ min = 0, max = 999 }: Field, value: string): Text | undefined {
	const isInside = /^\d{1,9}$/.test(value) && Number(value) >= min && Number(value) <= max;
	return isInside ? undefined : pipe(ERROR_TEXTS.count, { min, max });
}

function textError({ maxLength = 100, characters }: Field, value: string): Text | undefined {
	if ([...value].length > maxLength) return pipe(ERROR_TEXTS.tooLong, { max: maxLength });
	if (characters === 'name' && !/^[\p{Script=Han}\p{Script=Latin}·' -]+$/u.test(value)) return ERROR_TEXTS.name;
	return undefined;
}

const LABELLED: Text = { zh: '{label}：{error}', en: '{label}: {error}' };

/** Several fields on a page: the message says which one it means. */
const labelled = (label: Text, error: Text): Text => pipe(LABELLED, { label, error });
