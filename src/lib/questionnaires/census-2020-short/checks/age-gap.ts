/** Ages of householder, spouse and relatives against each other: R05–R12, R14, R16–R18, R21, R22 (census-2020 §2.5). */
import type { HouseholdResponse } from '../model/response';
import { ageOf, belowBounds, isCollective, othersAt, personAt } from './reading';
import { gapText, indexWith, legalAge, ofEachRelative, ofHouseholder } from './relatives';
import type { Thresholds } from '../model/thresholds';
import type { Check, FindingPlace } from './types';

const tooCloseGrandparents = ofEachRelative('5', 'head', ({ relativeAge, anchorAge, thresholds: t }) =>
	belowBounds(relativeAge - anchorAge, t['R17.hardMin'], t['R17.min'])
);

function surplusGrandparents(response: HouseholdResponse, thresholds: Thresholds): FindingPlace[] {
	const max = thresholds['R17.maxCount'];
	const grandparents = response.persons.flatMap(({ D2 }, index) => (D2 === '5' ? [index] : []));
	const surplus = isCollective(response) ? [] : grandparents.slice(max);
	return surplus.map((index) => ({ at: personAt(index), items: ['D2'], variant: 'count', values: { max } }));
}

export const AGE_GAP_CHECKS: Check[] = [
	{
		id: 'R05',
		level: 'hard',
		verifiable: true,
		basis: 'M:high',
		holds: 'The D4 of the spouse is not that of the householder.',
		message: {
			zh: '{name}是户主{other}的配偶，性别却与户主相同。请核对性别或与户主的关系。',
			en: '{name} is the spouse of the householder {other} but has the same sex. Please check the sex or the relationship.'
		},
		find: (response) => {
			const [head, spouse] = [indexWith(response, '0'), indexWith(response, '1')];
			const [sex, spouseSex] = [response.persons[head]?.D4, response.persons[spouse]?.D4];
			if (isCollective(response) || sex === undefined || sex !== spouseSex) return [];
			return [{ at: personAt(spouse), items: ['D2', 'D4'], others: othersAt([head], 'D4') }];
		}
	},
	{
		id: 'R06',
		level: 'hard',
		verifiable: true,
		basis: 'M:high',
		holds:
			'A spouse (D2 = 1) is at least {R06.hardMin} (hard), and {R06.minMale} if male or {R06.minFemale} if female (soft).',
		message: {
			zh: '{name}是户主的配偶，年龄小于法定婚龄。请看看出生年月和与户主的关系。',
			en: '{name} is the householder’s spouse and below the legal age of marriage. Please look at the month of birth and the relationship.'
		},
		find: ofEachRelative('1', 'head', ({ relative, relativeAge, thresholds: t }) =>
			belowBounds(relativeAge, t['R06.hardMin'], legalAge(relative, 'R06', t))
		)
	},
	{
		id: 'R07',
		level: 'hard',
		verifiable: true,
		basis: 'M:med',
		holds:
			'If there is a spouse, the householder is at least {R07.hardMin} (hard), and {R07.minMale} if male or {R07.minFemale} if female (soft).',
		message: {
			zh: '户主{name}有配偶，年龄却小于法定婚龄。请看看户主的出生年月。',
			en: 'The householder {name} has a spouse but is below the legal age of marriage. Please look at the householder’s month of birth.'
		},
		find: ofHouseholder((head, age, response, t) =>
			indexWith(response, '1') < 0 ? false : belowBounds(age, t['R07.hardMin'], legalAge(head, 'R07', t))
		)
	},
	{
		id: 'R08',
		level: 'soft',
		basis: 'M:low',
		holds: 'Householder and spouse are at most {R08.max} years apart.',
		message: {
			zh: '请核实：{name}与{other}是夫妻，相差 {years} 岁。',
			en: 'Please check: {name} and {other} are married and {years} years apart.'
		},
		find: ofEachRelative('1', 'head', ({ relativeAge, anchorAge, thresholds }) => {
			return Math.abs(anchorAge - relativeAge) > thresholds['R08.max'];
		})
	},
	{
		id: 'R09',
		level: 'soft',
		verifiable: true,
		basis: 'M:med',
		holds: 'The householder is at least {R09.hardMin} (hard), and at least {R09.min} (soft).',
		message: {
			zh: '户主{name} {age} 岁，年龄偏小。请看看出生年月，或者请一位成年人作户主。',
			en: 'The householder {name} is only {age}. Please look at the month of birth, or choose an adult as householder.'
		},
		find: ofHouseholder((_head, age, _response, t) => belowBounds(age, t['R09.hardMin'], t['R09.min']))
	},
	{
		id: 'R10',
		level: 'hard',
		verifiable: true,
		basis: 'M:med',
		holds:
			'The householder is at least {R10.hardMin} years older than a child, D2 = 2 (hard), and at least {R10.min} (soft).',
		message: gapText({ zh: '子女', en: 'child' }),
		find: ofEachRelative('2', 'head', ({ relativeAge, anchorAge, thresholds: t }) =>
			belowBounds(anchorAge - relativeAge, t['R10.hardMin'], t['R10.min'])
		)
	},
	{
		id: 'R11',
		level: 'soft',
		basis: 'M:low',
		holds: 'The householder is at most {R11.max} years older than a child, {R11.maxFemale} if female.',
		message: gapText({ zh: '子女', en: 'child' }),
		find: ofEachRelative('2', 'head', ({ relativeAge, anchorAge, anchor, thresholds: t }) => {
			return anchorAge - relativeAge > t[anchor.D4 === '2' ? 'R11.maxFemale' : 'R11.max'];
		})
	},
	{
		id: 'R12',
		level: 'soft',
		basis: 'M:low',
		holds: 'The spouse is at least {R12.min} years older than a child.',
		message: gapText({ zh: '子女', en: 'child' }),
		find: ofEachRelative('2', 'spouse', ({ relativeAge, anchorAge, thresholds }) => {
			return anchorAge - relativeAge < thresholds['R12.min'];
		})
	},
	{
		id: 'R14',
		level: 'hard',
		verifiable: true,
		basis: 'M:med',
		holds:
			'A parent is at least {R14.hardMin} years older than the householder (hard), and {R14.min}–{R14.max} (soft).',
		message: gapText({ zh: '父亲或母亲', en: 'parent' }),
		find: ofEachRelative('3', 'head', ({ relativeAge, anchorAge, thresholds: t }) => {
			const years = relativeAge - anchorAge;
			return belowBounds(years, t['R14.hardMin'], t['R14.min']) || (years > t['R14.max'] && 'soft');
		})
	},
	{
		id: 'R16',
		level: 'soft',
		verifiable: true,
		basis: 'M:med',
		holds:
			'A parent-in-law is at least {R16.hardMin} years older than the spouse, or without one than the householder (hard), and at least {R16.min} (soft).',
		message: gapText({ zh: '岳父母或公婆', en: 'parent-in-law' }),
		find: ofEachRelative('4', 'spouseOrHead', ({ relativeAge, anchorAge, thresholds: t }) =>
			belowBounds(relativeAge - anchorAge, t['R16.hardMin'], t['R16.min'])
		)
	},
	{
		id: 'R17',
		level: 'soft',
		verifiable: true,
		basis: 'M:med',
		holds:
			'A grandparent is at least {R17.hardMin} years older than the householder (hard), and at least {R17.min} (soft); there are at most {R17.maxCount}.',
		message: gapText({ zh: '祖父母', en: 'grandparent' }),
		find: (response, context) => [
			...tooCloseGrandparents(response, context),
			...surplusGrandparents(response, context.thresholds)
		],
		variants: {
			count: {
				zh: '请核实：户主的祖父母多于 {max} 人。请看看{name}与户主的关系。',
				en: 'Please check: there are more than {max} grandparents of the householder. Please look at the relationship of {name}.'
			}
		}
	},
	{
		id: 'R18',
		level: 'hard',
		verifiable: true,
		basis: 'M:med',
		holds: 'A son- or daughter-in-law (D2 = 6) is at least {R18.min}.',
		message: {
			zh: '{name}是户主的媳婿，年龄过小。请核对出生年月或与户主的关系。',
			en: '{name} is a son- or daughter-in-law but too young. Please check the month of birth or the relationship.'
		},
		find: (response, context) =>
			response.persons.flatMap((person, index) => {
				const isTooYoung =
					!isCollective(response) &&
					person.D2 === '6' &&
					(ageOf(person, context) ?? Infinity) < context.thresholds['R18.min'];
				return isTooYoung ? [{ at: personAt(index), items: ['D2', 'D5'] }] : [];
			})
	},
	{
		id: 'R21',
		level: 'soft',
		verifiable: true,
		basis: 'M:med',
		holds:
			'The householder is at least {R21.hardMin} years older than a grandchild (hard), and at least {R21.min} (soft).',
		message: gapText({ zh: '孙子女', en: 'grandchild' }),
		find: ofEachRelative('7', 'head', ({ relativeAge, anchorAge, thresholds: t }) =>
			belowBounds(anchorAge - relativeAge, t['R21.hardMin'], t['R21.min'])
		)
	},
	{
		id: 'R22',
		level: 'soft',
		basis: 'M:low',
		holds: 'Householder and brother or sister are at most {R22.max} years apart.',
		message: gapText({ zh: '兄弟姐妹', en: 'brother or sister' }),
		find: ofEachRelative('8', 'head', ({ relativeAge, anchorAge, thresholds }) => {
			return Math.abs(anchorAge - relativeAge) > thresholds['R22.max'];
		})
	}
];
