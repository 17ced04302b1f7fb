/** Ages of householder, spouse and relatives against each other: R05–R12, R14, R16–R18, R21, R22 (census-2020 §2.5). */
import { pipe } from '$lib/engine/model/interpolate';
import type { Text } from '$lib/engine/model/types';
import type { HouseholdResponse, Person } from '../response';
import { ageOf, belowBounds, isCollective } from './reading';
import type { Judgement } from './reading';
import type { Thresholds } from '../threshold-names';
import type { Check, Level, Place } from './types';

interface Pair {
	relative: Person;
	relativeAge: number;
	/** The householder, or for R12 and R16 the spouse. */
	anchor: Person;
	anchorAge: number;
	thresholds: Thresholds;
}

const indexWith = (response: HouseholdResponse, code: string): number =>
	response.persons.findIndex(({ D2 }) => D2 === code);

/** Whose age counts: the householder's, the spouse's, or the spouse's where there is one. */
function anchorIndex(response: HouseholdResponse, anchor: 'head' | 'spouse' | 'spouseOrHead'): number {
	const spouse = indexWith(response, '1');
	return anchor === 'spouse' || (anchor === 'spouseOrHead' && spouse >= 0) ? spouse : indexWith(response, '0');
}

/** Judges each relative of one kind against the anchor; silent until both ages are known. */
const ofEachRelative =
	(relation: string, anchor: 'head' | 'spouse' | 'spouseOrHead', judge: (pair: Pair) => Judgement): Check['find'] =>
	(response, context) => {
		const { thresholds } = context;
		const index = isCollective(response) ? -1 : anchorIndex(response, anchor);
		const [person, anchorAge] = [response.persons[index], ageOf(response.persons[index], context)];
		if (person === undefined || anchorAge === undefined) return [];
		return response.persons.flatMap((relative, position) => {
			const relativeAge = relative.D2 === relation ? ageOf(relative, context) : undefined;
			if (relativeAge === undefined) return [];
			const judgement = judge({ relative, relativeAge, anchor: person, anchorAge, thresholds });
			return judgement === false ? [] : [betweenThem(position, index, judgement, anchorAge - relativeAge)];
		});
	};

const betweenThem = (relative: number, anchor: number, judgement: Judgement, years: number): Place => ({
	person: relative + 1,
	items: ['D2', 'D5'],
	others: [{ person: anchor + 1, items: ['D4', 'D5'] }],
	values: { years: Math.abs(years) },
	...(typeof judgement === 'string' && { level: judgement })
});

const check = (id: string, level: Level, basis: string, message: Text, find: Check['find']): Check => ({
	id,
	level,
	basis,
	message,
	find
});

const GAP: Text = {
	zh: '{name}是户主的{kin}，与{other}相差 {years} 岁。请看看两人的出生年月和与户主的关系。',
	en: '{name} is the householder’s {kin} and {years} years apart from {other}. Please look at both months of birth and the relationship.'
};

/** The words of most rules here: so many years lie between two people who are this to each other. */
const gapText = (kin: Text): Text => pipe(GAP, { kin });

const legalAge = (person: Person, rule: 'R06' | 'R07', t: Thresholds): number =>
	person.D4 === '1' ? t[`${rule}.minMale`] : t[`${rule}.minFemale`];

/** R07, R09: about the householder alone. */
const ofHouseholder =
	(judge: (head: Person, age: number, response: HouseholdResponse, t: Thresholds) => Level | false): Check['find'] =>
	(response, context) => {
		const index = isCollective(response) ? -1 : indexWith(response, '0');
		const [head, age] = [response.persons[index], ageOf(response.persons[index], context)];
		if (head === undefined || age === undefined) return [];
		const level = judge(head, age, response, context.thresholds);
		return level ? [{ person: index + 1, items: ['D5'], level, values: { age } }] : [];
	};

const tooCloseGrandparents = ofEachRelative('5', 'head', ({ relativeAge, anchorAge, thresholds: t }) =>
	belowBounds(relativeAge - anchorAge, t['R17.hardMin'], t['R17.min'])
);

function surplusGrandparents(response: HouseholdResponse, thresholds: Thresholds): Place[] {
	const max = thresholds['R17.maxCount'];
	const grandparents = response.persons.flatMap(({ D2 }, index) => (D2 === '5' ? [index + 1] : []));
	const surplus = isCollective(response) ? [] : grandparents.slice(max);
	return surplus.map((person) => ({ person, items: ['D2'], variant: 'count', values: { max } }));
}

