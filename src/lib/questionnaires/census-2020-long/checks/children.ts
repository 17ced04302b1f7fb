/** Children ever born: L26, L27, F06–F11, F18, F19 (census-2020 §2.7, census-2020-more §1.2). */
import { isOneOf, isWholeNumber, yearsFrom, type Verdict } from '../../shared/reading';
import type { LongFormResponse, Person } from '../model/response';
import { mothersOfFamily, positionsOf, withRelation } from './kin';
import {
	ADULT,
	ageOf,
	hasAge,
	isFamily,
	isHere,
	isWoman,
	LAST_ASKED_OF_CHILDREN,
	LAST_CHILDBEARING,
	ofEachPerson,
	othersAt,
	wasMarried,
	type Around
} from './reading';
import type { Check } from './types';

const bornOf = ({ C26 }: Person): number => (C26?.bornMale ?? 0) + (C26?.bornFemale ?? 0);

const isMarriedWoman = (person: Person, around: Around, oldest: number): boolean =>
	isWoman(person) && wasMarried(person) && hasAge(person, around, (age) => age >= ADULT && age <= oldest);

const isAskedOfChildren = (person: Person, around: Around): boolean =>
	isMarriedWoman(person, around, LAST_ASKED_OF_CHILDREN);

const isMotherOfFamily = (response: LongFormResponse, index: number): boolean =>
	isFamily(response) && mothersOfFamily(response).includes(index);

const childrenHere = (response: LongFormResponse): number[] =>
	positionsOf(response, (person) => person.C2 === '2' && isHere(person));

/** F06: the four numbers with "has had children", none of them without. */
function bornItems({ code, ...numbers }: NonNullable<Person['C26']> = {}): Verdict {
	const given = Object.values(numbers).filter((number) => number !== undefined);
	if (code === '1') return given.length > 0 && { variant: 'superfluous' };
	if (code !== '2') return false;
	if (given.length < 4) return { missing: true };
	if (!given.every(isWholeNumber)) return true;
	return (numbers.bornMale ?? 0) + (numbers.bornFemale ?? 0) < 1 && { variant: 'none' };
}

