/** The fields under questions, pages, and a whole questionnaire, in the order of the form. */
import type { Field, Question, Questionnaire, Step } from './types';

export const fieldsOf = (questions: readonly Question[]): Field[] => questions.flatMap(({ fields }) => fields);

export const fieldsOfSteps = (steps: readonly Step[]): Field[] => steps.flatMap(({ questions }) => fieldsOf(questions));

export const fieldsOfForm = ({ sections }: Questionnaire): Field[] =>
	sections.flatMap(({ steps }) => fieldsOfSteps(steps));
