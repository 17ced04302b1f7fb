/** Births of the census year: L29, F12–F17 (census-2020 §2.7, census-2020-more §1.2). */
import { isOneOf, isWholeNumber, yearsFrom, type Verdict } from '../../shared/reading';
import type { LongFormResponse, Person } from '../model/response';
import { birthsIn, monthOfBirth, monthOfYear } from './births';
import { everyoneAnswered, positionsOf } from './kin';
import {
	ADULT,
	hasAge,
	isHere,
	isWoman,
	LAST_CHILDBEARING,
	ofEachPerson,
	ofHousehold,
	othersAt,
	wasMarried,
	type Around
} from './reading';
import type { Check } from './types';

const isMarriedWoman = (person: Person, around: Around, oldest: number): boolean =>
	isWoman(person) && wasMarried(person) && hasAge(person, around, (age) => age >= ADULT && age <= oldest);

const mayHaveBorne = (person: Person, around: Around): boolean => isMarriedWoman(person, around, LAST_CHILDBEARING);

const babiesHere = ({ response, context: { firstMonth, lastMonth } }: Around): number[] =>
	positionsOf(
		response,
		(person) => isHere(person) && (person.C5 ?? '') >= firstMonth && (person.C5 ?? '') <= lastMonth
	);

/** F13: each place whole, at least one with "yes", none with "no". */
function birthItems(person: Person, around: Around): Verdict {
	const { code } = person.C27 ?? {};
	const births = birthsIn(person.C27);
	if (code === '1') return births.length > 0 && { variant: 'superfluous' };
	if (code !== '2') {
		const isAsked = person.C26?.code === '2' && mayHaveBorne(person, around);
		return isAsked && { items: ['C27.code'], missing: code === undefined || undefined };
	}
	const max = 1 + around.thresholds['F13.extra'];
	if (births.length > max) return { variant: 'many', values: { max } };
	if (births.length === 0) return { missing: true };
	const isWhole = births.every(({ month, sex }) => isMonth(month) && isOneOf(sex, '12'));
	return (
		!isWhole && { missing: births.some(({ month, sex }) => month === undefined || sex === undefined) || undefined }
	);
}

const isMonth = (month: number | undefined): boolean => isWholeNumber(month) && month >= 1 && month <= 12;

/** F15: births that neither a baby here nor a death record accounts for. */
function unlistedBirths({ C27 }: Person, { response, context }: Around): unknown[] {
	const living = response.persons.filter(isHere).map(({ C4, C5 }) => `${C5} ${C4}`);
	const listed = [...living, ...response.deaths.map(({ birth, sex }) => `${birth} ${sex}`)];
	return birthsIn(C27).filter(({ month, sex }) => {
		const place = listed.indexOf(`${monthOfBirth(month, context)} ${sex}`);
		if (place >= 0) listed.splice(place, 1);
		return place < 0 && month !== undefined && sex !== undefined;
	});
}

/** L29: silent until everybody who is asked has answered. */
function birthsDiffer(response: LongFormResponse, around: Around): Verdict {
	const here = response.persons.filter(isHere);
	const isOpen = here.some(
		(woman) => mayHaveBorne(woman, around) && woman.C26?.code !== '1' && woman.C27 === undefined
	);
	if (
		isOpen ||
		!everyoneAnswered(response, 'C5') ||
		here.some(({ C24 }, index) => C24 === undefined && isAdult(here[index], around))
	)
		return false;
	const births = here.flatMap(({ C27 }) => birthsIn(C27));
	const items = (['male', 'female'] as const).filter((sex) => {
		const counted = response.H3?.[sex];
		return (
			counted !== undefined && counted !== births.filter((birth) => birth.sex === (sex === 'male' ? '1' : '2')).length
		);
	});
	return items.length > 0 && { items: items.map((sex) => `H3.${sex}`) };
}

const isAdult = (person: Person | undefined, around: Around): boolean => hasAge(person, around, (age) => age >= ADULT);

