/** Invented households as an interviewer's phone signs them: a draft of each form, whole and without an open finding. */
import type { Composition } from '$lib/domain/field/interview';
import { isRepeated, type Questionnaire } from '$lib/engine/model/types';
import type { Draft } from '$lib/engine/model/draft';
import type { FormResponse } from '$lib/engine/model/response';
import { folderById } from '$lib/questionnaires/registry';
import { draftFrom } from '../../tools/rehearsal/draft-from';
import { foreigner, foreignForm } from './foreign-households';
import { deceasedHousehold, household, person } from './households';
import { longForm, widow } from './long-households';

export const SHORT = 'census-2020-short';
export const LONG = 'census-2020-long';
export const FOREIGN = 'census-2020-foreign';

/** A response as the draft in which all lists of names were confirmed. */
export function wholeDraft(response: FormResponse): Draft {
	const definition = folderById(response.questionnaire)?.definition;
	if (!definition) throw new Error(`There is no questionnaire ${response.questionnaire}.`);
	return { ...draftFrom(definition, response), rostersDone: rostersOf(definition) };
}

const rostersOf = ({ sections }: Questionnaire): string[] =>
	sections
		.filter((section) => !isRepeated(section))
		.flatMap(({ steps }) => steps.flatMap(({ id, roster }) => (roster ? [id] : [])));

const home = { f1: '1', f2: '1', f3: 92, f4: 3 } as const;
/** A widow of 72 with an American lodger: she is the householder. */
const withLodger = () =>
	household({ hasForeignMembers: true, persons: [person({ D4: '2', D5: '1948-06' })], H6: 92, H7: 3 });

/** What a whole household answers, by who belongs to it. */
export const WHOLE: Record<Composition | 'drawn', () => Draft[]> = {
	residents: () => [wholeDraft(widow())],
	foreigners: () => [wholeDraft(foreignForm())],
	mixed: () => [
		wholeDraft(withLodger()),
		wholeDraft(foreignForm({ ...home, mixed: true, persons: [foreigner({ rel: '9' })] }))
	],
	mixedElsewhere: () => [
		wholeDraft({ ...withLodger(), persons: [person({ D2: '1', D4: '2', D5: '1982-06' })] } as FormResponse),
		wholeDraft(foreignForm({ ...home, mixed: true, persons: [foreigner()] }))
	],
	deceased: () => [wholeDraft(deceasedHousehold())],
	drawn: () => [wholeDraft(longForm(widow()))]
};
