/** What a definition names: its fields and conditions, where they stand. For whatever looks at a whole definition. */
import { isRepeated, type Condition, type Field, type Questionnaire, type RepeatedSection, type Section } from './types';

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
	const derived = section.steps.flatMap(({ questions }) => questions.flatMap(({ derivations = [] }) => derivations.map(({ field }) => field)));
	return [...ownFields(section).map(({ name }) => name), ...derived, ...(isRepeated(section) ? givenNames(section) : [])];
}

export const plainSections = ({ sections }: Questionnaire): Section[] => sections.filter((section) => !isRepeated(section));

export interface PlacedCondition {
	condition: Condition;
	/** `dwelling/H6`: for a sentence about it. */
	place: string;
}

/** Every condition of a section. */
export function conditionsIn({ id, steps }: Section): PlacedCondition[] {
	return steps.flatMap((step) => {
		const ofQuestions = step.questions.flatMap(({ askedWhen, derivations = [], fields }) => [
			askedWhen, ...derivations.map(({ when }) => when), ...fields.map((field) => field.askedWhen)
		]);
		const conditions = [step.askedWhen, ...ofQuestions].filter((each) => each !== undefined);
		return conditions.map((condition) => ({ condition, place: `${id}/${step.id}` }));
	});
}
