import { isRepeated, type Questionnaire, type RepeatedSection } from './types';

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
