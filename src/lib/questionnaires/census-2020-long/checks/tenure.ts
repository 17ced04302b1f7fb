/** How the household came by the home, rent and cars: B02, B13–B19 (census-2020-more §1.2). */
import { isOneOf } from '../../shared/reading';
import { ofHousehold } from './reading';
import type { Check } from './types';

/** H18 has ten bands. */
const RENT = /^([1-9]|10)$/;

const isEarlier = (code: string | undefined, min: number): boolean => code !== undefined && Number(code) < min;
const isLater = (code: string | undefined, max: number): boolean => code !== undefined && Number(code) > max;

export const TENURE_CHECKS: Check[] = [
	{
		id: 'B02',
		level: 'hard',
		basis: 'yearbook',
		holds: 'H18 is 1–10 if H17 is 1 or 2, and blank otherwise.',
		message: { zh: '租房的要选月租金。', en: 'Of a rented home please choose the rent.' },
		variants: {
			superfluous: {
				zh: '不是租来的房子，不填月租金。请留空，或核对住房来源。',
				en: 'The rent is asked only of a rented home. Please leave it out, or check the source of the home.'
			}
		},
		find: ofHousehold(['H17', 'H18'], ({ H17, H18 }) => {
			if (H17 === undefined) return H18 !== undefined && { variant: 'superfluous' };
			if (!isOneOf(H17, '12')) return H18 !== undefined && { variant: 'superfluous' };
			return !RENT.test(H18 ?? '') && { missing: H18 === undefined };
		})
	},
	{
		id: 'B13',
		level: 'soft',
		basis: 'M:med',
		holds: 'If H17 = 3, H10 is at least {B13.min}.',
		message: {
			zh: '请核实：新建商品房的建成年代偏早。',
			en: 'Please check: a home bought newly built dates from rather early.'
		},
		find: ofHousehold(['H10', 'H17'], ({ H10, H17 }, { thresholds: t }) => H17 === '3' && isEarlier(H10, t['B13.min']))
	},
	{
		id: 'B14',
		level: 'soft',
		basis: 'M:med',
		holds: 'If H17 = 5, H10 is at most {B14.max}.',
		message: {
			zh: '请核实：原公有住房的建成年代偏近。',
			en: 'Please check: a home that was public housing was built rather lately.'
		},
		find: ofHousehold(['H10', 'H17'], ({ H10, H17 }, { thresholds: t }) => H17 === '5' && isLater(H10, t['B14.max']))
	},
	{
		id: 'B15',
		level: 'soft',
		basis: 'M:med',
		holds: 'If H17 = 6, H10 is at least {B15.min}.',
		message: {
			zh: '请核实：经济适用房的建成年代偏早。',
			en: 'Please check: an affordable home was built rather early.'
		},
		find: ofHousehold(['H10', 'H17'], ({ H10, H17 }, { thresholds: t }) => H17 === '6' && isEarlier(H10, t['B15.min']))
	},
	{
		id: 'B16',
		level: 'soft',
		basis: 'M:med',
		holds: 'If H17 = 7, H8 is 1 or 2.',
		message: {
			zh: '请核实：自建住房层数偏高。',
			en: 'Please check: a home built by the household itself is rather high.'
		},
		find: ofHousehold(['H8', 'H17'], ({ H8, H17 }) => H17 === '7' && isOneOf(H8, '34'))
	},
	{
		id: 'B17',
		level: 'soft',
		basis: 'M:med',
		holds: 'If H17 = 1, H18 is at most {B17.maxRent} and H6 at most {B17.maxArea} m².',
		message: {
			zh: '请核实：公租房的租金或面积偏大。',
			en: 'Please check: rent or area are rather large for public rental housing.'
		},
		find: ofHousehold(
			['H6', 'H17', 'H18'],
			({ H6, H17, H18 }, { thresholds: t }) =>
				H17 === '1' && (isLater(H18, t['B17.maxRent']) || (H6 ?? 0) > t['B17.maxArea'])
		)
	},
	{
		id: 'B18',
		level: 'soft',
		basis: 'M:med',
		holds: 'H18 is not 10, nor 1 with more than {B18.maxArea} m².',
		message: {
			zh: '请核实：月租金偏高，或者面积大而租金很低。',
			en: 'Please check: the rent is rather high, or very low for the area.'
		},
		find: ofHousehold(
			['H6', 'H18'],
			({ H6, H18 }, { thresholds: t }) => H18 === '10' || (H18 === '1' && (H6 ?? 0) > t['B18.maxArea'])
		)
	},
	{
		id: 'B19',
		level: 'soft',
		basis: 'M:med',
		holds: 'If H17 = 1, H19 is not one of its two highest bands.',
		message: {
			zh: '请核实：住公租房，汽车总价偏高。',
			en: 'Please check: the cars are rather expensive for a household in public rental housing.'
		},
		find: ofHousehold(['H17', 'H19'], ({ H17, H19 }) => H17 === '1' && (H19 === 'car5' || H19 === 'car6'))
	}
];
