/** Who is what to the householder: R03, R04, R13, R15, R19, R20, R23–R25 (census-2020 §2.5). */
import { interpolate } from '$lib/engine/model/interpolate';
import type { LocalizedText } from '$lib/engine/model/types';
import type { HouseholdResponse, Person } from '../model/response';
import { everyoneAnswered, hasAge, isCollective, othersAt, personAt } from './reading';
import { positionsOf, withRelation } from './relatives';
import { AGE_GAP_CHECKS } from './age-gap';
import { HOUSEHOLDER_CHECKS } from './householder';
import type { Check, CheckContext, FindingPlace } from './types';

function spouses(response: HouseholdResponse): FindingPlace[] {
	if (isCollective(response)) return [];
	const [first, ...more] = withRelation(response, '1');
	if (first === undefined) return [];
	return more.map((index) => ({ at: personAt(index), items: ['D2'], others: othersAt([first], 'D2') }));
}

/** R13, R15: a third parent, or two of the same sex. */
function parents(response: HouseholdResponse, code: string): FindingPlace[] {
	const [first, second, ...more] = isCollective(response) ? [] : withRelation(response, code);
	if (first === undefined || second === undefined) return [];
	const tooMany = more.map((index) => ({
		at: personAt(index),
		items: ['D2'],
		others: othersAt([first, second], 'D2')
	}));
	const sexes = [first, second].map((index) => response.persons[index]?.D4);
	const isSameSex = sexes[0] !== undefined && sexes[0] === sexes[1];
	return isSameSex ? [...tooMany, sameSex(first, second)] : tooMany;
}

const sameSex = (first: number, second: number): FindingPlace => ({
	at: personAt(second),
	items: ['D2', 'D4'],
	others: othersAt([first], 'D4'),
	variant: 'sameSex'
});

const TOO_MANY_PARENTS: LocalizedText = {
	zh: '{kin}不能多于两人。请核对{name}与户主的关系。',
	en: 'There cannot be more than two {kin}. Please check the relationship of {name}.'
};

const PARENTS_OF_ONE_SEX: LocalizedText = {
	zh: '{other}和{name}都是{kin}，性别却相同。请核对性别或与户主的关系。',
	en: '{other} and {name} are {kin} of the same sex. Please check the sex or the relationship.'
};

const parentsCheck = (id: string, code: string, kin: LocalizedText): Check => ({
	id,
	level: 'hard',
	verifiable: true,
	basis: 'M:high',
	holds: `At most two persons have D2 = ${code}, and two differ in sex.`,
	message: interpolate(TOO_MANY_PARENTS, { kin }),
	variants: { sameSex: interpolate(PARENTS_OF_ONE_SEX, { kin }) },
	find: (response) => parents(response, code)
});

/** R19: more sons- and daughters-in-law than children. */
function surplusInLaws(response: HouseholdResponse): FindingPlace[] {
	if (isCollective(response) || !everyoneAnswered(response, 'D2')) return [];
	const children = withRelation(response, '2');
	const surplus = withRelation(response, '6').slice(children.length);
	return surplus.map((index) => ({ at: personAt(index), items: ['D2'], others: othersAt(children, 'D2') }));
}

/** R20: there are children, but none of them of the other sex. Without any child, R19 speaks. */
function unmatchedInLaws(response: HouseholdResponse): FindingPlace[] {
	if (isCollective(response) || !everyoneAnswered(response, 'D2')) return [];
	const children = withRelation(response, '2');
	const sexes = children.map((index) => response.persons[index]?.D4);
	if (children.length === 0 || sexes.includes(undefined)) return [];
	const isUnmatched = ({ D2, D4 }: Person) => D2 === '6' && D4 !== undefined && sexes.every((sex) => sex === D4);
	return positionsOf(response, isUnmatched).map((index) => ({
		at: personAt(index),
		items: ['D2', 'D4'],
		others: othersAt(children, 'D4')
	}));
}

/** Somebody whose hukou is in the home of strangers: the landlord of tenants. */
const isAbsentOther = ({ D2, D7 }: Person): boolean => D2 === '9' && D7 !== undefined && D7.code !== '1';

/** R25: a baby of the family who lives here, and no woman who could have borne it. */
function babiesWithoutMother(response: HouseholdResponse, context: CheckContext): FindingPlace[] {
	const isKnown = (['D2', 'D4', 'D5'] as const).every((item) => everyoneAnswered(response, item));
	if (isCollective(response) || !isKnown) return [];
	const { 'R25.min': youngest, 'R25.max': oldest } = context.thresholds;
	const couldBeMother = (person: Person) =>
		person.D4 === '2' &&
		'0126'.includes(person.D2 ?? '-') &&
		hasAge(person, context, (age) => age >= youngest && age <= oldest);
	if (response.persons.some(couldBeMother)) return [];
	const isBaby = (person: Person) =>
		'27'.includes(person.D2 ?? '-') && person.D7?.code === '1' && hasAge(person, context, (age) => age === 0);
	return positionsOf(response, isBaby).map((index) => ({ at: personAt(index), items: ['D2', 'D5'] }));
}

