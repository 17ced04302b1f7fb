/** Whether an answer has the form that its field asks for. Plausibility and ID check digits belong to the checks. */
import type { Answers } from '../model/draft';
import { interpolate } from '../model/interpolate';
import type { Field, LocalizedText } from '../model/types';
import { rulesOf } from './types/index';

/** What is wrong, by field name. `fields` are the asked ones; a required one without an answer is an error. */
export function fieldErrors(fields: Field[], answers: Answers): Record<string, LocalizedText> {
	const errors: Record<string, LocalizedText> = {};
	for (const field of fields) {
		const error = fieldError(field, answers);
		if (error) errors[field.name] = field.label ? labelled(field.label, error) : error;
	}
	return errors;
}

function fieldError(field: Field, answers: Answers): LocalizedText | undefined {
	const value = answers[field.name];
	if (value !== undefined && value !== '') return rulesOf(field).error(value, field);
	const excused = field.optional || (field.reasonField !== undefined && answers[field.reasonField]);
	return excused ? undefined : (field.whenMissing ?? rulesOf(field).missing);
}

const LABELLED: LocalizedText = { zh: '{label}：{error}', en: '{label}: {error}' };

/** Several fields on a page: the message says which one it means. */
const labelled = (label: LocalizedText, error: LocalizedText): LocalizedText => interpolate(LABELLED, { label, error });
