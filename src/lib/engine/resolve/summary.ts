import type { Nonresponse } from '../model/nonresponse';
import type { Field, Question, Section, Step, LocalizedText } from '../model/types';
import type { Entry } from '../model/draft';
import { once } from '../model/once';
import type { ResolvedForm } from './resolve-form';
import { nameOf, refOf, type SectionInstance, type StepRef } from './section-instance';

/** One line of the page "check your answers". */
export interface SummaryItem {
	question: Question;
	field: Field;
	/** Stored form of the answer; undefined = not answered yet. */
	value?: string;
	/** Said instead of an answer: that nobody knows, that somebody refuses. */
	nonresponse?: Nonresponse;
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
	title: LocalizedText;
	name?: string;
	/** Answered in a part of its own: there is nothing to show but that. */
	elsewhere?: Entry['elsewhere'];
	items: SummaryItem[];
}

/** Everything that is on the path, section by section and person by person, with where to change it. */
export const summaryOf = once(({ instances }: ResolvedForm): SummaryPart[] =>
	instances.map((instance) => ({
		id: instance.entry?.id ?? instance.section.id,
		section: instance.section.id,
		entry: instance.entry?.id,
		title: instance.section.title,
		name: nameOf(instance),
		elsewhere: instance.entry?.elsewhere,
		items: stepsOf(instance.section).flatMap(({ step, question }) =>
			question.fields.flatMap((field) => itemOf(instance, step, question, field) ?? [])
		)
	}))
);

function stepsOf(section: Section): { step: Step; question: Question }[] {
	return section.steps
		.filter((step) => step.kind !== 'roster')
		.flatMap((step) => step.questions.map((question) => ({ step, question })));
}

function itemOf(instance: SectionInstance, step: Step, question: Question, field: Field): SummaryItem | undefined {
	const asked = instance.steps.find((each) => each.step === step);
	const isAsked = asked?.questions.some(({ fields }) => fields.some(({ name }) => name === field.name)) ?? false;
	const value = instance.answers[field.name];
	const said = field === question.fields[0] ? instance.nonresponse[question.code] : undefined;
	if (value === undefined && !said && !asked?.missing.includes(field.name)) return undefined;
	return {
		question,
		field,
		value,
		...(said && { nonresponse: said }),
		automatic: !isAsked,
		ref: asked && isAsked ? refOf(instance, step) : undefined
	};
}
