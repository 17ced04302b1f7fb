import type { Condition, Questionnaire, Section } from '../../engine/model/types';
import type { QuestionnaireFolder } from '../shared/folder';
import { CHECK_FAMILIES } from './checks/families';
import { CHECKS } from './checks/index';
import { AFTER_PREFILL } from './after-prefill';
import { deaths } from './items/deaths';
import { household } from './items/household';
import { COUNTED, people } from './items/people';
import { persons } from './items/persons';
import { shippedThresholds } from './model/thresholds';

/** Number 999: an interviewer registers the deaths of a household of which nobody is left, and nothing else (H26). */
const OF_THE_LIVING: Condition = { not: { item: '@allDeceased', in: ['1'] } };

/** The household fills it in without an interviewer, who would be who it is asked to wait for. */
const BY_ITSELF: Condition = { not: { item: '@interviewer', in: ['1'] } };

const ofTheLiving = (section: Section): Section => ({
	...section,
	steps: section.steps.map((step) =>
		step.id === 'H4'
			? step
			: { ...step, askedWhen: step.askedWhen ? { all: [OF_THE_LIVING, step.askedWhen] } : OF_THE_LIVING }
	)
});

/** The short form of the 2020 census (普查短表) with its death records: 7 items of the household, 12 of each person. */
export const census2020Short: Questionnaire = {
	id: 'census-2020-short',
	title: { zh: '{census}短表', en: '{census}, short form' },
	sections: [ofTheLiving(household), ofTheLiving(people), persons, deaths],
	counted: COUNTED.map((counted) => ({ ...counted, askedWhen: OF_THE_LIVING })),
	stops: [
		// H27: people from Hong Kong, Macao, Taiwan or abroad have a form of their own, which only an enumerator fills in.
		{
			id: 'foreign',
			when: {
				all: [{ item: 'hasForeignMembers', in: ['1'] }, BY_ITSELF]
			}
		},
		// H26: so it is with a household all of whose members have died.
		{ id: 'nobody', when: { all: [{ item: 'nobody', in: ['1', '2'] }, BY_ITSELF] } }
	]
};

export const census2020ShortFolder: QuestionnaireFolder = {
	definition: census2020Short,
	facts: ['@allDeceased', '@householderElsewhere', '@interviewer', '@mixed', '@proxy'],
	checks: CHECKS,
	families: CHECK_FAMILIES,
	notes: [
		'Relationship rules from R04 on are not asked of collective households. Ages are completed years at 2020-11-01 00:00.',
		'Basis: *form* = the published form; *D* = derived from it; *M* = general knowledge with its confidence.'
	],
	thresholds: shippedThresholds,
	afterPrefill: AFTER_PREFILL
};
