/** Whether somebody works, and for how long: L16–L22, W01–W06 (census-2020 §2.7, census-2020-more §1.2). */
import { belowBounds, isCode, isOneOf, isWholeNumber, type Verdict } from '../../shared/reading';
import type { Person } from '../model/response';
import { ageOf, hasAge, hasWork, isBelow, ofEachPerson } from './reading';
import type { Check } from './types';

const HOURS_OF_A_WEEK = 168;

/** L17: what belongs to work, and what belongs to none. */
function workItems({ C18, C19, C20, C21, C22 }: Person): Verdict {
	const { unit, business } = C20 ?? {};
	if (C18?.code === '3') {
		const items = Object.entries({ C19, 'C20.unit': unit, 'C20.business': business, C21 })
			.filter(([, answer]) => answer !== undefined)
			.map(([item]) => item);
		if (items.length > 0) return { items, variant: 'notWorking' };
		return !isCode(C22, '1', '5') && { items: ['C22'], variant: 'notWorking', missing: C22 === undefined };
	}
	if (!isOneOf(C18?.code, '12')) return false;
	if (C22 !== undefined) return { items: ['C18.code', 'C22'], variant: 'superfluous' };
	const missing = [...(C19 ? [] : ['C19']), ...(business ? [] : ['C20.business']), ...(C21 ? [] : ['C21'])];
	if (missing.length > 0) return { items: missing, missing: true };
	return !isCode(C19, '1', '4') && { items: ['C19'] };
}

