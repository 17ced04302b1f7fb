/** Whether time and reason of leaving, age and family fit together: M12–M23 (census-2020 §2.3). */
import { censusAgeInMonths } from '../model/year-month';
import { interpolate } from '$lib/engine/model/interpolate';
import type { LocalizedText } from '$lib/engine/model/types';
import type { Person } from '../model/response';
import { ageOf, belowBounds, hasAge, isCollective, ofEachPerson, othersAt } from './reading';
import type { Verdict, Surroundings } from './reading';
import type { Thresholds } from '../model/thresholds';
import type { Check } from './types';

/** Shortest time away that each category of D9 means, in months (form). */
export const MONTHS_AWAY: Record<string, number> = { '3': 6, '4': 12, '5': 24, '6': 36, '7': 48, '8': 60, '9': 120 };

function isAwayLongerThanAlive(person: Person, { context }: Surroundings): boolean {
	const months = MONTHS_AWAY[person.D9 ?? ''];
	if (months === undefined || person.D5 === undefined || ageOf(person, context) === undefined) return false;
	return censusAgeInMonths(person.D5, context) < months;
}

const REASON_AND_AGE: LocalizedText = {
	zh: '{name}{age}岁，离开户口登记地的原因填了“{reason}”。请看看原因和出生年月。',
	en: '{name} is {age}, and the reason for leaving is “{reason}”. Please look at the reason and the month of birth.'
};

interface ReasonRule extends Pick<Check, 'id' | 'level' | 'verifiable' | 'basis' | 'holds'> {
	reason: { code: string; name: LocalizedText };
	validate: (age: number, thresholds: Thresholds) => Verdict;
}

/** One rule of the kind "this reason fits these ages". The words suit both levels, since some rules have both. */
const reasonCheck = ({ reason, validate, ...rule }: ReasonRule): Check => ({
	...rule,
	message: interpolate(REASON_AND_AGE, { reason: reason.name }),
	find: ofEachPerson(['D10', 'D5'], (person, { thresholds, context }) => {
		const age = ageOf(person, context);
		if (person.D10 !== reason.code || age === undefined) return false;
		const judgement = validate(age, thresholds);
		if (judgement === false) return false;
		return { values: { age }, ...(typeof judgement === 'string' && { level: judgement }) };
	})
});

const WORK = { code: '0', name: { zh: '工作就业', en: 'work' } };
const STUDY = { code: '1', name: { zh: '学习培训', en: 'study or training' } };
const MARRIAGE = { code: '5', name: { zh: '婚姻嫁娶', en: 'marriage' } };
const GRANDCHILDREN = { code: '6', name: { zh: '照料孙子女', en: 'looking after grandchildren' } };
const SCHOOLING = { code: '7', name: { zh: '为子女就学', en: 'the children’s schooling' } };
const CARE = { code: '8', name: { zh: '养老/康养', en: 'retirement or care' } };

/** Position of the woman among householder and spouse, if this is a child of theirs. */
function motherOf({ response }: Surroundings, child: Person): number {
	if (child.D2 !== '2' || isCollective(response)) return -1;
	return response.persons.findIndex(({ D2, D4 }) => (D2 === '0' || D2 === '1') && D4 === '2');
}

function isAwayFromMother(child: Person, around: Surroundings): Verdict {
	const isSmall = hasAge(child, around.context, (age) => age <= around.thresholds['M22.max']);
	if (!isSmall || child.D7 === undefined || child.D7.code === '1') return false;
	const mother = motherOf(around, child);
	const isMotherHere = around.response.persons[mother]?.D7?.code === '1';
	return isMotherHere && { others: othersAt([mother], 'D7.code') };
}

/** M20: the householder slept elsewhere although members of the family slept here; of a landlord's tenants that is usual. */
function isAbsentHouseholder({ D2, D7 }: Person, { response }: Surroundings): boolean {
	const isAway = D2 === '0' && D7 !== undefined && D7.code !== '1';
	return isAway && response.persons.some((person) => person.D7?.code === '1' && person.D2 !== '9');
}

const isBoardingPupil = (person: Person, { thresholds: t, context }: Surroundings): boolean =>
	person.D10 === '1' &&
	(person.D11 === '3' || person.D11 === '4') &&
	person.D7 !== undefined &&
	person.D7.code !== '1' &&
	hasAge(person, context, (age) => age >= t['M23.min'] && age <= t['M23.max']);

