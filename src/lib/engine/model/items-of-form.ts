/** What a definition names: its fields and conditions, where they stand. For whatever looks at a whole definition. */
import { itemsOf } from './condition';
import {
	isRepeated,
	type Condition,
	type Field,
	type Question,
	type Questionnaire,
	type RepeatedSection,
	type Section
} from './types';

/** Fields of a section that its own pages ask; a roster asks for names, which belong to the entries of its list. */
export const ownFields = ({ steps }: Section): Field[] =>
	steps.filter(({ kind }) => kind !== 'roster').flatMap(({ questions }) => questions.flatMap(({ fields }) => fields));

/** Names that an entry of this list may answer without being asked on a page of its section. */
export const givenNames = ({ nameField, groups = [], entriesFrom = [], first }: RepeatedSection): string[] => [
	nameField,
	...[...groups, ...entriesFrom].flatMap(({ implies }) => Object.keys(implies)),
	...(first ? [first.field] : [])
];

/** Names of the answers that a section can hold: asked, derived and given. */
export function answerNames(section: Section | RepeatedSection): string[] {
	const derived = section.steps.flatMap(({ questions }) =>
		questions.flatMap(({ derivations = [] }) => derivations.map(({ field }) => field))
	);
	return [
		...ownFields(section).map(({ name }) => name),
		...derived,
		...(isRepeated(section) ? givenNames(section) : [])
	];
}

export const plainSections = ({ sections }: Questionnaire): Section[] =>
	sections.filter((section) => !isRepeated(section));

export interface PlacedCondition {
	condition: Condition;
	/** `dwelling/H6`: for a sentence about it. */
	place: string;
}

/** Every condition of a section. */
export function conditionsIn(section: Section | RepeatedSection): PlacedCondition[] {
	const ofSteps = section.steps.flatMap((step) => {
		const conditions = [step.askedWhen, ...step.questions.flatMap(conditionsOf)].filter((each) => each !== undefined);
		return conditions.map((condition) => ({ condition, place: `${section.id}/${step.id}` }));
	});
	const { stops = [], first = undefined } = isRepeated(section) ? section : {};
	const ofFirst = first?.askedWhen ? [{ condition: first.askedWhen, place: `the first of ${section.id}` }] : [];
	return [...ofSteps, ...ofFirst, ...stops.map(({ id, when }) => ({ condition: when, place: `the stop ${id}` }))];
}

const conditionsOf = ({ askedWhen, derivations = [], fields }: Question): (Condition | undefined)[] => [
	askedWhen,
	...derivations.map(({ when }) => when),
	...fields.flatMap(({ askedWhen: when, sameAs }) => [when, sameAs?.when])
];

export type ListCondition = Extract<Condition, { entries: string } | { someEntry: string }>;

/** The conditions about lists that stand in a condition. */
export function listConditionsIn(condition: Condition): ListCondition[] {
	if ('all' in condition) return condition.all.flatMap(listConditionsIn);
	if ('any' in condition) return condition.any.flatMap(listConditionsIn);
	if ('not' in condition) return listConditionsIn(condition.not);
	return 'entries' in condition || 'someEntry' in condition ? [condition] : [];
}

/** Names of the facts that a definition's conditions read, with their `@`. */
export function factsRead({ sections, stops = [] }: Questionnaire): string[] {
	const conditions = [
		...sections.flatMap(conditionsIn).map(({ condition }) => condition),
		...stops.map(({ when }) => when)
	];
	return [...new Set(conditions.flatMap(itemsOf).filter((item) => item.startsWith('@')))];
}