export const RELATIONSHIP_CHECKS: Check[] = [
	...HOUSEHOLDER_CHECKS,
	{
		id: 'R03',
		level: 'hard',
		basis: 'form',
		holds: 'If H1 = 2, everybody but the householder has D2 = 9.',
		message: {
			zh: '集体户除户主外，其他成员都登记为“其他”。请核对{name}与户主的关系，或核对户别。',
			en: 'In a collective household everyone but the householder is “other”. Please check the relationship of {name}, or the type of household.'
		},
		find: (response) =>
			isCollective(response)
				? positionsOf(response, ({ D2 }) => D2 !== undefined && D2 !== '0' && D2 !== '9').map((index) => ({
						at: personAt(index),
						items: ['D2']
					}))
				: []
	},
	{
		id: 'R04',
		level: 'hard',
		basis: 'M:high',
		holds: 'At most one person has D2 = 1.',
		message: {
			zh: '户主的配偶不能多于一人。请核对{name}与户主的关系。',
			en: 'The householder cannot have more than one spouse on the form. Please check the relationship of {name}.'
		},
		find: spouses
	},
	parentsCheck('R13', '3', { zh: '户主的父母', en: 'parents of the householder' }),
	parentsCheck('R15', '4', { zh: '岳父母或公婆', en: 'parents-in-law' }),
	{
		id: 'R19',
		level: 'soft',
		basis: 'M:med',
		holds: 'There are not more sons- and daughters-in-law than children.',
		message: {
			zh: '请核实：{name}是户主的媳婿，而表上没有相应的子女。',
			en: 'Please check: {name} is a son- or daughter-in-law, but there is no matching child of the householder on the form.'
		},
		find: surplusInLaws
	},
	{
		id: 'R20',
		level: 'soft',
		basis: 'M:med',
		holds: 'For a son- or daughter-in-law there is a child of the other sex (without any child: see R19).',
		message: {
			zh: '请核实：{name}是户主的媳婿，而户主的子女都与{name}性别相同。',
			en: 'Please check: {name} is a son- or daughter-in-law, but all children of the householder on the form have the same sex.'
		},
		find: unmatchedInLaws
	},
	{
		id: 'R23',
		level: 'soft',
		basis: 'form, D',
		holds:
			'A family household of {R23.minPersons} or more, without those of D2 = 9 who slept elsewhere, has somebody besides the householder with D2 other than 9.',
		message: {
			zh: '请核实：成员之间都没有亲属关系。合租的人各过各的，一般每人单独算一户；住集体宿舍的，户别选集体户。',
			en: 'Please check: nobody is related to the householder. People who only share a flat are usually a household each; people in a dormitory are a collective household.'
		},
		find: (response, { thresholds }) => {
			const rest = positionsOf(response, (person) => !isAbsentOther(person)).filter((index) => index > 0);
			const isLarge = rest.length + 1 >= thresholds['R23.minPersons'];
			if (response.H1 !== '1' || !isLarge || !rest.every((index) => response.persons[index]?.D2 === '9')) return [];
			return [{ items: ['H1'], others: othersAt(rest, 'D2') }];
		}
	},
	{
		id: 'R24',
		level: 'soft',
		basis: 'M:med',
		holds: 'Somebody on the form is at least {R24.min}.',
		message: {
			zh: '请核实：表上的人都不满 {age} 周岁。请看看是不是漏登了大人。',
			en: 'Please check: everyone on the form is under {age}. Has an adult been left out?'
		},
		find: (response, context) => {
			const age = context.thresholds['R24.min'];
			const isMinor = (person: Person) => hasAge(person, context, (years) => years < age);
			if (isCollective(response) || response.persons.length === 0 || !response.persons.every(isMinor)) return [];
			const rest = positionsOf(response, () => true).slice(1);
			return [{ at: personAt(0), items: ['D5'], others: othersAt(rest, 'D5'), values: { age } }];
		}
	},
	{
		id: 'R25',
		level: 'soft',
		basis: 'M:low',
		holds: 'If a child or grandchild of age 0 has D7 = 1, a woman of {R25.min}–{R25.max} has D2 of 0, 1, 2 or 6.',
		message: {
			zh: '请核实：{name}是婴儿，而表上没有可能是母亲的人。请看看是不是漏登了。',
			en: 'Please check: {name} is a baby, but nobody on the form could be the mother. Has she been left out?'
		},
		find: babiesWithoutMother
	},
	...AGE_GAP_CHECKS
];