export const LEAVING_CHECKS: Check[] = [
	{
		id: 'M12',
		level: 'hard',
		basis: 'D',
		holds:
			'The age in months is at least the shortest time that D9 means: 3: 6, 4: 12, 5: 24, 6: 36, 7: 48, 8: 60, 9: 120.',
		message: {
			zh: '{name}离开户口登记地的时间比年龄还长，请改正离开时间或出生年月。',
			en: '{name} has been away longer than alive. Please correct the time since leaving or the month of birth.'
		},
		find: ofEachPerson(['D9', 'D5'], isAwayLongerThanAlive)
	},
	reasonCheck({
		id: 'M13',
		level: 'soft',
		basis: 'M:med',
		holds: 'If D10 = 0, the age is at least {M13.min} (below {M14.min}: see M14).',
		reason: WORK,
		validate: (age, t) => age < t['M13.min'] && age >= t['M14.min']
	}),
	reasonCheck({
		id: 'M14',
		level: 'hard',
		verifiable: true,
		basis: 'M:low',
		holds: 'If D10 = 0, the age is at least {M14.min}.',
		reason: WORK,
		validate: (age, t) => age < t['M14.min']
	}),
	reasonCheck({
		id: 'M15',
		level: 'soft',
		basis: 'M:low',
		holds: 'If D10 = 1, the age is from {M15.min} to {M15.max}.',
		reason: STUDY,
		validate: (age, t) => age < t['M15.min'] || age > t['M15.max']
	}),
	reasonCheck({
		id: 'M16',
		level: 'hard',
		verifiable: true,
		basis: 'M:med',
		holds: 'If D10 = 5, the age is at least {M16.hardMin} (hard), and at least {M16.min} (soft).',
		reason: MARRIAGE,
		validate: (age, t) => belowBounds(age, t['M16.hardMin'], t['M16.min'])
	}),
	reasonCheck({
		id: 'M17',
		level: 'soft',
		verifiable: true,
		basis: 'M:med',
		holds: 'If D10 = 6, the age is at least {M17.hardMin} (hard), and at least {M17.min} (soft).',
		reason: GRANDCHILDREN,
		validate: (age, t) => belowBounds(age, t['M17.hardMin'], t['M17.min'])
	}),
	reasonCheck({
		id: 'M18',
		level: 'soft',
		basis: 'M:low',
		holds: 'If D10 = 7, the age is from {M18.min} to {M18.max}.',
		reason: SCHOOLING,
		validate: (age, t) => age < t['M18.min'] || age > t['M18.max']
	}),
	reasonCheck({
		id: 'M19',
		level: 'soft',
		basis: 'M:low',
		holds: 'If D10 = 8, the age is at least {M19.min}.',
		reason: CARE,
		validate: (age, t) => age < t['M19.min']
	}),
	{
		id: 'M20',
		level: 'soft',
		basis: 'M:med',
		holds: 'If anybody but D2 = 9 has D7 = 1, the householder has.',
		message: {
			zh: '请核实：户主{name}当晚没有住在这里，而有家人住在这里。可以请住在这里的人作户主。',
			en: 'Please check: the householder {name} slept elsewhere while others slept here. Someone who lives here can be the householder.'
		},
		find: ofEachPerson(['D7.code'], isAbsentHouseholder)
	},
	{
		id: 'M21',
		level: 'soft',
		basis: 'M:low',
		holds: 'If D8 = 5, the age is at most {M21.max}.',
		message: {
			zh: '请核实：{name}的户口还没有落下吗？户口待定的一般是年纪很小的孩子。',
			en: 'Please check: is the hukou of {name} pending? Usually that is so only for small children.'
		},
		find: ofEachPerson(['D8.code', 'D5'], (person, { thresholds, context }) => {
			return person.D8?.code === '5' && hasAge(person, context, (age) => age > thresholds['M21.max']);
		})
	},
	{
		id: 'M22',
		level: 'soft',
		basis: 'M:med',
		holds: 'A child of householder or spouse aged {M22.max} or less has D7 = 1 if the mother has.',
		message: {
			zh: '请核实：{name}年纪很小，当晚没有和母亲{other}住在一处。',
			en: 'Please check: {name} is very young and did not sleep where the mother, {other}, slept.'
		},
		find: ofEachPerson(['D7.code', 'D5'], isAwayFromMother)
	},
	{
		id: 'M23',
		level: 'soft',
		basis: 'form',
		holds: 'Nobody aged {M23.min}–{M23.max} in primary or junior secondary school (D11 = 3, 4) has D7 ≠ 1 and D10 = 1.',
		message: {
			zh: '请核实：{name}在上小学或初中。这个年龄的住校生算住在家里。',
			en: 'Please check: {name} is at primary or junior secondary school. Boarders of that age count as living at home.'
		},
		find: ofEachPerson(['D7.code', 'D10', 'D5'], isBoardingPupil)
	}
];