export const AGE_GAP_CHECKS: Check[] = [
	check(
		'R05',
		'hard',
		'M:high',
		{
			zh: '{name}是户主{other}的配偶，性别却与户主相同。请核对性别或与户主的关系。',
			en: '{name} is the spouse of the householder {other} but has the same sex. Please check the sex or the relationship.'
		},
		(response) => {
			const [head, spouse] = [indexWith(response, '0'), indexWith(response, '1')];
			const [sex, spouseSex] = [response.persons[head]?.D4, response.persons[spouse]?.D4];
			if (isCollective(response) || sex === undefined || sex !== spouseSex) return [];
			return [{ person: spouse + 1, items: ['D2', 'D4'], others: [{ person: head + 1, items: ['D4'] }] }];
		}
	),
	check(
		'R06',
		'hard',
		'M:high',
		{
			zh: '{name}是户主的配偶，年龄小于法定婚龄。请看看出生年月和与户主的关系。',
			en: '{name} is the householder’s spouse and below the legal age of marriage. Please look at the month of birth and the relationship.'
		},
		ofEachRelative('1', 'head', ({ relative, relativeAge, thresholds: t }) =>
			belowBounds(relativeAge, t['R06.hardMin'], legalAge(relative, 'R06', t))
		)
	),
	check(
		'R07',
		'hard',
		'M:med',
		{
			zh: '户主{name}有配偶，年龄却小于法定婚龄。请看看户主的出生年月。',
			en: 'The householder {name} has a spouse but is below the legal age of marriage. Please look at the householder’s month of birth.'
		},
		ofHouseholder((head, age, response, t) =>
			indexWith(response, '1') < 0 ? false : belowBounds(age, t['R07.hardMin'], legalAge(head, 'R07', t))
		)
	),
	check(
		'R08',
		'soft',
		'M:low',
		{
			zh: '请核实：{name}与{other}是夫妻，相差 {years} 岁。',
			en: 'Please check: {name} and {other} are married and {years} years apart.'
		},
		ofEachRelative('1', 'head', ({ relativeAge, anchorAge, thresholds }) => {
			return Math.abs(anchorAge - relativeAge) > thresholds['R08.max'];
		})
	),
	check(
		'R09',
		'soft',
		'M:med',
		{
			zh: '户主{name} {age} 岁，年龄偏小。请看看出生年月，或者请一位成年人作户主。',
			en: 'The householder {name} is only {age}. Please look at the month of birth, or choose an adult as householder.'
		},
		ofHouseholder((_head, age, _response, t) => belowBounds(age, t['R09.hardMin'], t['R09.min']))
	),
	check(
		'R10',
		'hard',
		'M:med',
		gapText({ zh: '子女', en: 'child' }),
		ofEachRelative('2', 'head', ({ relativeAge, anchorAge, thresholds: t }) =>
			belowBounds(anchorAge - relativeAge, t['R10.hardMin'], t['R10.min'])
		)
	),
	check(
		'R11',
		'soft',
		'M:low',
		gapText({ zh: '子女', en: 'child' }),
		ofEachRelative('2', 'head', ({ relativeAge, anchorAge, anchor, thresholds: t }) => {
			return anchorAge - relativeAge > t[anchor.D4 === '2' ? 'R11.maxFemale' : 'R11.max'];
		})
	),
	check(
		'R12',
		'soft',
		'M:low',
		gapText({ zh: '子女', en: 'child' }),
		ofEachRelative('2', 'spouse', ({ relativeAge, anchorAge, thresholds }) => {
			return anchorAge - relativeAge < thresholds['R12.min'];
		})
	),
	check(
		'R14',
		'hard',
		'M:med',
		gapText({ zh: '父亲或母亲', en: 'parent' }),
		ofEachRelative('3', 'head', ({ relativeAge, anchorAge, thresholds: t }) => {
			const years = relativeAge - anchorAge;
			return belowBounds(years, t['R14.hardMin'], t['R14.min']) || (years > t['R14.max'] && 'soft');
		})
	),
	check(
		'R16',
		'soft',
		'M:med',
		gapText({ zh: '岳父母或公婆', en: 'parent-in-law' }),
		ofEachRelative('4', 'spouseOrHead', ({ relativeAge, anchorAge, thresholds: t }) =>
			belowBounds(relativeAge - anchorAge, t['R16.hardMin'], t['R16.min'])
		)
	),
	{
		...check('R17', 'soft', 'M:med', gapText({ zh: '祖父母', en: 'grandparent' }), (response, context) => [
			...tooCloseGrandparents(response, context),
			...surplusGrandparents(response, context.thresholds)
		]),
		variants: {
			count: {
				zh: '请核实：户主的祖父母多于 {max} 人。请看看{name}与户主的关系。',
				en: 'Please check: there are more than {max} grandparents of the householder. Please look at the relationship of {name}.'
			}
		}
	},
	check(
		'R18',
		'hard',
		'M:med',
		{
			zh: '{name}是户主的媳婿，年龄过小。请核对出生年月或与户主的关系。',
			en: '{name} is a son- or daughter-in-law but too young. Please check the month of birth or the relationship.'
		},
		(response, context) =>
			response.persons.flatMap((person, index) => {
				const isTooYoung =
					!isCollective(response) && person.D2 === '6' && (ageOf(person, context) ?? Infinity) < context.thresholds['R18.min'];
				return isTooYoung ? [{ person: index + 1, items: ['D2', 'D5'] }] : [];
			})
	),
	check(
		'R21',
		'soft',
		'M:med',
		gapText({ zh: '孙子女', en: 'grandchild' }),
		ofEachRelative('7', 'head', ({ relativeAge, anchorAge, thresholds: t }) =>
			belowBounds(anchorAge - relativeAge, t['R21.hardMin'], t['R21.min'])
		)
	),
	check(
		'R22',
		'soft',
		'M:low',
		gapText({ zh: '兄弟姐妹', en: 'brother or sister' }),
		ofEachRelative('8', 'head', ({ relativeAge, anchorAge, thresholds }) => {
			return Math.abs(anchorAge - relativeAge) > thresholds['R22.max'];
		})
	)
];
