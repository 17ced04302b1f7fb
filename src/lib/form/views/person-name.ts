import { fieldErrors } from '$lib/engine/index';
import type { Field, Question, Text } from '$lib/engine/model/types';
import { nameField } from '$lib/engine/changes/typed-answer';
import { formText } from '$lib/i18n/form';

/** The field that a list of people asks for: each person's name. */
export const nameFieldOf = (questions: Question[]): Field => questions.flatMap(({ fields }) => fields)[0] ?? nameField('D1');

/** What is wrong with a normalised name. */
export const nameError = (field: Field, name: string): Text | undefined =>
	name === '' ? formText.nameMissing : fieldErrors([{ ...field, label: undefined }], { [field.name]: name })[field.name];
