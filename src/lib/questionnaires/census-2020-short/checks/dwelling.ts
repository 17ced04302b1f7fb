/** The home and the year's births and deaths: H08–H17, H21–H25 (census-2020 §2.1). */
import { isInCensusYear } from '../year-month';
import type { BySex, HouseholdResponse } from '../response';
import { everyoneAnswered, isAllDeceased, isCode, isWholeNumber, ofHousehold, othersAt, total } from './reading';
import type { Surroundings } from './reading';
import type { Check, CheckContext, Place } from './types';

const isOrdinaryHome = (response: HouseholdResponse): boolean => response.H5 === '1';

/** Square metres per room or per person; undefined while an answer is absent or nobody shares. */
const areaPer = (area: number | undefined, among: number | undefined): number | undefined =>
	area === undefined || !among ? undefined : area / among;

const isOutside = (value: number | undefined, min: number, max: number): value is number =>
	value !== undefined && (value < min || value > max);

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
	response.deaths.filter(({ sex, birth }) => sex === sexCode && birth !== undefined && isInCensusYear(birth, context)).length;

/** H21: babies live here that H3 does not count. */
const uncountedBabies = (response: HouseholdResponse, context: CheckContext): Place[] =>
	SEX_CODES.flatMap(([sex, sexCode]) => {
		const babies = babiesHere(response, sexCode, context);
		const counted = response.H3?.[sex];
		if (babies.length === 0 || counted === undefined || counted >= babies.length) return [];
		return { items: [`H3.${sex}`], others: othersAt(babies, 'D4', 'D5', 'D7.code') };
	});

