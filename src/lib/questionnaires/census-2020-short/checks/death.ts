/** Death records: S01–S11 (census-2020 §2.6). What S03 says of the number is what P04–P08 say of the living. */
import { isYearMonth, yearsBetween } from '$lib/engine/model/calendar';
import { isInCensusYear } from '../model/year-month';
import type { Death } from '../model/response';
import { ADULT_FROM_AGE, EDUCATION_FROM_AGE, isTooYoungFor, validateUniverse } from './education';
import {
	contradictsBirth,
	contradictsSex,
	hasImpossibleBirthDate,
	hasWrongCheckCharacter,
	ID_NUMBER_TEXTS,
	validateNumberOrReason
} from './id-number';
import { belowBounds, ofEachDeath, othersAt } from './reading';
import type { Verdict, Surroundings } from './reading';
import type { Check } from './types';

/** Completed years at death; undefined while a month is absent or the two are in the wrong order. */
function ageAtDeath({ birth, death }: Death): number | undefined {
	if (birth === undefined || death === undefined || !isYearMonth(birth) || !isYearMonth(death)) return undefined;
	const age = yearsBetween(birth, death);
	return age < 0 ? undefined : age;
}

function validateNumber({ idNumber, noIdNumber, birth, sex }: Death, around: Surroundings): Verdict {
	const shape = validateNumberOrReason(idNumber, noIdNumber);
	if (shape !== false) return shape;
	if (hasWrongCheckCharacter(idNumber)) return { variant: 'checkCharacter' };
	if (hasImpossibleBirthDate(idNumber, around)) return { variant: 'birthDate' };
	if (contradictsBirth(idNumber, birth)) return { variant: 'birth', items: ['idNumber', 'birth'] };
	return contradictsSex(idNumber, sex) && { variant: 'sex', items: ['idNumber', 'sex'] };
}

/** S06: the same number belongs to somebody on the list of persons. */
function isListedAlive({ idNumber }: Death, { response }: Surroundings): Verdict {
	if (idNumber === undefined) return false;
	const person = response.persons.findIndex(({ D3 }) => D3 === idNumber);
	return person >= 0 && { others: othersAt([person], 'D3') };
}

/** S11: the office's list, or the form itself, still has somebody of this name as householder. */
function isStillHouseholder({ name }: Death, { response, context }: Surroundings): Verdict {
	if (!name) return false;
	const person = response.persons.findIndex(({ D1, D2 }) => D2 === '0' && D1 === name);
	if (person >= 0) return { others: othersAt([person], 'D1', 'D2') };
	return response.persons.length > 0 && context.listedHouseholder === name;
}

