/** Who somebody is: P01–P03, P12–P19 without the number itself (census-2020 §2.2). Names, sexes and ethnic groups of death records too. */
import { nameFault } from '$lib/engine/answers/types/person-name';
import { isYearMonth } from '$lib/engine/model/calendar';
import type { HouseholdResponse, Person } from '../model/response';
import { ageOf, hasAge, isCode, isCollective, ofEachDeath, ofEachPerson, othersAt } from './reading';
import type { Verdict, Surroundings } from './reading';
import type { Check } from './types';

/** A name that is agreed for a baby without one. */
const UNNAMED = '未取名';

const NOT_A_NAME = /先生|女士|小宝|未知|某/;

function validateName(name: string | undefined, { thresholds }: Surroundings): Verdict {
	if (!name) return { missing: true };
	const fault = nameFault(name, thresholds['P01.max']);
	return fault ? { variant: 'sign' in fault ? 'sign' : 'tooLong', values: { ...fault } } : false;
}

const validateSex = (code: string | undefined): Verdict => !isCode(code, '1', '2') && { missing: code === undefined };

/** GB/T 3304: 01–56, and the census's own 97 and 98. */
const isEthnicGroup = (code: string): boolean =>
	/^\d\d$/.test(code) && ((code >= '01' && code <= '56') || code === '97' || code === '98');

const validateEthnicGroup = (code: string | undefined): Verdict =>
	code === undefined ? { missing: true } : !isEthnicGroup(code);

/** P12: the same name, birth month and sex as somebody further up. */
function seemsListedBefore(person: Person, { response }: Surroundings, index: number): Verdict {
	if (!person.D1 || !person.D5 || !person.D4 || person.D1 === UNNAMED) return false;
	const twin = response.persons.findIndex((p) => p.D1 === person.D1 && p.D5 === person.D5 && p.D4 === person.D4);
	return twin < index && { others: othersAt([twin], 'D1', 'D4', 'D5') };
}

/** Positions of somebody's two parents, as far as the relations to the householder say. */
function parentsOf({ persons }: HouseholdResponse, child: Person): number[] {
	const withRelation = (...codes: string[]) =>
		persons.flatMap(({ D2 }, index) => (D2 !== undefined && codes.includes(D2) ? [index] : []));
	if (child.D2 === '2') return withRelation('0', '1');
	if (child.D2 === '0') return withRelation('3');
	return child.D2 === '1' ? withRelation('4') : [];
}

/** P19: both parents are on the form, and the child's ethnic group is neither's. */
function differsFromParents(child: Person, { response }: Surroundings): Verdict {
	if (child.D6 === undefined || isCollective(response)) return false;
	const parents = parentsOf(response, child);
	const groups = parents.map((index) => response.persons[index]?.D6);
	if (parents.length !== 2 || groups.includes(undefined) || groups.includes(child.D6)) return false;
	return { others: othersAt(parents, 'D6') };
}

