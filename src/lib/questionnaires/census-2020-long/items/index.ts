/** The long form's pages: those of the short form under its own codes, and what it asks besides. */
import type { CountedField, RepeatedSection, Section, Step } from '$lib/engine/model/types';
import { deaths } from '../../census-2020-short/items/deaths';
import { household } from '../../census-2020-short/items/household';
import { COUNTED, people } from '../../census-2020-short/items/people';
import { EDUCATION_STEPS } from '../../census-2020-short/items/person-education';
import { IDENTITY_STEPS } from '../../census-2020-short/items/person-identity';
import { PLACE_STEPS } from '../../census-2020-short/items/person-place';
import { persons } from '../../census-2020-short/items/persons';
import { withItems } from '../../shared/renamed';
import { LONG_FORM_NAMES } from '../model/names';
import { FAMILY_STEPS } from './family';
import { home } from './dwelling';
import { ORIGIN_STEPS } from './origin';
import { PRIVATE_WORK_STEPS, studies, WORK_STEPS } from './work';
import { BY_MEMBERS } from '../../census-2020-short/items/categories';

/** Pages that only a resident's own short form needs: who has to ask for the enumerator. */
const withoutGates = (section: Section): Section => ({
	...section,
	steps: section.steps.filter(({ kind }) => kind !== 'gate')
});

/** Whether the long form asks it too: its items have names there. What only the short form asks is not borrowed. */
const isBorrowed = ({ questions }: Step): boolean =>
	questions.every(({ code }) => Object.hasOwn(LONG_FORM_NAMES, code));

const [education, literacy] = withItems(EDUCATION_STEPS, LONG_FORM_NAMES);

/** C22–C29 are nobody's to tell but the household's (census-2020-more §4.3). */
const ofMembers = (step: Step): Step => ({
	...step,
	askedWhen: step.askedWhen ? { all: [BY_MEMBERS, step.askedWhen] } : BY_MEMBERS
});

const longPersons: RepeatedSection = {
	...withItems(persons, LONG_FORM_NAMES),
	steps: [
		...withItems([...IDENTITY_STEPS, ...PLACE_STEPS].filter(isBorrowed), LONG_FORM_NAMES),
		...ORIGIN_STEPS,
		...(education ? [education] : []),
		studies,
		...(literacy ? [literacy] : []),
		...WORK_STEPS,
		...[...PRIVATE_WORK_STEPS, ...FAMILY_STEPS].map(ofMembers)
	],
	atTheDoor: [
		{ title: { zh: '{name}是谁', en: 'Who {name} is' }, steps: ['C2', 'C3', 'C4C5', 'C6'] },
		{
			title: { zh: '{name}住哪里，户口在哪里', en: 'Where {name} lives and is registered' },
			steps: ['C7', 'C8', 'C9', 'C10']
		},
		{ title: { zh: '{name}从哪里来', en: 'Where {name} comes from' }, steps: ['C11', 'C12', 'C13', 'C14'] },
		{ title: { zh: '{name}的上学情况', en: 'Schooling of {name}' }, steps: ['C15', 'C16', 'C17'] }
	]
};

export const SECTIONS: (Section | RepeatedSection)[] = [
	withoutGates(household),
	home,
	withoutGates(withItems(people, LONG_FORM_NAMES)),
	longPersons,
	withItems(deaths, LONG_FORM_NAMES)
];

export const LONG_FORM_COUNTED: CountedField[] = COUNTED;
