/** Each person alone: K04–K15 (census-2020-more §3). */
import { isYearMonth } from '$lib/engine/model/calendar';
import { ADULT_FROM_AGE, EDUCATION_FROM_AGE, isTooYoungFor } from '../../census-2020-short/checks/education';
import { isCode, isOneOf, MISSING, monthsFrom, type Verdict } from '../../shared/reading';
import type { Person } from '../model/response';
import { ageOf, hasAge, ofEachPerson } from './reading';
import type { Check } from './types';

/** Shortest time that each category of the stay means, in months. */
const SHORTEST_STAY: Readonly<Record<string, number>> = { '2': 3, '3': 6, '4': 12, '5': 24, '6': 60 };

/** K13: each item with the age from which it is asked, and the last of its codes. */
function ageGates({ edu, work }: Person, age: number | undefined): Verdict {
	if (age === undefined) return false;
	const gates = [
		{ item: 'edu', code: edu, isAsked: age >= EDUCATION_FROM_AGE, last: '9' },
		{ item: 'work.code', code: work?.code, isAsked: age >= ADULT_FROM_AGE, last: '2' }
	];
	const superfluous = gates.filter(({ code, isAsked }) => !isAsked && code !== undefined);
	if (superfluous.length > 0)
		return { items: ['birth', ...superfluous.map(({ item }) => item)], variant: 'superfluous' };
	const wrong = gates.filter(({ code, isAsked, last }) => isAsked && !isCode(code, '1', last));
	const isMissing = wrong.every(({ code }) => code === undefined);
	return wrong.length > 0 && { items: wrong.map(({ item }) => item), missing: isMissing || undefined };
}

