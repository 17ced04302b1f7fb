import type { Field, Question, Questionnaire, Step, Text } from './types';

const NONE: Text = { zh: '', en: '' };

/**
 * The questionnaire as far as it decides anything: what is asked of whom, what fits a field, and the words of what is
 * wrong. Titles, help and the names of categories are gone: a page brings its own.
 */
export function withoutWords(definition: Questionnaire): Questionnaire {
	const sections = definition.sections.map((section) => ({ ...section, title: NONE, steps: section.steps.map(bareStep) }));
	return { ...definition, title: NONE, sections };
}

function bareStep({ title: _title, ...step }: Step): Step {
	return { ...step, questions: step.questions.map(bareQuestion) };
}

function bareQuestion({ guidance: _guidance, help: _help, ...question }: Question): Question {
	return { ...question, title: NONE, fields: question.fields.map(bareField) };
}

function bareField({ unit: _unit, categories, ...field }: Field): Field {
	const bare = categories?.map(({ code, impliedOnly }) => ({ code, label: NONE, ...(impliedOnly && { impliedOnly }) }));
	return { ...field, ...(bare && { categories: bare }) };
}
