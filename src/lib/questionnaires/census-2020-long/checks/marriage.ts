/** Marital status, first marriage and age: L23–L25, F02–F04, F24–F26 (census-2020 §2.7, census-2020-more §1.2). */
import { isYearMonth } from '$lib/engine/model/calendar';
import { MONTHS_AWAY } from '../../census-2020-short/checks/leaving';
import { belowBounds, isOneOf, monthsFrom, yearsFrom } from '../../shared/reading';
import { ageOf, isBelow, isWoman, ofEachPerson, wasMarried } from './reading';
import type { Check } from './types';

export const MARRIAGE_CHECKS: Check[] = [
	{
		id: 'L23',
		level: 'soft',
		basis: 'Marriage Law of 1980, art. 6',
		holds: 'If C24 is 2–4, the age is at least {L23.minMale} for men and {L23.minFemale} for women.',
		message: { zh: '请核实：{name}{age} 岁，已经结过婚。', en: 'Please check: {name} is {age} and is or was married.' },
		find: ofEachPerson(['C24', 'C5'], (person, around) => {
			const age = ageOf(person, around);
			const min = around.thresholds[isWoman(person) ? 'L23.minFemale' : 'L23.minMale'];
			return wasMarried(person) && age !== undefined && age < min && { values: { age } };
		})
	},
	{
		id: 'L24',
		level: 'hard',
		basis: 'form',
		holds: 'If C24 = 1, C25, C26 and C27 are blank; if C24 is 2–4, C25 is given.',
		message: { zh: '请填写{name}的初婚年月。', en: 'Please give the month in which {name} first married.' },
		variants: {
			superfluous: {
				zh: '{name}未婚，不填初婚年月和生育项目。请留空，或核对婚姻状况。',
				en: '{name} has never married: first marriage and children are not asked. Please leave them out, or check the marital status.'
			}
		},
		find: ofEachPerson(['C24'], ({ C24, C25, C26, C27 }) => {
			if (C24 !== '1') return isOneOf(C24, '234') && C25 === undefined && { items: ['C25'], missing: true };
			const items = Object.entries({ C25, C26, C27 }).flatMap(([item, answer]) => (answer === undefined ? [] : [item]));
			return items.length > 0 && { items: ['C24', ...items], variant: 'superfluous' };
		})
	},
	{
		id: 'L25',
		level: 'hard',
		verifiable: true,
		basis: 'M:med',
		holds:
			'At C25, which is not after the census moment, the age was at least {L25.hardMin} (hard), and at least {L25.min} (soft).',
		message: {
			zh: '{name}第一次结婚时 {age} 岁。请核对初婚年月和出生年月。',
			en: '{name} was {age} at the first marriage. Please check both months.'
		},
		variants: {
			future: {
				zh: '{name}的初婚年月不在普查时点以前，请改正。',
				en: 'The first marriage of {name} is not before the census moment. Please correct it.'
			}
		},
		find: ofEachPerson(['C25', 'C5'], ({ C5, C25 }, { thresholds: t, context }) => {
			if (C25 === undefined) return false;
			if (!isYearMonth(C25) || C25 > context.lastMonth) return { items: ['C25'], variant: 'future' };
			const age = yearsFrom(C5, C25);
			const level = belowBounds(age, t['L25.hardMin'], t['L25.min']);
			return level && { level, values: { age: Math.max(age ?? 0, 0) } };
		})
	},
	{
		id: 'F02',
		level: 'soft',
		basis: 'M:med',
		holds: 'At C25 the age was at most {F02.max}.',
		message: {
			zh: '请核实：{name}第一次结婚时 {age} 岁，年龄偏大。',
			en: 'Please check: {name} was {age} at the first marriage, rather old.'
		},
		find: ofEachPerson(['C25', 'C5'], ({ C5, C25 }, { thresholds: t }) => {
			const age = yearsFrom(C5, C25);
			return age !== undefined && age > t['F02.max'] && { values: { age } };
		})
	},
	{
		id: 'F03',
		level: 'soft',
		basis: 'M:med',
		holds: 'If C24 = 4, the age is at least {F03.min}.',
		message: {
			zh: '请核实：{name}年纪不大，婚姻状况填了丧偶。',
			en: 'Please check: {name} is young and said to be widowed.'
		},
		find: ofEachPerson(
			['C24', 'C5'],
			(person, around) => person.C24 === '4' && isBelow(person, around, around.thresholds['F03.min'])
		)
	},
	{
		id: 'F04',
		level: 'soft',
		basis: 'M:med',
		holds: 'If C24 = 3, the age is at least {F04.min}.',
		message: {
			zh: '请核实：{name}年纪不大，婚姻状况填了离婚。',
			en: 'Please check: {name} is young and said to be divorced.'
		},
		find: ofEachPerson(
			['C24', 'C5'],
			(person, around) => person.C24 === '3' && isBelow(person, around, around.thresholds['F04.min'])
		)
	},
	{
		id: 'F24',
		level: 'soft',
		basis: 'M:med',
		holds: 'If C10 = 5, C24 is not 1.',
		message: {
			zh: '请核实：{name}因婚姻嫁娶离开户口登记地，却填了未婚。',
			en: 'Please check: {name} left the place of hukou to marry but has never married.'
		},
		find: ofEachPerson(['C10', 'C24'], ({ C10, C24 }) => C10 === '5' && C24 === '1')
	},
	{
		id: 'F25',
		level: 'soft',
		basis: 'M:med',
		holds:
			'If C10 = 5, the first marriage lies no more than {F25.months} months later than the shortest time away that C9 means.',
		message: {
			zh: '请核实：{name}因婚姻嫁娶离开户口登记地，离开比初婚早很多。',
			en: 'Please check: {name} left the place of hukou to marry, long before the first marriage.'
		},
		find: ofEachPerson(['C9', 'C10', 'C25'], ({ C9, C10, C25 }, { thresholds: t, context }) => {
			const married = monthsFrom(C25, context.lastMonth);
			return C10 === '5' && married !== undefined && married < (MONTHS_AWAY[C9 ?? ''] ?? 0) - t['F25.months'];
		})
	},
	{
		id: 'F26',
		level: 'soft',
		basis: 'M:med',
		holds: 'Whoever has C24 other than 1 and C16 = 1 is at least {F26.min}.',
		message: {
			zh: '请核实：{name}还在校，已经结过婚。',
			en: 'Please check: {name} is at school and is or was married.'
		},
		find: ofEachPerson(
			['C16', 'C24', 'C5'],
			(person, around) =>
				wasMarried(person) && person.C16 === '1' && isBelow(person, around, around.thresholds['F26.min'])
		)
	}
];