export const PERSON_CHECKS: Check[] = [
	{
		id: 'K04',
		level: 'hard',
		basis: 'form',
		holds: 'The month of birth is from {K04.firstYear}-01 to the last month before the census moment.',
		message: {
			zh: '请核对{name}的出生年月：应在 {firstYear} 年 1 月到{lastMonth}之间。',
			en: 'Please check the month of birth of {name}: it must be from January {firstYear} to {lastMonth}.'
		},
		find: ofEachPerson(['birth'], ({ birth }, { thresholds: t, context }) => {
			const firstYear = t['K04.firstYear'];
			const isPossible =
				birth !== undefined && isYearMonth(birth) && birth >= `${firstYear}-01` && birth <= context.lastMonth;
			return !isPossible && { missing: birth === undefined || undefined, values: { firstYear } };
		})
	},
	{
		id: 'K05',
		level: 'hard',
		basis: 'form',
		holds: 'The status is 1–4; 4 has a country, which is not CN, HK, MO or TW, and the others have none.',
		message: {
			zh: '请选择{name}的身份；外籍的要选国籍。',
			en: 'Please choose the status of {name}, and the nationality of a foreigner.'
		},
		variants: {
			superfluous: {
				zh: '{name}不是外籍，不填国籍。请留空，或核对身份。',
				en: '{name} is no foreigner: a nationality is not given. Please leave it out, or check the status.'
			}
		},
		find: ofEachPerson(['status'], ({ status }) => {
			const { code, country } = status ?? {};
			if (!isOneOf(code, '1234')) return { items: ['status.code'], missing: code === undefined || undefined };
			if (code !== '4') return country !== undefined && { variant: 'superfluous' };
			return country === undefined ? MISSING : !/^(?!CN|HK|MO|TW)[A-Z]{2}$/.test(country);
		})
	},
	{
		id: 'K06',
		level: 'hard',
		basis: 'D',
		holds:
			'The stay is 1–6; the age in months is at least the shortest that it means: 2: 3, 3: 6, 4: 12, 5: 24, 6: 60.',
		message: {
			zh: '{name}居住的时间比年龄还长，请改正居住时间或出生年月。',
			en: '{name} has lived here for longer than alive. Please correct the time or the month of birth.'
		},
		variants: {
			absent: { zh: '请选择{name}已居住的时间。', en: 'Please choose how long {name} has lived here.' }
		},
		find: ofEachPerson(['stay', 'birth'], ({ birth, stay }, { context }) => {
			if (!isCode(stay, '1', '6'))
				return { items: ['stay'], variant: 'absent', missing: stay === undefined || undefined };
			const months = monthsFrom(birth, context.lastMonth);
			return months !== undefined && months >= 0 && months < (SHORTEST_STAY[stay ?? ''] ?? 0);
		})
	},
	{
		id: 'K07',
		level: 'soft',
		basis: 'M:med',
		holds: 'If the purpose is 2, the age is at least {K07.min} and the person works.',
		message: {
			zh: '请核实：{name}以就业为目的，年龄偏小或者没有工作。',
			en: 'Please check: {name} came to work, but is young or does not work.'
		},
		find: ofEachPerson(
			['purpose.code', 'work.code', 'birth'],
			(person, around) =>
				person.purpose?.code === '2' &&
				(person.work?.code === '2' || hasAge(person, around, (age) => age < around.thresholds['K07.min']))
		)
	},
	{
		id: 'K08',
		level: 'soft',
		basis: 'M:med',
		holds: 'If the purpose is 3, the age is from {K08.min} to {K08.max}.',
		message: {
			zh: '请核实：{name}以学习为目的，年龄不太寻常。',
			en: 'Please check: {name} came to study, at an unusual age.'
		},
		find: ofEachPerson(['purpose.code', 'birth'], (person, around) => {
			const { 'K08.min': min, 'K08.max': max } = around.thresholds;
			return person.purpose?.code === '3' && hasAge(person, around, (age) => age < min || age > max);
		})
	},
	{
		id: 'K09',
		level: 'soft',
		basis: 'M:med',
		holds: 'If the purpose is 1, the age is at least {K09.min}.',
		message: {
			zh: '请核实：{name}以商务为目的，年龄偏小。',
			en: 'Please check: {name} came on business and is rather young.'
		},
		find: ofEachPerson(
			['purpose.code', 'birth'],
			(person, around) =>
				person.purpose?.code === '1' && hasAge(person, around, (age) => age < around.thresholds['K09.min'])
		)
	},
	{
		id: 'K10',
		level: 'soft',
		basis: 'M:med',
		holds: 'If the purpose is 4, the stay is at least {K10.min}.',
		message: {
			zh: '请核实：{name}以定居为目的，居住不满半年。',
			en: 'Please check: {name} came to settle and has lived here for less than half a year.'
		},
		find: ofEachPerson(
			['purpose.code', 'stay'],
			({ purpose, stay }, { thresholds: t }) =>
				purpose?.code === '4' && isCode(stay, '1', '6') && Number(stay) < t['K10.min']
		)
	},
	{
		id: 'K11',
		level: 'soft',
		basis: 'form',
		holds: 'If the purpose is 5 or 6, the stay is not 1: people here briefly are not registered.',
		message: {
			zh: '请核实：{name}是短期停留吗？短期停留的人不登记。',
			en: 'Please check: is {name} here briefly? Such people are not registered.'
		},
		find: ofEachPerson(['purpose.code', 'stay'], ({ purpose, stay }) => isOneOf(purpose?.code, '56') && stay === '1')
	},
	{
		id: 'K12',
		level: 'hard',
		basis: 'form',
		holds: 'The purpose is 1–6; 6 is said in words, and the others are not.',
		message: {
			zh: '请选择{name}来这里的目的；选其他的，请写明。',
			en: 'Please choose why {name} came here, and say what another purpose is.'
		},
		variants: {
			superfluous: {
				zh: '{name}的目的不是其他，不用写明。请留空，或改选其他。',
				en: '{name} has another purpose chosen: the words are left out. Please leave them out, or choose “Other”.'
			}
		},
		find: ofEachPerson(['purpose'], ({ purpose }) => {
			const { code, other } = purpose ?? {};
			if (!isCode(code, '1', '6')) return { items: ['purpose.code'], missing: code === undefined || undefined };
			if (code !== '6') return other !== undefined && { variant: 'superfluous' };
			return !other?.trim() && { items: ['purpose.other'], missing: other === undefined || undefined };
		})
	},
	{
		id: 'K13',
		level: 'hard',
		basis: 'M:med',
		holds: 'Education is 1–9 from the age of 3, work is 1 or 2 from the age of 15; below they are blank.',
		message: { zh: '请补上{name}的受教育程度和就业情况。', en: 'Please complete education and work of {name}.' },
		variants: {
			superfluous: {
				zh: '按{name}的年龄，不填受教育程度或就业情况。请留空，或核对出生年月。',
				en: 'At the age of {name} education or work are not asked. Please leave them out, or check the month of birth.'
			}
		},
		find: ofEachPerson(['birth'], (person, around) => ageGates(person, ageOf(person, around)))
	},
	{
		id: 'K14',
		level: 'hard',
		verifiable: true,
		basis: 'M:med',
		holds: 'Education and age pass the bounds of E05–E10.',
		message: {
			zh: '{name}的受教育程度与年龄不太相符，请核对。',
			en: 'The education of {name} hardly fits the age. Please check.'
		},
		find: ofEachPerson(['edu', 'birth'], (person, around) =>
			isTooYoungFor(person.edu, ageOf(person, around), around.thresholds)
		)
	},
	{
		id: 'K15',
		level: 'hard',
		basis: 'M:low',
		holds: 'With work = 1 industry and occupation are given, and otherwise they are blank.',
		message: { zh: '请写{name}的行业和职业。', en: 'Please give industry and occupation of {name}.' },
		variants: {
			superfluous: {
				zh: '{name}没有工作，不填行业和职业。请留空，或核对就业情况。',
				en: '{name} does not work: industry and occupation are left out. Please leave them out, or check the work.'
			}
		},
		find: ofEachPerson(['work'], ({ work }) => {
			const { code, industry, occupation } = work ?? {};
			if (code !== '1') return (industry !== undefined || occupation !== undefined) && { variant: 'superfluous' };
			const items = [
				...(industry?.trim() ? [] : ['work.industry']),
				...(occupation?.trim() ? [] : ['work.occupation'])
			];
			return items.length > 0 && { items, missing: true };
		})
	}
];