export const IDENTITY_CHECKS: Check[] = [
	{
		id: 'P01',
		level: 'hard',
		basis: 'M:med',
		holds:
			'D1 (of a death record: the name) is 1–{P01.max} characters: Han characters, Latin letters, the dot ·, and what Latin names have between them.',
		message: {
			zh: '请填写{name}的姓名，用汉字或字母。还没取名的婴儿填“未取名”。',
			en: 'Please write the name of {name} in Chinese characters or letters. For a baby without a name write 未取名.'
		},
		variants: {
			sign: {
				zh: '{name}的姓名里不能写“{sign}”，请用汉字或字母。',
				en: 'The name of {name} cannot have “{sign}” in it. Please use Chinese characters or letters.'
			},
			tooLong: {
				zh: '{name}的姓名超过了 {max} 个字，请只写前 {max} 个字。',
				en: 'The name of {name} is longer than {max} characters. Please give the first {max}.'
			}
		},
		find: (response, context) => [
			...ofEachPerson(['D1'], (person, around) => validateName(person.D1, around))(response, context),
			...ofEachDeath(['name'], (death, around) => validateName(death.name, around))(response, context)
		]
	},
	{
		id: 'P02',
		level: 'soft',
		basis: 'M:med',
		holds: 'D1 holds none of 先生, 女士, 小宝, 未知, 某.',
		message: {
			zh: '请核实：“{name}”是真实姓名吗？还没取名的婴儿填“未取名”。',
			en: 'Please check: is “{name}” the real name? For a baby without a name write 未取名.'
		},
		find: ofEachPerson(['D1'], ({ D1 }) => D1 !== undefined && NOT_A_NAME.test(D1))
	},
	{
		id: 'P03',
		level: 'soft',
		basis: 'M:med',
		holds: 'If D1 is 未取名, the age is 0.',
		message: {
			zh: '请核实：只有还没取名的婴儿才填“未取名”。请填写姓名，或核对出生年月。',
			en: 'Please check: only a baby without a name is written as 未取名. Please write the name, or check the month of birth.'
		},
		find: ofEachPerson(
			['D1', 'D5'],
			(person, { context }) => person.D1 === UNNAMED && hasAge(person, context, (age) => age > 0)
		)
	},
	{
		id: 'P12',
		level: 'soft',
		basis: 'M:med',
		holds: 'No two persons have the same D1, D4 and D5 (未取名 aside).',
		message: {
			zh: '请核实：{name}好像登记了两次，姓名、性别和出生年月都相同。',
			en: 'Please check: {name} seems to be listed twice, with the same name, sex and month of birth.'
		},
		find: ofEachPerson(['D1', 'D4', 'D5'], seemsListedBefore)
	},
	{
		id: 'P15',
		level: 'hard',
		basis: 'form',
		holds: 'D4 (of a death record: the sex) is 1 or 2.',
		message: { zh: '请选择{name}的性别。', en: 'Please choose the sex of {name}.' },
		find: (response, context) => [
			...ofEachPerson(['D4'], ({ D4 }) => validateSex(D4))(response, context),
			...ofEachDeath(['sex'], ({ sex }) => validateSex(sex))(response, context)
		]
	},
	{
		id: 'P16',
		level: 'hard',
		basis: 'form',
		holds: 'D5 is a month from {P16.firstYear}-01 to 2020-10.',
		message: {
			zh: '请核对{name}的出生年月：应在 {firstYear} 年 1 月到{lastMonth}之间。{referenceDate}以后出生的孩子不登记。',
			en: 'Please check the month of birth of {name}: it must be from January {firstYear} to {lastMonth}. Children born from {referenceDate} on are not on this form.'
		},
		variants: { absent: { zh: '请填写{name}的出生年月。', en: 'Please give the month of birth of {name}.' } },
		find: ofEachPerson(['D5'], ({ D5 }, { thresholds, context }) => {
			if (D5 === undefined) return { missing: true, variant: 'absent' };
			const firstYear = thresholds['P16.firstYear'];
			const isPossible = isYearMonth(D5) && D5 >= `${firstYear}-01` && D5 <= context.lastMonth;
			return !isPossible && { values: { firstYear } };
		})
	},
	{
		id: 'P17',
		level: 'soft',
		basis: 'M:med',
		holds: 'The age is at most {P17.max}.',
		message: {
			zh: '请核实：{name}今年 {age} 岁，出生年月对吗？',
			en: 'Please check: {name} is {age} years old. Is the month of birth right?'
		},
		find: ofEachPerson(['D5'], (person, { thresholds, context }) => {
			const age = ageOf(person, context);
			return age !== undefined && age > thresholds['P17.max'] && { values: { age } };
		})
	},
	{
		id: 'P18',
		level: 'hard',
		basis: 'M:high',
		holds: 'D6 (of a death record: the ethnic group) is 01–56, 97 or 98.',
		message: { zh: '请选择{name}的民族。', en: 'Please choose the ethnic group of {name}.' },
		find: (response, context) => [
			...ofEachPerson(['D6'], ({ D6 }) => validateEthnicGroup(D6))(response, context),
			...ofEachDeath(['ethnicGroup'], ({ ethnicGroup }) => validateEthnicGroup(ethnicGroup))(response, context)
		]
	},
	{
		id: 'P19',
		level: 'soft',
		basis: 'M:med',
		holds: 'If both parents are on the form, D6 is that of one of them. Not in collective households.',
		message: {
			zh: '请核实：{name}的民族与父亲、母亲都不同。',
			en: 'Please check: the ethnic group of {name} is neither the father’s nor the mother’s.'
		},
		find: ofEachPerson(['D6'], differsFromParents)
	}
];
