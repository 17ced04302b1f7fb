import { isRepeated, type Field, type Question, type Questionnaire, type RepeatedSection, type Step } from './types';

export type CountSource = NonNullable<RepeatedSection['entriesFrom']>[number];

/** A repeated section by its id; anything else is undefined. */
export function repeatedSection(definition: Questionnaire, id: string): RepeatedSection | undefined {
	const section = definition.sections.find((candidate) => candidate.id === id);
	return section && isRepeated(section) ? section : undefined;
}

/** Which count an entry comes from, told by the prefix of its id. */
export function countSourceOf(section: RepeatedSection, id: string): CountSource | undefined {
	return section.entriesFrom?.find((source) => id.replace(/\d+$/, '') === source.prefix);
}

/** Letters before the number in the ids of a list's named entries: `p` of `p1`. */
export const idPrefixOf = ({ list, idPrefix = list.charAt(0).toLowerCase() }: RepeatedSection): string => idPrefix;

/** The section of a list; undefined where the form has no such list. */
export const sectionOfList = ({ sections }: Questionnaire, list: string): RepeatedSection | undefined =>
	sections.filter(isRepeated).find((section) => section.list === list);

/** The item's code in a field's name: `H3` of `H3.male`. */
export const codeOfField = (name: string): string => name.split('.')[0] ?? name;

/** The fields under questions, in the order of the form; below, those of pages and of a whole questionnaire. */
export const fieldsOf = (questions: readonly Question[]): Field[] => questions.flatMap(({ fields }) => fields);

export const fieldsOfSteps = (steps: readonly Step[]): Field[] => steps.flatMap(({ questions }) => fieldsOf(questions));

export const fieldsOfForm = ({ sections }: Questionnaire): Field[] =>
	sections.flatMap(({ steps }) => fieldsOfSteps(steps));