/** H22: H3 counts a birth for which there is neither a baby on the form nor a death record. */
function unlistedBirths(response: HouseholdResponse, { context }: Surroundings): Partial<Place> | false {
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

export const DWELLING_CHECKS: Check[] = [
	{
		id: 'H08',
		level: 'hard',
		basis: 'form',
		holds: 'H5 is one of 1–5. Not asked of number 999.',
		message: { zh: '请选择住所类型。', en: 'Please choose the type of dwelling.' },
		find: ofHousehold(['H5'], (r) => !isAllDeceased(r) && !isCode(r.H5, '1', '5') && { missing: r.H5 === undefined })
	},
	{
		id: 'H09',
		level: 'hard',
		basis: 'form',
		holds: 'If H5 = 1, H6 and H7 are at least 1.',
		message: {
			zh: '普通住宅要填建筑面积和房间数，至少各为 1。',
			en: 'For an ordinary home please give the floor area and the number of rooms, at least 1 each.'
		},
		find: ofHousehold([], (r) => {
			if (!isOrdinaryHome(r)) return false;
			const items = (['H6', 'H7'] as const).filter((item) => (r[item] ?? 0) < 1);
			return items.length > 0 && { items, missing: items.every((item) => r[item] === undefined) || undefined };
		})
	},
	{
		id: 'H10',
		level: 'hard',
		basis: 'form',
		holds: 'If H5 is 2–5, H6 and H7 are blank.',
		message: {
			zh: '不是普通住宅，不用填建筑面积和房间数，请留空，或核对住所类型。',
			en: 'Floor area and rooms are asked only for an ordinary home. Please leave them out, or check the type of dwelling.'
		},
		find: ofHousehold(['H5', 'H6', 'H7'], (r) => {
			return isCode(r.H5, '2', '5') && (r.H6 !== undefined || r.H7 !== undefined);
		})
	},
	{
		id: 'H11',
		level: 'hard',
		basis: 'M:med',
		holds: 'H6 is a whole number up to {H11.maxArea}, H7 a whole number up to {H11.maxRooms}.',
		message: {
			zh: '建筑面积要填不超过 {maxArea} 的整数，房间数要填不超过 {maxRooms} 的整数。',
			en: 'The floor area must be a whole number up to {maxArea}, the number of rooms a whole number up to {maxRooms}.'
		},
		find: ofHousehold([], (r, { thresholds }) => {
			const values = { maxArea: thresholds['H11.maxArea'], maxRooms: thresholds['H11.maxRooms'] };
			const max = { H6: values.maxArea, H7: values.maxRooms };
			const isWrong = (item: 'H6' | 'H7', answer = r[item]) =>
				answer !== undefined && (!isWholeNumber(answer) || answer > max[item]);
			const items = (['H6', 'H7'] as const).filter((item) => isWrong(item));
			return items.length > 0 && { items, values };
		})
	},
	{
		id: 'H12',
		level: 'soft',
		basis: 'M:low',
		holds: 'H6 is from {H12.min} to {H12.max} m².',
		message: {
			zh: '请核实：住房建筑面积 {area} 平方米，比一般的小很多或大很多。',
			en: 'Please check: a floor area of {area} m² is unusually small or large.'
		},
		find: ofHousehold(['H6'], ({ H6: area }, { thresholds: t }) => {
			return isOutside(area, t['H12.min'], t['H12.max']) && { values: { area } };
		})
	},
	{
		id: 'H13',
		level: 'soft',
		basis: 'M:low',
		holds: 'H7 is at most {H13.max}.',
		message: {
			zh: '请核实：有 {rooms} 间房。厨房、厕所、过道和厅不算。',
			en: 'Please check: {rooms} rooms. Kitchen, toilet, corridor and living hall are not counted.'
		},
		find: ofHousehold(['H7'], ({ H7: rooms }, { thresholds }) => {
			return rooms !== undefined && rooms > thresholds['H13.max'] && { values: { rooms } };
		})
	},
	{
		id: 'H14',
		level: 'soft',
		basis: 'M:low',
		holds: 'H6 ÷ H7 is from {H14.min} to {H14.max} m².',
		message: {
			zh: '请核实：平均每间 {area} 平方米，与一般情况相差较大。请看看面积和间数。',
			en: 'Please check: {area} m² per room is unusual. Please look at the area and the number of rooms.'
		},
		find: ofHousehold(['H6', 'H7'], ({ H6, H7 }, { thresholds: t }) => {
			const area = areaPer(H6, H7);
			return isOutside(area, t['H14.min'], t['H14.max']) && { values: { area: Math.round(area) } };
		})
	},
	{
		id: 'H15',
		level: 'soft',
		basis: 'M:low',
		holds: 'H2.present is 0, or H6 ÷ H2.present is from {H15.min} to {H15.max} m².',
		message: {
			zh: '请核实：平均每人 {area} 平方米，与一般情况相差较大。请看看面积和人数。',
			en: 'Please check: {area} m² per person is unusual. Please look at the area and the number of people.'
		},
		find: ofHousehold(['H6', 'H2.present'], ({ H6, H2 }, { thresholds: t }) => {
			const area = areaPer(H6, H2?.present);
			return isOutside(area, t['H15.min'], t['H15.max']) && { values: { area: Math.round(area) } };
		})
	},
	{
		id: 'H16',
		level: 'soft',
		basis: 'M:med',
		holds: 'Not both H1 = 2 and H5 = 1.',
		message: {
			zh: '请核实户别：集体户一般不住普通住宅。',
			en: 'Please check the type of household: a collective household seldom lives in an ordinary home.'
		},
		find: ofHousehold(['H1', 'H5'], (r) => r.H1 === '2' && r.H5 === '1')
	},
	{
		id: 'H17',
		level: 'soft',
		basis: 'M:med',
		holds: 'Not both H1 = 1 and H5 = 2.',
		message: {
			zh: '请核实户别和住所类型：家庭户一般不住集体住所。',
			en: 'Please check the types of household and dwelling: a family seldom lives in collective quarters.'
		},
		find: ofHousehold(['H1', 'H5'], (r) => r.H1 === '1' && r.H5 === '2')
	},
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
