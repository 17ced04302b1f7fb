/** What people live on, and why they do not work: W30–W38 (census-2020-more §1.2). */
import { isOneOf } from '../../shared/reading';
import { ELDERLY, hasAge, isAbove, ofEachPerson } from './reading';
import type { Check } from './types';

export const LIVELIHOOD_CHECKS: Check[] = [
	{
		id: 'W30',
		level: 'soft',
		basis: 'M:med',
		holds: 'If C22 = 1, the age is at most {W30.max} and C23 is neither 1 nor 2.',
		message: {
			zh: '请核实：{name}因在校学习没有工作，年龄或生活来源与此不太相符。',
			en: 'Please check: {name} does not work for being at school; age or livelihood hardly fit.'
		},
		find: ofEachPerson(['C22', 'C23', 'C5'], (person, around) => {
			return person.C22 === '1' && (isOneOf(person.C23, '12') || isAbove(person, around, around.thresholds['W30.max']));
		})
	},
	{
		id: 'W31',
		level: 'soft',
		basis: 'M:med',
		holds: 'If C22 = 2, C23 = 2.',
		message: {
			zh: '请核实：{name}离退休了，主要生活来源却不是离退休金、养老金。',
			en: 'Please check: {name} is retired but does not live on a pension.'
		},
		find: ofEachPerson(['C22', 'C23'], ({ C22, C23 }) => C22 === '2' && C23 !== undefined && C23 !== '2')
	},
	{
		id: 'W32',
		level: 'soft',
		basis: 'M:med',
		holds: 'If C23 = 2, C22 is not 1.',
		message: {
			zh: '请核实：{name}领养老金，却因在校学习没有工作。',
			en: 'Please check: {name} lives on a pension and does not work for being at school.'
		},
		find: ofEachPerson(['C22', 'C23'], ({ C22, C23 }) => C23 === '2' && C22 === '1')
	},
	{
		id: 'W33',
		level: 'soft',
		basis: 'M:med',
		holds: 'If C22 = 4 and the age is at least 60, C29 is not 1.',
		message: {
			zh: '请核实：{name}丧失工作能力，身体却填了健康。',
			en: 'Please check: {name} is unable to work but healthy.'
		},
		find: ofEachPerson(
			['C22', 'C29'],
			(person, around) => person.C22 === '4' && person.C29 === '1' && hasAge(person, around, (age) => age >= ELDERLY)
		)
	},
	{
		id: 'W34',
		level: 'soft',
		basis: 'M:med',
		holds: 'If C23 = 4, the age is from {W34.min} to {W34.max}.',
		message: {
			zh: '请核实：{name}领失业保险金，年龄不太寻常。',
			en: 'Please check: {name} lives on unemployment insurance, at an unusual age.'
		},
		find: ofEachPerson(['C23', 'C5'], (person, around) => {
			const { 'W34.min': min, 'W34.max': max } = around.thresholds;
			return person.C23 === '4' && hasAge(person, around, (age) => age < min || age > max);
		})
	},
	{
		id: 'W35',
		level: 'soft',
		basis: 'M:med',
		holds: 'If C23 = 6, somebody else is on the form, or C16 = 1.',
		message: {
			zh: '请核实：{name}一个人住，却由家庭其他成员供养。',
			en: 'Please check: {name} is alone on the form and supported by the family.'
		},
		find: ofEachPerson(
			['C23'],
			({ C16, C23 }, { response }) => C23 === '6' && C16 !== '1' && response.persons.length === 1
		)
	},
	{
		id: 'W36',
		level: 'soft',
		basis: 'M:med',
		holds: 'C23 = 5 is confirmed.',
		message: {
			zh: '请核实：{name}主要靠房租、利息等财产性收入生活吗？',
			en: 'Please check: does {name} live mainly on rents, interest and other income from property?'
		},
		find: ofEachPerson(['C23'], ({ C23 }) => C23 === '5')
	},
	{
		id: 'W37',
		level: 'soft',
		basis: 'M:med',
		holds: 'If C10 = 0, C18 is not 3.',
		message: {
			zh: '请核实：{name}因为工作离开户口登记地，上周却没有工作。',
			en: 'Please check: {name} left the place of hukou for work but did not work.'
		},
		find: ofEachPerson(['C10', 'C18.code'], ({ C10, C18 }) => C10 === '0' && C18?.code === '3')
	},
	{
		id: 'W38',
		level: 'soft',
		basis: 'M:med',
		holds: 'If C10 = 1 and C9 is 2–4, C16 = 1.',
		message: {
			zh: '请核实：{name}因为学习离开户口登记地不久，却不在校。',
			en: 'Please check: {name} left lately to study but is not at school.'
		},
		find: ofEachPerson(
			['C9', 'C10', 'C16'],
			({ C9, C10, C15, C16 }) =>
				C10 === '1' && isOneOf(C9, '234') && C15 !== undefined && C16 !== undefined && C16 !== '1'
		)
	}
];