export const WORK_CHECKS: Check[] = [
	{
		id: 'L16',
		level: 'hard',
		basis: 'form; the upper bound M:med',
		holds: 'If C18 = 1, the hours are 1–168 (hard), and at most {L16.max} (soft); otherwise there are none.',
		message: {
			zh: '请核对{name}上周的工作时间：一周有 168 小时，一般不超过 {max} 小时。',
			en: 'Please check the hours that {name} worked: a week has 168, and usually they are at most {max}.'
		},
		find: ofEachPerson(['C18'], ({ C18 }, { thresholds: t }) => {
			const { code, hours } = C18 ?? {};
			if (code !== '1') return hours !== undefined && { values: { max: t['L16.max'] } };
			if (hours === undefined) return { missing: true, values: { max: t['L16.max'] } };
			const isPossible = isWholeNumber(hours) && hours >= 1 && hours <= HOURS_OF_A_WEEK;
			if (isPossible && hours <= t['L16.max']) return false;
			return { level: isPossible ? 'soft' : 'hard', values: { max: t['L16.max'] } };
		})
	},
	{
		id: 'L17',
		level: 'hard',
		basis: 'form',
		holds:
			'If C18 is 1 or 2, C19 is 1–4, C20 has a business, there is a C21, and C22 is blank; if C18 = 3, C22 is 1–5 and C19–C21 are blank.',
		message: {
			zh: '请补上{name}的单位类型、行业和职业。',
			en: 'Please complete employer, industry and occupation of {name}.'
		},
		variants: {
			notWorking: {
				zh: '请选择{name}没有工作的原因；没有工作的不填单位、行业和职业。',
				en: 'Please choose why {name} did not work; employer, industry and occupation are then left out.'
			},
			superfluous: {
				zh: '{name}有工作，不填未工作原因。请留空，或核对工作情况。',
				en: '{name} works: the reason for not working is not asked. Please leave it out, or check the work.'
			}
		},
		find: ofEachPerson(['C18.code'], workItems)
	},
	{
		id: 'L18',
		level: 'soft',
		basis: 'M:high',
		holds: 'If C22 = 1, C16 = 1.',
		message: {
			zh: '请核实：{name}因为在校学习没有工作，学业却不是在校。',
			en: 'Please check: {name} does not work for being at school, but is not at school.'
		},
		find: ofEachPerson(['C16', 'C22'], ({ C16, C22 }) => C22 === '1' && C16 !== undefined && C16 !== '1')
	},
	{
		id: 'L19',
		level: 'hard',
		verifiable: true,
		basis: 'M:med',
		holds: 'If C22 = 2, the age is at least {L19.hardMin} (hard), and at least {L19.min} (soft).',
		message: {
			zh: '{name}{age} 岁，未工作原因填了离退休。请核对原因或出生年月。',
			en: '{name} is {age} and said to be retired. Please check the reason or the month of birth.'
		},
		find: ofEachPerson(['C22', 'C5'], (person, around) => {
			const age = ageOf(person, around);
			const level =
				person.C22 === '2' && belowBounds(age, around.thresholds['L19.hardMin'], around.thresholds['L19.min']);
			return level && { level, values: { age: age ?? '' } };
		})
	},
	{
		id: 'L20',
		level: 'soft',
		basis: 'M:med',
		holds: 'If C23 = 1, C18 is 1 or 2.',
		message: {
			zh: '请核实：{name}主要靠劳动收入生活，上周却没有工作。',
			en: 'Please check: {name} lives on earnings from work but did not work.'
		},
		find: ofEachPerson(['C18.code', 'C23'], ({ C18, C23 }) => C23 === '1' && C18?.code === '3')
	},
	{
		id: 'L21',
		level: 'hard',
		verifiable: true,
		basis: 'M:med',
		holds: 'If C23 = 2, the age is at least {L21.hardMin} (hard), and at least {L21.min} (soft).',
		message: {
			zh: '{name}{age} 岁，主要生活来源填了离退休金、养老金。请核对生活来源或出生年月。',
			en: '{name} is {age} and said to live on a pension. Please check the livelihood or the month of birth.'
		},
		find: ofEachPerson(['C23', 'C5'], (person, around) => {
			const age = ageOf(person, around);
			const level =
				person.C23 === '2' && belowBounds(age, around.thresholds['L21.hardMin'], around.thresholds['L21.min']);
			return level && { level, values: { age: age ?? '' } };
		})
	},
	{
		id: 'L22',
		level: 'soft',
		basis: 'M:low',
		holds: 'If C23 = 4, C18 = 3.',
		message: {
			zh: '请核实：{name}领失业保险金，上周却有工作。',
			en: 'Please check: {name} lives on unemployment insurance but had work.'
		},
		find: ofEachPerson(['C18.code', 'C23'], (person) => person.C23 === '4' && hasWork(person))
	},
	{
		id: 'W01',
		level: 'soft',
		basis: 'M:med',
		holds: 'If C18 = 1, the hours are at least {W01.min}.',
		message: {
			zh: '请核实：{name}上周工作时间很少。一小时以上就算工作。',
			en: 'Please check: {name} worked very few hours. One hour counts as work.'
		},
		find: ofEachPerson(
			['C18'],
			({ C18 }, { thresholds: t }) => C18?.code === '1' && (C18.hours ?? Infinity) < t['W01.min']
		)
	},
	{
		id: 'W02',
		level: 'soft',
		basis: 'M:med',
		holds: 'If C16 = 1 and C18 = 1, the hours are at most {W02.max}.',
		message: {
			zh: '请核实：{name}还在校，上周工作时间偏长。',
			en: 'Please check: {name} is at school and worked many hours.'
		},
		find: ofEachPerson(
			['C16', 'C18'],
			({ C16, C18 }, { thresholds: t }) => C16 === '1' && C18?.code === '1' && (C18.hours ?? 0) > t['W02.max']
		)
	},
	{
		id: 'W03',
		level: 'soft',
		basis: 'M:med',
		holds: 'From the age of {W03.from}, with C18 = 1, the hours are at most {W03.max}.',
		message: {
			zh: '请核实：{name}年纪很大，上周工作时间偏长。',
			en: 'Please check: {name} is very old and worked many hours.'
		},
		find: ofEachPerson(['C18', 'C5'], (person, around) => {
			const { 'W03.from': from, 'W03.max': max } = around.thresholds;
			const isOld = hasAge(person, around, (age) => age >= from);
			return isOld && person.C18?.code === '1' && (person.C18.hours ?? 0) > max;
		})
	},
	{
		id: 'W04',
		level: 'soft',
		basis: 'app',
		holds: 'If C18 = 2, C16 is not 1.',
		message: {
			zh: '请核实：{name}是在校学生，不属于在职学习培训。',
			en: 'Please check: {name} is at school, which is no training on the job.'
		},
		find: ofEachPerson(['C16', 'C18.code'], ({ C16, C18 }) => C18?.code === '2' && C16 === '1')
	},
	{
		id: 'W05',
		level: 'soft',
		basis: 'M:med',
		holds: 'If C18 = 2, the age is from {W05.min} to {W05.max}.',
		message: {
			zh: '请核实：{name}有工作而没有上班，年龄不太寻常。',
			en: 'Please check: {name} has a job without being at work, at an unusual age.'
		},
		find: ofEachPerson(['C18.code', 'C5'], (person, around) => {
			const { 'W05.min': min, 'W05.max': max } = around.thresholds;
			return person.C18?.code === '2' && hasAge(person, around, (age) => age < min || age > max);
		})
	},
	{
		id: 'W06',
		level: 'soft',
		basis: 'Regulation on the National Population Census, art. 33',
		holds: 'Below {W06.min}, C18 = 3.',
		message: {
			zh: '请核实：{name}不满 {min} 周岁而有工作。这里只作统计，不作别用。',
			en: 'Please check: {name} is under {min} and works. This is for statistics alone.'
		},
		find: ofEachPerson(['C18.code', 'C5'], (person, around) => {
			const min = around.thresholds['W06.min'];
			return hasWork(person) && isBelow(person, around, min) && { values: { min } };
		})
	}
];
