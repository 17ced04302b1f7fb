/** The long form beside the household’s short form, and who may fill it in: X09, X11 (census-2020-more §1.2). */
import type { Verdict } from '../../shared/reading';
import type { HouseholdResponse } from '../../census-2020-short/model/response';
import { asShortForm, LONG_FORM_NAMES } from '../model/names';
import type { LongFormResponse } from '../model/response';
import { ofHousehold, type Around } from './reading';
import type { Check } from './types';

const HOUSEHOLD_ITEMS = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7'] as const;
const PERSON_ITEMS = Object.keys(LONG_FORM_NAMES) as (keyof typeof LONG_FORM_NAMES)[];

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** X09: the items that differ, by the codes of this form; people are compared in the order of the form. */
function differsFromShortForm(response: LongFormResponse, { context: { others = [] } }: Around): Verdict {
	const shortForm = others.find(({ questionnaire }) => questionnaire === 'census-2020-short') as
		HouseholdResponse | undefined;
	if (!shortForm) return false;
	const { persons, ...household } = asShortForm(response);
	const different = HOUSEHOLD_ITEMS.filter((item) => !isSame(household[item], shortForm[item]));
	const ofPersons = PERSON_ITEMS.filter((item) =>
		shortForm.persons.some((person, index) => !isSame(persons[index]?.[item], person[item]))
	);
	const isLonger = persons.length !== shortForm.persons.length;
	const items: string[] = [...different, ...(isLonger ? ['C1'] : ofPersons.map((item) => LONG_FORM_NAMES[item]))];
	return items.length > 0 && { items, values: { items: items.join(', ') } };
}

export const ACROSS_CHECKS: Check[] = [
	{
		id: 'X09',
		level: 'hard',
		basis: 'D',
		holds: 'H1–H7, C1–C10, C15 and C17 are as on the household’s short form.',
		message: {
			zh: '长表与短表不一致：{items}。请对照短表改正，或者两张表都改正并重新签字。',
			en: 'The long form does not agree with the short form: {items}. Please correct it, or correct both and have both signed again.'
		},
		find: ofHousehold([], differsFromShortForm)
	},
	{
		id: 'X11',
		level: 'hard',
		basis: 'exam',
		holds: 'A supervisor fills in the long form, and the household is drawn for it.',
		message: {
			zh: '长表只由普查指导员登记，而且只登记抽中的户。请核对账号和抽样名单。',
			en: 'Only a supervisor fills in the long form, and only of households that are drawn. Please check the account and the list.'
		},
		find: ofHousehold(
			[],
			(_response, { context: { capture } }) =>
				capture !== undefined && !(capture.by === 'supervisor' && capture.drawn === true)
		)
	}
];