export const DEATH_CHECKS: Check[] = [
	{
		id: 'S01',
		level: 'hard',
		basis: 'form',
		holds: 'The month of death is from 2019-11 to 2020-10.',
		message: {
			zh: '{name}的死亡时间要在{firstMonth}到{lastMonth}之间。更早或更晚去世的，不填在这里。',
			en: 'The month in which {name} died must be from {firstMonth} to {lastMonth}. Earlier or later deaths are not entered here.'
		},
		variants: { absent: { zh: '请填写{name}的死亡年月。', en: 'Please give the month in which {name} died.' } },
		find: ofEachDeath(['death'], ({ death }, { context }) => {
			if (death === undefined) return { missing: true, variant: 'absent' };
			return !isYearMonth(death) || !isInCensusYear(death, context);
		})
	},
	{
		id: 'S02',
		level: 'hard',
		basis: 'M:high',
		holds: 'The month of death is not before the month of birth, which is given.',
		message: {
			zh: '{name}的死亡时间早于出生时间，请改正其中一项。',
			en: 'The death of {name} lies before the birth. Please correct one of them.'
		},
		variants: { birth: { zh: '请填写{name}的出生年月。', en: 'Please give the month of birth of {name}.' } },
		find: ofEachDeath(['birth', 'death'], ({ birth, death }) => {
			if (birth === undefined) return { items: ['birth'], missing: true, variant: 'birth' };
			if (!isYearMonth(birth)) return { items: ['birth'], variant: 'birth' };
			return death !== undefined && isYearMonth(death) && death < birth;
		})
	},
	{
		id: 'S03',
		level: 'hard',
		basis: 'GB 11643-1999, M:high',
		verifiable: ['checkCharacter', 'birth', 'sex'],
		holds: 'The ID number passes P04–P08.',
		message: ID_NUMBER_TEXTS.shape,
		variants: ID_NUMBER_TEXTS,
		find: ofEachDeath(['idNumber'], validateNumber)
	},
	{
		id: 'S04',
		level: 'hard',
		basis: 'M:med',
		holds: 'The education is 1–9 from the age at death of 3, and blank below.',
		message: { zh: '请选择{name}的受教育程度。', en: 'Please choose the education of {name}.' },
		variants: {
			tooYoung: {
				zh: '{name}去世时不满 3 周岁，不填受教育程度。请留空，或核对年月。',
				en: '{name} died before the age of 3: education is not asked. Please leave it out, or check the months.'
			}
		},
		find: ofEachDeath(['education', 'birth', 'death'], (death) =>
			validateUniverse(ageAtDeath(death), EDUCATION_FROM_AGE, death.education, '9')
		)
	},
	{
		id: 'S05',
		level: 'hard',
		basis: 'form',
		holds: 'The marital status is 1–4 from the age at death of 15, and blank below.',
		message: { zh: '请选择{name}的婚姻状况。', en: 'Please choose the marital status of {name}.' },
		variants: {
			tooYoung: {
				zh: '{name}去世时不满 15 周岁，不填婚姻状况。请留空，或核对年月。',
				en: '{name} died before the age of 15: marital status is not asked. Please leave it out, or check the months.'
			}
		},
		find: ofEachDeath(['marital', 'birth', 'death'], (death) =>
			validateUniverse(ageAtDeath(death), ADULT_FROM_AGE, death.marital, '4')
		)
	},
	{
		id: 'S06',
		level: 'hard',
		basis: 'D',
		holds: 'The ID number is not the D3 of a person on the form.',
		message: {
			zh: '{name}的公民身份号码与表上的{other}相同。{referenceDay}零时前去世的人不再登记为住户成员，请改正。',
			en: 'The ID number of {name} is the same as that of {other} on the form. Someone who died before {referenceDay} is not listed as a member. Please correct it.'
		},
		find: ofEachDeath(['idNumber'], isListedAlive)
	},
	{
		id: 'S07',
		level: 'soft',
		basis: 'form',
		holds: 'If born from 2019-11 on, H3 does not count 0 births of that sex.',
		message: {
			zh: '请核实：{name}出生在这一年里，也要计入出生人口。',
			en: 'Please check: {name} was born within the year and is to be counted among the births too.'
		},
		find: ofEachDeath(['birth', 'sex'], ({ birth, sex }, { response, context }) => {
			if (birth === undefined || !isInCensusYear(birth, context)) return false;
			const births = sex === '1' ? response.H3?.male : response.H3?.female;
			return births === 0;
		})
	},
	{
		id: 'S08',
		level: 'soft',
		basis: 'M:low',
		holds: 'The age at death is at most {S08.max}.',
		message: {
			zh: '请核实：{name}去世时 {age} 岁，出生年月对吗？',
			en: 'Please check: {name} died at the age of {age}. Is the month of birth right?'
		},
		find: ofEachDeath(['birth', 'death'], (death, { thresholds }) => {
			const age = ageAtDeath(death);
			return age !== undefined && age > thresholds['S08.max'] && { values: { age } };
		})
	},
	{
		id: 'S09',
		level: 'soft',
		verifiable: true,
		basis: 'M:med',
		holds:
			'If the marital status is not 1, the age at death is at least {S09.hardMin} (hard), and at least {S09.min} (soft).',
		message: {
			zh: '{name}的婚姻状况与去世时的年龄不太相符，请核对。',
			en: 'The marital status of {name} hardly fits the age at death. Please check.'
		},
		find: ofEachDeath(['marital', 'birth', 'death'], (death, { thresholds: t }) => {
			if (death.marital === undefined || death.marital === '1') return false;
			return belowBounds(ageAtDeath(death), t['S09.hardMin'], t['S09.min']);
		})
	},
	{
		id: 'S10',
		level: 'hard',
		verifiable: true,
		basis: 'M:med',
		holds: 'Education and age at death pass the bounds of E05–E10.',
		message: {
			zh: '{name}的受教育程度与去世时的年龄不太相符，请核对。',
			en: 'The education of {name} hardly fits the age at death. Please check.'
		},
		find: ofEachDeath(['education', 'birth', 'death'], (death, { thresholds }) =>
			isTooYoungFor(death.education, ageAtDeath(death), thresholds)
		)
	},
	{
		id: 'S11',
		level: 'soft',
		basis: 'D',
		holds: 'The deceased has not the name of the householder on the form or on the office’s list.',
		message: {
			zh: '请确认现在的户主：{name}已去世，却还是户主的名字。',
			en: 'Please confirm the present householder: {name} has died but is still named as householder.'
		},
		find: ofEachDeath(['name'], isStillHouseholder)
	}
];
