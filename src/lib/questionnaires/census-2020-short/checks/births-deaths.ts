/** The year's births and deaths of the household: H21–H25 (census-2020 §2.1). */
import { isInCensusYear } from '../model/year-month';
import type { BySex, HouseholdResponse } from '../model/response';
import { everyoneAnswered, ofHousehold, othersAt, total } from './reading';
import type { Surroundings } from './reading';
import type { Check, CheckContext, FindingPlace } from './types';

type Sex = keyof BySex;
const SEX_CODES: [Sex, string][] = [
	['male', '1'],
	['female', '2']
];

const babiesHere = (response: HouseholdResponse, sexCode: string, context: CheckContext) =>
	response.persons.flatMap(({ D4, D5, D7 }, index) =>
		D4 === sexCode && D5 !== undefined && isInCensusYear(D5, context) && D7?.code === '1' ? [index] : []
	);

const diedAfterBirth = (response: HouseholdResponse, sexCode: string, context: CheckContext): number =>
	response.deaths.filter(({ sex, birth }) => sex === sexCode && birth !== undefined && isInCensusYear(birth, context))
		.length;

/** H21: babies live here that H3 does not count. */
const uncountedBabies = (response: HouseholdResponse, context: CheckContext): FindingPlace[] =>
	SEX_CODES.flatMap(([sex, sexCode]) => {
		const babies = babiesHere(response, sexCode, context);
		const counted = response.H3?.[sex];
		if (babies.length === 0 || counted === undefined || counted >= babies.length) return [];
		return { items: [`H3.${sex}`], others: othersAt(babies, 'D4', 'D5', 'D7.code') };
	});

/** H22: H3 counts a birth for which there is neither a baby on the form nor a death record. */
function unlistedBirths(response: HouseholdResponse, { context }: Surroundings): Partial<FindingPlace> | false {
	const isKnown = (['D4', 'D5', 'D7'] as const).every((item) => everyoneAnswered(response, item));
	if (!isKnown || response.deaths.some(({ sex, birth }) => sex === undefined || birth === undefined)) return false;
	const items = SEX_CODES.filter(([sex, sexCode]) => {
		const listed = babiesHere(response, sexCode, context).length + diedAfterBirth(response, sexCode, context);
		return (response.H3?.[sex] ?? 0) > listed;
	}).map(([sex]) => `H3.${sex}`);
	return items.length > 0 && { items };
}

function deathsDiffer({ H4, deaths }: HouseholdResponse): boolean {
	if (deaths.some(({ sex }) => sex === undefined)) return false;
	return SEX_CODES.some(([sex, sexCode]) => {
		const counted = H4?.[sex];
		return counted !== undefined && counted !== deaths.filter((death) => death.sex === sexCode).length;
	});
}

export const BIRTH_AND_DEATH_CHECKS: Check[] = [
	{
		id: 'H21',
		level: 'soft',
		basis: 'form',
		holds: 'H3 counts, for each sex, at least the persons born from 2019-11 to 2020-10 with D7 = 1.',
		message: {
			zh: '请核实出生人口：{other}在{yearFrom}至{yearTo}期间出生，似乎没有算进去。',
			en: 'Please check the number of births: {other} was born between {yearFrom} and {yearTo} and seems not to be counted.'
		},
		find: uncountedBabies
	},
	{
		id: 'H22',
		level: 'soft',
		basis: 'D',
		holds: 'H3 counts, for each sex, at most those babies and the death records of babies born in that year.',
		message: {
			zh: '请核实：出生人口比表上的婴儿多。请看看是不是漏登了孩子。',
			en: 'Please check: more births are reported than there are babies on the form. Has a child been left out?'
		},
		find: ofHousehold([], unlistedBirths)
	},
	{
		id: 'H23',
		level: 'soft',
		basis: 'M:low',
		holds: 'H3 adds up to at most {H23.max}.',
		message: {
			zh: '请核实：一年内出生 {births} 人，比一般的多。',
			en: 'Please check: {births} births within one year are unusual.'
		},
		find: ofHousehold(['H3.male', 'H3.female'], ({ H3 }, { thresholds }) => {
			const births = total(H3);
			return births > thresholds['H23.max'] && { values: { births } };
		})
	},
	{
		id: 'H24',
		level: 'hard',
		basis: 'D',
		holds: 'H4 is, for each sex, the number of death records.',
		message: {
			zh: '死亡人口（男、女）与死亡人口调查表的份数不一致，请核对。',
			en: 'The number of deaths (male, female) does not agree with the death records. Please check.'
		},
		find: ofHousehold(['H4.male', 'H4.female'], deathsDiffer)
	},
	{
		id: 'H25',
		level: 'soft',
		basis: 'M:low',
		holds: 'H4 adds up to at most {H25.max}.',
		message: {
			zh: '请核实：一年内有 {deaths} 位家人去世。如无误，请确认。',
			en: 'Please check: {deaths} members of the household died within one year. If this is right, please confirm.'
		},
		find: ofHousehold(['H4.male', 'H4.female'], ({ H4 }, { thresholds }) => {
			const deaths = total(H4);
			return deaths > thresholds['H25.max'] && { values: { deaths } };
		})
	}
];
