import type { Draft } from '../model/draft';
import { nameOf } from './placeholders';
import type { Field, Question, Questionnaire, Section, Step, Text } from '../model/types';
import { refOf, walk, type StepRef, type Stretch } from './resolve-form';

/** One line of the page "check your answers". */
export interface SummaryItem {
	question: Question;
	field: Field;
	/** Stored form of the answer; undefined = not answered yet. */
	value?: string;
	/** Follows from other answers: shown as 自动填写, without a link to change it. */
	automatic: boolean;
	/** The page on which it can be changed. */
	ref?: StepRef;
}

export interface SummaryPart {
	/** Section id, or entry id. */
	id: string;
	section: string;
	entry?: string;
	title: Text;
	name?: string;
	items: SummaryItem[];
}

/** Everything that is on the path, section by section and person by person, with where to change it. */
export function summary(definition: Questionnaire, draft: Draft): SummaryPart[] {
	return walk(definition, draft).stretches.map((stretch) => ({
		id: stretch.entry?.id ?? stretch.section.id,
		section: stretch.section.id,
		entry: stretch.entry?.id,
		title: stretch.section.title,
		name: nameOf(stretch),
		items: stepsOf(stretch.section).flatMap(({ step, question }) =>
			question.fields.flatMap((field) => itemOf(stretch, step, question, field) ?? [])
		)
	}));
}

function stepsOf(section: Section): { step: Step; question: Question }[] {
	return section.steps
		.filter((step) => step.kind !== 'roster')
		.flatMap((step) => step.questions.map((question) => ({ step, question })));
}

function itemOf(stretch: Stretch, step: Step, question: Question, field: Field): SummaryItem | undefined {
	const asked = stretch.steps.find((each) => each.step === step);
	const isAsked = asked?.questions.some(({ fields }) => fields.some(({ name }) => name === field.name)) ?? false;
	const value = stretch.answers[field.name];
	if (value === undefined && !asked?.missing.includes(field.name)) return undefined;
	return { question, field, value, automatic: !isAsked, ref: asked && isAsked ? refOf(stretch, step) : undefined };
}
