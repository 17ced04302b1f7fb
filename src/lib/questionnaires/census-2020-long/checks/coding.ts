/** Codes that the office gives to industry and occupation, after the interview: W12–W22, W29 (census-2020-more §1.2, §2). */
import { isOneOf } from '../../shared/reading';
import type { Person } from '../model/response';
import { group, isInside, isOutside } from './codes';
import { ofEachPerson } from './reading';
import type { Check } from './types';

const isKnown = ({ c20c, c21c }: Person): boolean => c20c !== undefined && c21c !== undefined;

export const CODING_CHECKS: Check[] = [
	{
		id: 'W12',
		level: 'hard',
		basis: 'GB/T 4754-2017',
		holds: 'c20c is one of the 473 codes of three digits.',
		message: { zh: '{name}的行业代码不在国家标准里。', en: 'The code of {name}’s industry is none of the standard.' },
		find: ofEachPerson(
			['c20c'],
			({ c20c }, { context: { codes } }) =>
				c20c !== undefined && !(/^\d{3}$/.test(c20c) && (codes?.['industries-2017']?.has(c20c) ?? true))
		)
	},
	{
		id: 'W13',
		level: 'hard',
		basis: 'GB/T 6565-2015',
		holds: 'c21c is one of the 438 terminal codes.',
		message: { zh: '{name}的职业代码不在国家标准里。', en: 'The code of {name}’s occupation is none of the standard.' },
		find: ofEachPerson(
			['c21c'],
			({ c21c }, { context: { codes } }) =>
				c21c !== undefined && !(/^\d{5}$/.test(c21c) && (codes?.['occupations-2015']?.has(c21c) ?? true))
		)
	},
	{
		id: 'W14',
		level: 'soft',
		basis: 'Regulation on the National Population Census, art. 38',
		holds: 'c21c is not 70000.',
		message: {
			zh: '请核实：{name}是现役军人吗？现役军人不填普查长表。',
			en: 'Please check: is {name} in active military service? Then another form is used.'
		},
		find: ofEachPerson(['c21c'], ({ c21c }) => c21c === '70000')
	},
	{
		id: 'W15',
		level: 'soft',
		basis: 'GB/T 6565-2015',
		holds: 'c21c = 80000 is confirmed by a second coder.',
		message: {
			zh: '请核实：{name}的职业确实不便分类吗？请第二个人复核。',
			en: 'Please check: can {name}’s occupation really not be classified? A second coder has to look.'
		},
		find: ofEachPerson(['c21c'], ({ c21c }) => c21c === '80000')
	},
	{
		id: 'W16',
		level: 'soft',
		basis: 'M:med',
		holds: 'If c21c begins with 5, c20c is in divisions 01–05.',
		message: {
			zh: '请核实：{name}的职业是农业生产，行业却不是。',
			en: 'Please check: {name}’s occupation is in farming, but not the industry.'
		},
		find: ofEachPerson(['c20c', 'c21c'], (person) => group(person) === '5' && isOutside(person, 1, 5))
	},
	{
		id: 'W17',
		level: 'soft',
		basis: 'M:med',
		holds: 'If c20c is in divisions 01–04, c21c begins with 1, 2 or 5, or C19 is 1 or 2.',
		message: {
			zh: '请核实：{name}的行业是农业，职业却不是。',
			en: 'Please check: {name}’s industry is farming, but not the occupation.'
		},
		find: ofEachPerson(
			['C19', 'c20c', 'c21c'],
			(person) => isInside(person, 1, 4) && isOneOf(group(person), '34678') && !isOneOf(person.C19, '12')
		)
	},
	{
		id: 'W18',
		level: 'soft',
		basis: 'form',
		holds: 'If C19 = 3, c20c is in divisions 01–05.',
		message: {
			zh: '请核实：{name}经营承包地，行业却不是农业。',
			en: 'Please check: {name} works contracted land, but the industry is not farming.'
		},
		find: ofEachPerson(['C19', 'c20c'], (person) => person.C19 === '3' && isOutside(person, 1, 5))
	},
	{
		id: 'W19',
		level: 'soft',
		basis: 'M:med',
		holds: 'If C19 = 3, somebody of the household has C12 = 1.',
		message: {
			zh: '请核实：{name}经营承包地，全户却没有人有承包经营权。',
			en: 'Please check: {name} works contracted land, but nobody of the household holds any.'
		},
		find: ofEachPerson(
			['C12', 'C19'],
			(person, { response }) => person.C19 === '3' && response.persons.every(({ C12 }) => C12 === '2')
		)
	},
	{
		id: 'W20',
		level: 'soft',
		basis: 'M:med',
		holds: 'If c20c is in divisions 91–96, C19 = 1.',
		message: {
			zh: '请核实：{name}在机关团体工作，单位类型却不是法人单位。',
			en: 'Please check: {name} works for a public body, but the kind of employer is another.'
		},
		find: ofEachPerson(['C19', 'c20c'], (person) => isInside(person, 91, 96) && isOneOf(person.C19, '234'))
	},
	{
		id: 'W21',
		level: 'soft',
		basis: 'GB/T 6565-2015',
		holds: 'If c21c is 10100, 10201–10204 or 10300, c20c is in divisions 91–96.',
		message: {
			zh: '请核实：{name}是机关负责人，行业却不是。',
			en: 'Please check: {name} heads a public body, but the industry is another.'
		},
		find: ofEachPerson(
			['c20c', 'c21c'],
			(person) => /^10(100|20[1-4]|300)$/.test(person.c21c ?? '') && isOutside(person, 91, 96)
		)
	},
	{
		id: 'W22',
		level: 'soft',
		basis: 'GB/T 6565-2015',
		holds: 'c21c is 10500 if, and only if, c20c is in division 96 and c21c begins with 1.',
		message: {
			zh: '请核实：{name}的职业和行业只有一项是村（居）委会。',
			en: 'Please check: only one of {name}’s occupation and industry is that of a committee.'
		},
		find: ofEachPerson(
			['c20c', 'c21c'],
			(person) => isKnown(person) && (person.c21c === '10500') !== (isInside(person, 96, 96) && group(person) === '1')
		)
	},
	{
		id: 'W29',
		level: 'soft',
		basis: 'local',
		holds: 'c20c is in none of the divisions 06–12 and 97.',
		message: {
			zh: '请核实：{name}的行业是采矿或国际组织，本区少见。',
			en: 'Please check: mining and international organisations are rare in this district.'
		},
		find: ofEachPerson(['c20c'], (person) => isInside(person, 6, 12) || isInside(person, 97, 97))
	}
];
