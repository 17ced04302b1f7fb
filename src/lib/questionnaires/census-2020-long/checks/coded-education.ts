/** Coded occupations beside age and education: W23–W28 (census-2020-more §1.2). */
import type { Person } from '../model/response';
import { group, isOutside } from './codes';
import { hasAge, isBelow, ofEachPerson } from './reading';
import type { Check } from './types';

const isLower = ({ C15 }: Person, min: number): boolean => C15 !== undefined && Number(C15) < min;

export const CODED_EDUCATION_CHECKS: Check[] = [
	{
		id: 'W23',
		level: 'soft',
		basis: 'M:med',
		holds: 'If c21c begins with 1, the age is at least {W23.min} and C15 at least {W23.minEducation}.',
		message: {
			zh: '请核实：{name}是单位负责人，年龄或学历偏低。',
			en: 'Please check: {name} heads an organisation, with little age or education.'
		},
		find: ofEachPerson(
			['c21c', 'C5', 'C15'],
			(person, around) =>
				group(person) === '1' &&
				(isBelow(person, around, around.thresholds['W23.min']) ||
					isLower(person, around.thresholds['W23.minEducation']))
		)
	},
	{
		id: 'W24',
		level: 'soft',
		basis: 'M:med',
		holds: 'If c21c begins with 2, C15 is at least {W24.minEducation}.',
		message: {
			zh: '请核实：{name}是专业技术人员，学历偏低。',
			en: 'Please check: {name} is a professional, with little education.'
		},
		find: ofEachPerson(
			['c21c', 'C15'],
			(person, { thresholds: t }) => group(person) === '2' && isLower(person, t['W24.minEducation'])
		)
	},
	{
		id: 'W25',
		level: 'soft',
		basis: 'M:med',
		holds: 'If c21c is 20501–20505, C15 is at least {W25.minEducation} and c20c in division 84.',
		message: {
			zh: '请核实：{name}是医师，学历或行业与此不太相符。',
			en: 'Please check: {name} is a doctor; education or industry hardly fit.'
		},
		find: ofEachPerson(
			['c20c', 'c21c', 'C15'],
			(person, { thresholds: t }) =>
				/^2050[1-5]$/.test(person.c21c ?? '') && (isLower(person, t['W25.minEducation']) || isOutside(person, 84, 84))
		)
	},
	{
		id: 'W26',
		level: 'soft',
		basis: 'M:med',
		holds: 'If c21c is 20801–20805, C15 is at least {W26.minEducation} and c20c in division 83.',
		message: {
			zh: '请核实：{name}是教师，学历或行业与此不太相符。',
			en: 'Please check: {name} is a teacher; education or industry hardly fit.'
		},
		find: ofEachPerson(
			['c20c', 'c21c', 'C15'],
			(person, { thresholds: t }) =>
				/^2080[1-5]$/.test(person.c21c ?? '') && (isLower(person, t['W26.minEducation']) || isOutside(person, 83, 83))
		)
	},
	{
		id: 'W27',
		level: 'soft',
		basis: 'M:med',
		holds: 'If c21c = 20801, C15 is at least {W27.minEducation}.',
		message: {
			zh: '请核实：{name}是高校教师，学历偏低。',
			en: 'Please check: {name} teaches at a university, with little education.'
		},
		find: ofEachPerson(
			['c21c', 'C15'],
			(person, { thresholds: t }) => person.c21c === '20801' && isLower(person, t['W27.minEducation'])
		)
	},
	{
		id: 'W28',
		level: 'soft',
		basis: 'M:med',
		holds: 'If c21c begins with 204, the age is from {W28.min} to {W28.max}.',
		message: {
			zh: '请核实：{name}是飞机、船舶技术人员，年龄不太寻常。',
			en: 'Please check: {name} is on the technical crew of aircraft or ships, at an unusual age.'
		},
		find: ofEachPerson(
			['c21c', 'C5'],
			(person, around) =>
				(person.c21c ?? '').startsWith('204') &&
				hasAge(person, around, (age) => age < around.thresholds['W28.min'] || age > around.thresholds['W28.max'])
		)
	}
];
