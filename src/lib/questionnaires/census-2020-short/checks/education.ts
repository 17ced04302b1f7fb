/** Education and literacy: E01–E12 (census-2020 §2.4). */
import { interpolate } from '$lib/engine/model/interpolate';
import type { LocalizedText } from '$lib/engine/model/types';
import { ageOf, belowBounds, hasAge, isCode, ofEachPerson } from './reading';
import type { Verdict } from './reading';
import type { Thresholds } from '../model/thresholds';
import type { Check, Level } from './types';

/** Universes printed on the form: 3周岁及以上, 15周岁及以上 at the reference moment. */
export const EDUCATION_FROM_AGE = 3;
export const ADULT_FROM_AGE = 15;

/** Levels that need years of age: rule, codes of D11, words. One rule per stage of school. */
const STAGES: { rule: 'E05' | 'E06' | 'E07' | 'E08' | 'E09' | 'E10'; codes: string; schooling: LocalizedText }[] = [
	{ rule: 'E05', codes: '3', schooling: { zh: '小学', en: 'primary school' } },
	{ rule: 'E06', codes: '4', schooling: { zh: '初中', en: 'junior secondary school' } },
	{ rule: 'E07', codes: '5', schooling: { zh: '高中', en: 'senior secondary school' } },
	{ rule: 'E08', codes: '67', schooling: { zh: '大学', en: 'college or university' } },
	{ rule: 'E09', codes: '8', schooling: { zh: '硕士研究生', en: 'a master’s degree' } },
	{ rule: 'E10', codes: '9', schooling: { zh: '博士研究生', en: 'a doctorate' } }
];

/** Whether somebody of this age is too young for this level, and how seriously. */
export function isTooYoungFor(level: string | undefined, age: number | undefined, t: Thresholds): Level | false {
	const stage = STAGES.find(({ codes }) => level !== undefined && level !== '' && codes.includes(level));
	return stage ? belowBounds(age, t[`${stage.rule}.hardMin`], t[`${stage.rule}.min`]) : false;
}

/** An item asked from some age on: absent above it, present below it, or no category. */
export function validateUniverse(
	age: number | undefined,
	fromAge: number,
	code: string | undefined,
	last: string
): Verdict {
	if (age === undefined) return false;
	if (age < fromAge) return code !== undefined && { variant: 'tooYoung' };
	return !isCode(code, '1', last) && { missing: code === undefined };
}

const SCHOOLING_AND_AGE: LocalizedText = {
	zh: '{name}{age}岁，受教育程度填了{schooling}。请核对受教育程度或出生年月。',
	en: '{name} is {age} and the education given is {schooling}. Please check the education or the month of birth.'
};

/** "= 3", "is 6 or 7": as the rule is written down. */
const codesInWords = (codes: string): string => (codes.length === 1 ? `= ${codes}` : `is ${[...codes].join(' or ')}`);

const stageCheck = ({ rule, codes, schooling }: (typeof STAGES)[number]): Check => ({
	id: rule,
	level: 'hard',
	verifiable: true,
	basis: 'M:med',
	holds: `If D11 ${codesInWords(codes)}, the age is at least {${rule}.hardMin} (hard), and at least {${rule}.min} (soft).`,
	message: interpolate(SCHOOLING_AND_AGE, { schooling }),
	find: ofEachPerson(['D11', 'D5'], (person, { thresholds, context }) => {
		const age = ageOf(person, context);
		if (person.D11 === undefined || !codes.includes(person.D11)) return false;
		const level = isTooYoungFor(person.D11, age, thresholds);
		return level && { level, values: { age: age ?? '' } };
	})
});

export const EDUCATION_CHECKS: Check[] = [
	{
		id: 'E01',
		level: 'hard',
		basis: 'form',
		holds: 'D11 is 1–9 from the age of 3, and blank below.',
		message: { zh: '请选择{name}的受教育程度。', en: 'Please choose the education of {name}.' },
		variants: {
			tooYoung: {
				zh: '{name}不满 3 周岁，不填受教育程度。请留空，或核对出生年月。',
				en: '{name} is under 3: education is not asked. Please leave it out, or check the month of birth.'
			}
		},
		find: ofEachPerson(['D11', 'D5'], (person, { context }) =>
			validateUniverse(ageOf(person, context), EDUCATION_FROM_AGE, person.D11, '9')
		)
	},
	{
		id: 'E02',
		level: 'hard',
		basis: 'form',
		holds: 'D12 is 1 or 2 from the age of 15, and blank below.',
		message: { zh: '请选择{name}是否识字。', en: 'Please say whether {name} can read.' },
		variants: {
			tooYoung: {
				zh: '{name}不满 15 周岁，不填是否识字。请留空，或核对出生年月。',
				en: '{name} is under 15: reading is not asked. Please leave it out, or check the month of birth.'
			}
		},
		find: ofEachPerson(['D12', 'D5'], (person, { context }) =>
			validateUniverse(ageOf(person, context), ADULT_FROM_AGE, person.D12, '2')
		)
	},
	{
		id: 'E03',
		level: 'hard',
		basis: 'M:med',
		holds: 'If D11 is 4–9, D12 is not 2.',
		message: {
			zh: '{name}上过初中或更高的学校，应当识字。请核对受教育程度或是否识字。',
			en: '{name} went to junior secondary school or further and should be able to read. Please check the education or the reading.'
		},
		find: ofEachPerson(['D11', 'D12'], ({ D11, D12 }) => isCode(D11, '4', '9') && D12 === '2')
	},
	{
		id: 'E04',
		level: 'soft',
		basis: 'M:med',
		holds: 'If D11 = 3, D12 is not 2.',
		message: {
			zh: '请核实：{name}上过小学，但不识字。',
			en: 'Please check: {name} went to primary school but cannot read.'
		},
		find: ofEachPerson(['D11', 'D12'], ({ D11, D12 }) => D11 === '3' && D12 === '2')
	},
	...STAGES.map(stageCheck),
	{
		id: 'E11',
		level: 'soft',
		basis: 'M:med',
		holds: 'If D11 = 2, the age is at most {E11.max}.',
		message: {
			zh: '请核实：{name}的受教育程度是学前教育，年龄偏大。',
			en: 'Please check: {name} is rather old for pre-school education.'
		},
		find: ofEachPerson(['D11', 'D5'], (person, { thresholds, context }) => {
			return person.D11 === '2' && hasAge(person, context, (age) => age > thresholds['E11.max']);
		})
	},
	{
		id: 'E12',
		level: 'soft',
		basis: 'M:med',
		holds: 'If D11 = 1, the age is not from {E12.from} to {E12.to}.',
		message: {
			zh: '请核实：{name}这个年龄的人大多上过学，这里填的是未上过学。',
			en: 'Please check: {name} is of an age at which most people have been to school, but has not.'
		},
		find: ofEachPerson(['D11', 'D5'], (person, { thresholds: t, context }) => {
			return person.D11 === '1' && hasAge(person, context, (age) => age >= t['E12.from'] && age <= t['E12.to']);
		})
	}
];
