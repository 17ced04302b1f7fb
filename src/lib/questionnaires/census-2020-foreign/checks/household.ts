/** The household, alone and beside its short form: K01–K03, K19, K20, X12 (census-2020-more §3). */
import { isCode, isOneOf, isWholeNumber, type Verdict } from '../../shared/reading';
import { FOREIGN_FORM_NAMES } from '../model/names';
import type { ForeignFormResponse } from '../model/response';
import { ofEachPerson, ofHousehold, shortFormBeside, type Around } from './reading';
import type { Check, CheckContext, FindingPlace } from './types';

function householdItems({ f1, f2, f3, f4 }: ForeignFormResponse): Verdict {
	const isOrdinary = f2 === '1';
	if (isCode(f2, '2', '5') && (f3 !== undefined || f4 !== undefined))
		return { items: ['f2', 'f3', 'f4'], variant: 'superfluous' };
	const isGiven = (count: number | undefined): boolean => isWholeNumber(count) && count >= 1;
	const wrong: [string, unknown][] = [
		...(isOneOf(f1, '12') ? [] : [['f1', f1] as [string, unknown]]),
		...(isCode(f2, '1', '5') ? [] : [['f2', f2] as [string, unknown]]),
		...(isOrdinary && !isGiven(f3) ? [['f3', f3] as [string, unknown]] : []),
		...(isOrdinary && !isGiven(f4) ? [['f4', f4] as [string, unknown]] : [])
	];
	const isMissing = wrong.every(([, answer]) => answer === undefined);
	return wrong.length > 0 && { items: wrong.map(([item]) => item), missing: isMissing || undefined };
}

/** K02: while relations, or the other form of a mixed household, are not known nobody can say that there is none. */
function householders(response: ForeignFormResponse, context: CheckContext): FindingPlace[] {
	const here = response.persons.flatMap(({ rel }, index) => (rel === '0' ? [index] : []));
	const beside = shortFormBeside(context);
	const elsewhere = beside?.persons.filter(({ D2 }) => D2 === '0').length ?? 0;
	const surplus = here.slice(elsewhere > 0 ? 0 : 1);
	if (surplus.length > 0) return surplus.map((index) => ({ at: { list: 'persons', index }, items: ['rel'] }));
	const isKnown = response.persons.length > 0 && response.persons.every(({ rel }) => rel !== undefined);
	const isAll = response.mixed === false || beside !== undefined;
	return isKnown && isAll && here.length + elsewhere === 0
		? [{ at: { list: 'persons', index: 0 }, items: ['rel'] }]
		: [];
}

const withoutRelation = ofEachPerson(['rel'], ({ rel }) => {
	return !isCode(rel, '0', '9') && { variant: 'absent', missing: rel === undefined || undefined };
});

/** K03: this form's items that say something else than the short form. What one of them does not say yet is another check's. */
function differsFromShortForm(response: ForeignFormResponse, { context }: Around): Verdict {
	const beside = shortFormBeside(context);
	if (!beside) return false;
	const differs = (here: unknown, there: unknown) => here !== undefined && there !== undefined && here !== there;
	const items = (['H1', 'H5', 'H6', 'H7'] as const)
		.filter((item) => differs(response[FOREIGN_FORM_NAMES[item]], beside[item]))
		.map((item) => FOREIGN_FORM_NAMES[item]);
	return items.length > 0 && { items };
}

export const HOUSEHOLD_CHECKS: Check[] = [
	{
		id: 'K01',
		level: 'hard',
		basis: 'form',
		holds: 'f1 is 1 or 2 and f2 is 1–5; with f2 = 1 f3 and f4 are whole numbers from 1, otherwise they are blank.',
		message: {
			zh: '住户项目没有填完：户别、住所类型，普通住宅还有面积和间数。',
			en: 'Please complete the household: its type, the type of dwelling, and for an ordinary home area and rooms.'
		},
		variants: {
			superfluous: {
				zh: '不是普通住宅，不填面积和间数。请留空，或核对住所类型。',
				en: 'Area and rooms are asked only of an ordinary home. Please leave them out, or check the type of dwelling.'
			}
		},
		find: ofHousehold([], householdItems)
	},
	{
		id: 'K02',
		level: 'hard',
		verifiable: true,
		basis: 'D',
		holds: 'Exactly one person of this form and, of a mixed household, the short form has rel (D2) = 0.',
		message: {
			zh: '每户只有一名户主，两张表合起来算。请核对各人与户主的关系。',
			en: 'A household has exactly one householder, over both forms together. Please check the relationships.'
		},
		variants: {
			absent: { zh: '请选择{name}与户主的关系。', en: 'Please choose the relationship of {name} to the householder.' }
		},
		find: (response, context) => [...householders(response, context), ...withoutRelation(response, context)]
	},
	{
		id: 'K03',
		level: 'hard',
		basis: 'D',
		holds:
			'Of a mixed household f1, f2, f3 and f4, where both forms have them, are H1, H5, H6 and H7 of the short form.',
		message: {
			zh: '这一项和短表上的不一样。户别、住所类型、建筑面积、间数，两张表要一样，请改正其中一张。',
			en: 'This is not what the short form says. Type of household, type of dwelling, area and rooms are the same on both forms: please correct one of them.'
		},
		find: ofHousehold([], differsFromShortForm)
	},
	{
		id: 'X12',
		level: 'soft',
		basis: 'D',
		holds: 'A household with nobody but people of this form has no short form with H2.',
		message: {
			zh: '请核实：全户都是港澳台居民或外籍人员，不填短表，本户应登记人数留空。',
			en: 'Please check: everybody of this household is on this form, so there is no short form, and H2 is blank.'
		},
		find: ofHousehold(['mixed'], ({ mixed }, { context }) => {
			const beside = shortFormBeside(context);
			return mixed === false && beside !== undefined && beside.persons.length === 0 && beside.H2 !== undefined;
		})
	},
	{
		id: 'K19',
		level: 'soft',
		basis: 'D',
		holds: 'The form has as many persons as the office’s list says of people from Hong Kong, Macao, Taiwan or abroad.',
		message: {
			zh: '请核实：表上有 {persons} 人，底册上是 {listed} 人。',
			en: 'Please check: {persons} people are on the form, and {listed} on the list.'
		},
		find: ofHousehold(['name'], ({ persons }, { context: { listedForeigners: listed } }) => {
			return listed !== undefined && listed !== persons.length && { values: { persons: persons.length, listed } };
		})
	},
	{
		id: 'K20',
		level: 'hard',
		basis: 'D',
		holds:
			'A member of staff fills in the form, the informant has signed or confirmed by a code, and the language of the interview is given.',
		message: {
			zh: '这张表由普查员登记：请记下登记语言，并请申报人签字或用手机验证码确认。',
			en: 'An enumerator fills in this form: please give the language of the interview, and have the informant sign or confirm by a code.'
		},
		find: ofHousehold(['language'], ({ language }, { context: { capture } }) => {
			if (!isOneOf(language?.code, '123'))
				return { items: ['language.code'], missing: language?.code === undefined || undefined };
			if (language?.code === '3' && !language.other) return { items: ['language.other'], missing: true };
			return capture !== undefined && (capture.by === 'resident' || capture.confirmed !== true) && { items: [] };
		})
	}
];
