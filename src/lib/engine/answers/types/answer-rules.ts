import type { Field, LocalizedText } from '../../model/types';

/**
 * All that one answer type is to the engine: how an answer is cleaned, read from its inputs, judged, and written as JSON.
 * One value a type (`index.ts`); pages have their own registries beside it (`form/fields`, `form/views/answer-text`).
 */
export interface AnswerRules {
	/** What is typed, as it is stored. Never rejects: what has not the form of an answer stays as typed, to be shown again. */
	normalise(typed: string, field: Field): string;
	/** What is wrong with a stored value that is not empty; undefined = it has the form that the field asks for. */
	error(value: string, field: Field): LocalizedText | undefined;
	/** What the page says when there is no answer. */
	missing: LocalizedText;
	/** The answer is given in several inputs, `D5.year` and `D5.month`: their names after the dot, in the order in which "-" joins them. */
	parts?: readonly string[];
	/** Several inputs of the field's own name: the one text that they mean. Default: the first that is not empty. */
	choose?(values: string[], field: Field): string | undefined;
	/** The field has categories, and a stored value that is none of those offered is no answer. */
	isOffered?(value: string, field: Field): boolean;
	/** A name may be typed where a code is stored, to be looked up in a list: whether this is a code. */
	isCode?(value: string, field: Field): boolean;
	/** Longest accepted value in characters, where the field does not say. */
	maxLength?: number;
	/** Default: the stored text. */
	toJson?(value: string): unknown;
}