export const YEAR_BIRTH_CHECKS: Check[] = [
	{
		id: 'L29',
		level: 'soft',
		basis: 'form',
		holds:
			'The births in C27 of all who slept here add up, for each sex, to H3. A birth of somebody who never married is in H3 alone: confirming this says so.',
		message: {
			zh: '请核实：户表的出生人口与各人一年内的生育对不上。未婚人员生育的，确认即可。',
			en: 'Please check: the births of the household do not agree with those of its members. If somebody who never married had a child, just confirm.'
		},
		find: ofHousehold(['H3.male', 'H3.female'], birthsDiffer)
	},
	{
		id: 'F12',
		level: 'hard',
		basis: 'form',
		holds: 'The births in C27 are, for each sex, at most the children born.',
		message: {
			zh: '{name}一年内生育的孩子比生过的多，请改正。',
			en: '{name} has had more children in the past year than ever. Please correct it.'
		},
		find: ofEachPerson(['C26', 'C27'], ({ C26, C27 }) => {
			const ofSex = (sex: string): number => birthsIn(C27).filter((birth) => birth.sex === sex).length;
			const { code, bornMale, bornFemale } = C26 ?? {};
			return code !== undefined && (ofSex('1') > (bornMale ?? Infinity) || ofSex('2') > (bornFemale ?? Infinity));
		})
	},
	{
		id: 'F13',
		level: 'hard',
		basis: 'app; the number of places is not confirmed',
		holds:
			'Women of 15–50 with C26 = 2 have C27 = 1 or 2; C27 = 2 has at least one birth and at most 1 + {F13.extra}, each with a month 1–12 and a sex; C27 = 1 has none.',
		message: {
			zh: '请填写{name}一年内的生育：每个孩子的出生月份和性别都要填。',
			en: 'Please complete the births of {name} in the past year: month and sex of each child.'
		},
		variants: {
			superfluous: {
				zh: '{name}一年内未生育，不填孩子。请留空，或改选“有生育”。',
				en: '{name} has had no child in the past year: none is given. Please leave it out, or choose “Yes”.'
			},
			many: {
				zh: '{name}一年内的孩子最多填 {max} 个。',
				en: 'At most {max} children of one year are given for {name}.'
			}
		},
		find: ofEachPerson(['C27'], (person, around) => birthItems(person, around))
	},
	{
		id: 'F14',
		level: 'hard',
		verifiable: true,
		basis: 'D',
		holds: 'Two births in C27 are of the same month, or at least {F14.min} months apart.',
		message: {
			zh: '{name}两次生育只隔 {months} 个月，请核对出生月份。',
			en: 'Two births of {name} are only {months} months apart. Please check the months.'
		},
		find: ofEachPerson(['C27'], ({ C27 }, { thresholds: t }) => {
			const order = birthsIn(C27)
				.flatMap(({ month }) => (month === undefined ? [] : [monthOfYear(month)]))
				.sort((a, b) => a - b);
			const gaps = order.slice(1).map((month, index) => month - (order[index] ?? month));
			const short = gaps.find((months) => months > 0 && months < t['F14.min']);
			return short !== undefined && { values: { months: short } };
		})
	},
	{
		id: 'F15',
		level: 'soft',
		basis: 'M:med',
		holds:
			'Each birth in C27 of somebody who slept here has a child of that month and sex who slept here, or a death record.',
		message: {
			zh: '请核实：{name}一年内所生的孩子，表上没有相应的婴儿，也没有死亡表。是不是漏登了？',
			en: 'Please check: for a child of {name} of the past year there is neither a baby on the form nor a death record. Has one been left out?'
		},
		find: ofEachPerson(['C27'], (person, around) => isHere(person) && unlistedBirths(person, around).length > 0)
	},
	{
		id: 'F16',
		level: 'soft',
		basis: 'M:med',
		holds:
			'If a child born in the year slept here, and exactly one woman of 15–50 with C24 other than 1 did, her C27 is 2.',
		message: {
			zh: '请核实：户内有这一年出生的孩子，{name}却没有填一年内的生育。',
			en: 'Please check: a child born in the year lives here, but {name} is said to have had none.'
		},
		find: ofEachPerson(['C27'], ({ C27 }, around, index) => {
			const [only, ...more] = positionsOf(around.response, (woman) => isHere(woman) && mayHaveBorne(woman, around));
			const babies = babiesHere(around);
			return (
				only === index &&
				more.length === 0 &&
				babies.length > 0 &&
				C27?.code === '1' && { others: othersAt(babies, 'C5') }
			);
		})
	},
	{
		id: 'F17',
		level: 'hard',
		verifiable: true,
		basis: 'M:med',
		holds: 'At a birth in C27 the mother was at least {F17.hardMin} (hard), and from {F17.min} to {F17.max} (soft).',
		message: {
			zh: '{name}生育时 {age} 岁。请核对出生年月和生育月份。',
			en: '{name} was {age} at the birth. Please check the month of birth and that of the child.'
		},
		find: ofEachPerson(['C27', 'C5'], ({ C5, C27 }, { thresholds: t, context }) => {
			const ages = birthsIn(C27).map(({ month }) => yearsFrom(C5, monthOfBirth(month, context)));
			const age = ages.find((each) => each !== undefined && (each < t['F17.min'] || each > t['F17.max']));
			return age !== undefined && { level: age < t['F17.hardMin'] ? 'hard' : 'soft', values: { age } };
		})
	}
];
