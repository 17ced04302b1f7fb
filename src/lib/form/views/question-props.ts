import type { Field, Question } from '$lib/engine/model/types';
import type { StepError } from '$lib/engine/validate/validate-step';
import type { Choice, StepPage } from './step-page';

/** What a page gives to each of its questions. */
export interface QuestionProps {
	question: Question;
	/** The page's heading, when this is its only question. */
	heading?: string;
	values: Record<string, string>;
	/** What the form holds now; absent without script, when dependent fields are always shown. */
	live?: Record<string, string>;
	errors: StepError[];
	areas: Record<string, string>;
	choices: Record<string, Choice[]>;
	proposed: Record<string, string>;
	following: Field[];
	offer?: StepPage['offer'];
}

/** The fields that a question is asked by; the reason for having no number is part of the number's field. */
export const ownFields = ({ fields }: Question): Field[] =>
	fields.filter(({ name }) => !fields.some(({ reasonField }) => reasonField === name));
