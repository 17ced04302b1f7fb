/** The home: H08–H17 (census-2020 §2.1). */
import type { HouseholdResponse } from '../model/response';
import { BIRTH_AND_DEATH_CHECKS } from './births-deaths';
import { isAllDeceased, isCode, isWholeNumber, ofHousehold, type Verdict } from './reading';
import type { Check } from './types';

const isOrdinaryHome = (response: HouseholdResponse): boolean => response.H5 === '1';

/** Square metres per room or per person; undefined while an answer is absent or nobody shares. */
const areaPer = (area: number | undefined, among: number | undefined): number | undefined =>
	area === undefined || !among ? undefined : area / among;

/** Square metres that are unusually few or many. */
function outside(area: number | undefined, min: number, max: number): Verdict {
	if (area === undefined || (area >= min && area <= max)) return false;
	return { values: { area: Math.round(area) }, ...(area < min && { variant: 'small' }) };
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
			zh: '请核实：住房建筑面积 {area} 平方米，偏大。',
			en: 'Please check: a floor area of {area} m² is unusually large.'
		},
		variants: {
			small: {
				zh: '请核实：住房建筑面积 {area} 平方米，偏小。',
				en: 'Please check: a floor area of {area} m² is unusually small.'
			}
		},
		find: ofHousehold(['H6'], ({ H6: area }, { thresholds: t }) => {
			return outside(area, t['H12.min'], t['H12.max']);
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
			zh: '请核实：平均每间 {area} 平方米，偏大。请看看面积和间数。',
			en: 'Please check: {area} m² per room is unusually much. Please look at the area and the number of rooms.'
		},
		variants: {
			small: {
				zh: '请核实：平均每间 {area} 平方米，偏小。请看看面积和间数。',
				en: 'Please check: {area} m² per room is unusually little. Please look at the area and the number of rooms.'
			}
		},
		find: ofHousehold(['H6', 'H7'], ({ H6, H7 }, { thresholds: t }) => {
			return outside(areaPer(H6, H7), t['H14.min'], t['H14.max']);
		})
	},
	{
		id: 'H15',
		level: 'soft',
		basis: 'M:low',
		holds: 'H2.present is 0, or H6 ÷ H2.present is from {H15.min} to {H15.max} m².',
		message: {
			zh: '请核实：平均每人 {area} 平方米，偏大。请看看面积和人数。',
			en: 'Please check: {area} m² per person is unusually much. Please look at the area and the number of people.'
		},
		variants: {
			small: {
				zh: '请核实：平均每人 {area} 平方米，偏小。请看看面积和人数。',
				en: 'Please check: {area} m² per person is unusually little. Please look at the area and the number of people.'
			}
		},
		find: ofHousehold(['H6', 'H2.present'], ({ H6, H2 }, { thresholds: t }) => {
			return outside(areaPer(H6, H2?.present), t['H15.min'], t['H15.max']);
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
	...BIRTH_AND_DEATH_CHECKS
];
