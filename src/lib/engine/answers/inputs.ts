/** The inputs of a page, and the answers that they hold: the same for a post, for what is being typed, and for what is shown again. */
import type { Answers } from '../model/draft';
import type { Field } from '../model/types';
import { isMasked } from './types/id-number';
import { rulesOf } from './types/index';

/** Values of a form by the name of their input; a name posted several times is a list. */
export type Posted = Record<string, string | string[] | undefined>;

/** Names of the inputs that a field may have: its own, and those of its parts (`D5`, `D5.year`, `D5.month`). */
export const inputsOf = (field: Field): string[] => [
	field.name,
	...partsOf(field).map((part) => `${field.name}.${part}`)
];

/** The field that an input belongs to: `D5.year` is part of `D5`. */
export const fieldOfInput = (fields: Field[], input: string): Field | undefined =>
	fields.find(({ name }) => name === input) ?? fields.find((field) => inputsOf(field).includes(input));

/** What the inputs of a field hold, as one text that is not cleaned yet; undefined where none of them is there. */
export function typedValue(field: Field, posted: Posted): string | undefined {
	const own = valuesAt(posted, field.name);
	if (own.length > 0) return rulesOf(field).choose?.(own, field) ?? own.find((value) => value !== '') ?? own[0];
	const parts = partValues(field, posted);
	if (parts.every((value) => value === undefined)) return undefined;
	return parts.some(Boolean) ? parts.map((value) => value ?? '').join('-') : '';
}

/** Some parts are there and others not: a year without its month is no answer yet. */
export function isPartial(field: Field, posted: Posted): boolean {
	return partsOf(field).length > 0 && !posted[field.name] && !partValues(field, posted).every(Boolean);
}

/** An answer as the inputs of its page hold it: "2020-05" is 2020 and 5, in two of them. */
export function inputValues(field: Field, value: string): Answers {
	const parts = partsOf(field);
	if (parts.length === 0) return { [field.name]: value };
	const values = value.split('-');
	return Object.fromEntries(
		parts.map((part, index) => [`${field.name}.${part}`, (values[index] ?? '').replace(/^0+(?=\d)/, '')])
	);
}

/** What the inputs of a field show: as typed where that is known, else the parts of its answer. */
export const shownInputs = (field: Field, answers: Answers): Answers =>
	Object.fromEntries(
		Object.entries(inputValues(field, answers[field.name] ?? '')).map(([input, value]) => [
			input,
			answers[input] ?? value
		])
	);

/** The inputs of a page as they were made with these answers. A covered number stands beside its input, which is empty. */
export const inputsAsMade = (fields: Field[], answers: Answers): Posted =>
	Object.fromEntries(
		fields.flatMap((field) =>
			Object.entries(shownInputs(field, answers)).map(([input, value]) => [input, isMasked(value) ? '' : value])
		)
	);

const partsOf = (field: Field): readonly string[] => rulesOf(field).parts ?? [];

const partValues = (field: Field, posted: Posted): (string | undefined)[] =>
	partsOf(field).map((part) => valuesAt(posted, `${field.name}.${part}`)[0]?.trim());

function valuesAt(posted: Posted, name: string): string[] {
	const value = posted[name];
	return value === undefined ? [] : [value].flat();
}