export const CHILDREN_CHECKS: Check[] = [
	{
		id: 'L26',
		level: 'hard',
		basis: 'form',
		holds: 'Women of 15–64 with C24 other than 1 have C26 = 1 or 2; sons and daughters living are not more than born.',
		message: { zh: '请填写{name}的生育子女数。', en: 'Please say how many children {name} has had.' },
		variants: {
			surplus: {
				zh: '{name}现在存活的子女比生过的多，请改正。',
				en: '{name} has more living children than were born. Please correct it.'
			}
		},
		find: ofEachPerson(['C26'], (person, around) => {
			const { code, bornMale = Infinity, bornFemale = Infinity, livingMale = 0, livingFemale = 0 } = person.C26 ?? {};
			if (isAskedOfChildren(person, around) && !isOneOf(code, '12'))
				return { items: ['C26.code'], missing: code === undefined };
			return code === '2' && (livingMale > bornMale || livingFemale > bornFemale) && { variant: 'surplus' };
		})
	},
	{
		id: 'L27',
		level: 'hard',
		verifiable: true,
		basis: 'M:low',
		holds: 'The children born are at most {L27.hardMax} (hard), and at most {L27.max} (soft).',
		message: {
			zh: '{name}生过 {born} 个孩子。请看看生育子女数。',
			en: '{name} has had {born} children. Please look at the number.'
		},
		find: ofEachPerson(['C26'], (person, { thresholds: t }) => {
			const born = bornOf(person);
			if (born <= t['L27.max']) return false;
			return { level: born > t['L27.hardMax'] ? 'hard' : 'soft', values: { born } };
		})
	},
	{
		id: 'F06',
		level: 'hard',
		basis: 'app',
		holds: 'If C26 = 2, at least one child was born and all four numbers are given; if C26 = 1, they are blank.',
		message: {
			zh: '请填写{name}生过的和现在存活的子女数，没有的填 0。',
			en: 'Please give the children of {name} born and living; write 0 for none.'
		},
		variants: {
			none: {
				zh: '{name}有生育，生过的子女数却都是 0。请改正。',
				en: '{name} has had children, but none is counted as born. Please correct it.'
			},
			superfluous: {
				zh: '{name}未生育，不填子女数。请留空，或改选“有生育”。',
				en: '{name} has had no children: the numbers are left out. Please leave them out, or choose “Has had children”.'
			}
		},
		find: ofEachPerson(['C26'], (person) => bornItems(person.C26))
	},
	{
		id: 'F07',
		level: 'soft',
		basis: 'M:med',
		holds: 'The children born are at most (age − {F07.from}) ÷ {F07.years}.',
		message: {
			zh: '请核实：按{name}的年龄，生过的子女数偏多。',
			en: 'Please check: {name} has had many children for the age.'
		},
		find: ofEachPerson(['C26', 'C5'], (person, around) => {
			const { 'F07.from': from, 'F07.years': years } = around.thresholds;
			const [age, born] = [ageOf(person, around), bornOf(person)];
			return age !== undefined && born > 0 && born > Math.floor((age - from) / years);
		})
	},
	{
		id: 'F08',
		level: 'soft',
		basis: 'M:med',
		holds:
			'The children (C2 = 2) of each sex who slept here are not more than the living ones of the mother, householder or spouse of 15–64.',
		message: {
			zh: '请核实：{name}同住的子女比存活的子女多，有继子女或养子女吗？',
			en: 'Please check: more children live with {name} than she has living. Are there stepchildren or adopted children?'
		},
		find: ofEachPerson(['C26'], ({ C26 }, { response }, index) => {
			if (C26?.code !== '2' || !isMotherOfFamily(response, index)) return false;
			const here = childrenHere(response);
			const count = (sex: string): number => here.filter((child) => response.persons[child]?.C4 === sex).length;
			const isSurplus = count('1') > (C26.livingMale ?? Infinity) || count('2') > (C26.livingFemale ?? Infinity);
			return isSurplus && { others: othersAt(here, 'C2', 'C4') };
		})
	},
	{
		id: 'F09',
		level: 'soft',
		basis: 'M:med',
		holds: 'If C26 = 1, there is no child (C2 = 2) whose mother she would be.',
		message: {
			zh: '请核实：{name}未生育，表上却有子女，是收养的吗？',
			en: 'Please check: {name} has had no children, but there are some on the form. Are they adopted?'
		},
		find: ofEachPerson(['C26'], ({ C26 }, { response }, index) => {
			const children = C26?.code === '1' && isMotherOfFamily(response, index) ? childrenHere(response) : [];
			return children.length > 0 && { others: othersAt(children, 'C2') };
		})
	},
	{
		id: 'F10',
		level: 'soft',
		basis: 'M:med',
		holds: 'If no child is living, at most {F10.max} was born.',
		message: { zh: '请核实：{name}生过的子女都已去世。', en: 'Please check: all children of {name} have died.' },
		find: ofEachPerson(['C26'], (person, { thresholds: t }) => {
			const { livingMale, livingFemale } = person.C26 ?? {};
			return livingMale === 0 && livingFemale === 0 && bornOf(person) > t['F10.max'];
		})
	},
	{
		id: 'F11',
		level: 'soft',
		basis: 'M:med',
		holds: 'Of {F11.from} children or more, both sexes were born.',
		message: {
			zh: '请核实：{name}生过的子女全为同一性别。',
			en: 'Please check: all children of {name} are of one sex.'
		},
		find: ofEachPerson(['C26'], (person, { thresholds: t }) => {
			const { bornMale, bornFemale } = person.C26 ?? {};
			return bornOf(person) >= t['F11.from'] && (bornMale === 0 || bornFemale === 0);
		})
	},
	{
		id: 'F18',
		level: 'soft',
		basis: 'M:med',
		holds: 'At the birth of the eldest child (C2 = 2) the mother, householder or spouse, was at least {F18.min}.',
		message: {
			zh: '请核实：{name}生第一个孩子时年龄过小，是继子女吗？',
			en: 'Please check: {name} was very young at the birth of the eldest child. Is it a stepchild?'
		},
		find: ofEachPerson(['C5'], ({ C5 }, { response, thresholds: t }, index) => {
			const ages = isMotherOfFamily(response, index)
				? withRelation(response, '2').map((child) => [child, yearsFrom(C5, response.persons[child]?.C5)] as const)
				: [];
			const young = ages.filter(([, age]) => age !== undefined && age < t['F18.min']).map(([child]) => child);
			return young.length > 0 && { others: othersAt(young, 'C2', 'C5') };
		})
	},
	{
		id: 'F19',
		level: 'hard',
		basis: 'app',
		holds: 'C26 is blank of men and of women below 15 or above 64, C27 of these and of women above 50.',
		message: {
			zh: '{name}的年龄或性别不填生育项目。请留空，或核对性别和出生年月。',
			en: 'Children are not asked of {name} at this age or sex. Please leave them out, or check sex and month of birth.'
		},
		find: ofEachPerson(['C4', 'C5'], (person, around) => {
			const age = ageOf(person, around);
			if (person.C4 === undefined || age === undefined) return false;
			const isAsked = (oldest: number): boolean => isWoman(person) && age >= ADULT && age <= oldest;
			const items = [
				...(person.C26 !== undefined && !isAsked(LAST_ASKED_OF_CHILDREN) ? ['C26'] : []),
				...(person.C27 !== undefined && !isAsked(LAST_CHILDBEARING) ? ['C27'] : [])
			];
			return items.length > 0 && { items: ['C4', 'C5', ...items] };
		})
	}
];
