/** The building: L02–L06, B01, B03–B09 (census-2020 §2.7, census-2020-more §1.2). */
import { isCode, isOneOf, type Verdict } from '../../shared/reading';
import type { LongFormResponse } from '../model/response';
import { ofHousehold, type Around } from './reading';
import type { Check } from './types';

/** H8–H17 with the last of their codes; H19 has words. */
const LAST_CODES = {
	H8: '4',
	H9: '5',
	H10: '9',
	H11: '2',
	H12: '5',
	H13: '2',
	H14: '3',
	H15: '5',
	H16: '4',
	H17: '9'
} as const;
const ITEMS = Object.keys(LAST_CODES) as (keyof typeof LAST_CODES)[];

const isEarlier = (code: string | undefined, min: number): boolean => code !== undefined && Number(code) < min;
const isLater = (code: string | undefined, max: number): boolean => code !== undefined && Number(code) > max;

/** B01: all of them of an ordinary home, none of another. */
function housingItems(response: LongFormResponse): Verdict {
	if (isCode(response.H5, '2', '5')) {
		const items = [...ITEMS, 'H18' as const, 'H19' as const].filter((item) => response[item] !== undefined);
		return items.length > 0 && { items: ['H5', ...items], variant: 'superfluous' };
	}
	if (response.H5 !== '1') return false;
	const wrong = ITEMS.filter((item) => !isCode(response[item], '1', LAST_CODES[item]));
	const items = [...wrong, ...(/^car[0-6]$/.test(response.H19 ?? '') ? [] : (['H19'] as const))];
	return items.length > 0 && { items, missing: items.every((item) => response[item] === undefined) || undefined };
}

/** B03: another household of the building that was asked the same. */
function differsFromNeighbour(response: LongFormResponse, { context, thresholds }: Around): Verdict {
	const { building } = response;
	if (building === undefined || response.H8 === undefined) return false;
	const sameBuilding = ((context.neighbours ?? []) as readonly LongFormResponse[]).filter(
		(other) =>
			other.questionnaire === response.questionnaire &&
			other.householdNumber !== response.householdNumber &&
			other.building === building &&
			other.H8 !== undefined
	);
	const other = sameBuilding.find(
		({ H8, H9, H10, H11 }) =>
			H8 !== response.H8 ||
			H9 !== response.H9 ||
			H11 !== response.H11 ||
			Math.abs(Number(H10) - Number(response.H10)) > thresholds['B03.max']
	);
	return other !== undefined && { values: { number: other.householdNumber ?? '' } };
}

export const BUILDING_CHECKS: Check[] = [
	{
		id: 'L02',
		level: 'soft',
		basis: 'M:med',
		holds: 'If H8 = 1, H11 = 2.',
		message: { zh: '请核实：平房里有电梯。', en: 'Please check: there is a lift in a single-storey building.' },
		find: ofHousehold(['H8', 'H11'], ({ H8, H11 }) => H8 === '1' && H11 === '1')
	},
	{
		id: 'L03',
		level: 'soft',
		basis: 'M:med',
		holds: 'If H8 is 3 or 4, H11 = 1.',
		message: { zh: '请核实：八层以上的楼没有电梯。', en: 'Please check: a building of 8 floors or more has no lift.' },
		find: ofHousehold(['H8', 'H11'], ({ H8, H11 }) => isOneOf(H8, '34') && H11 === '2')
	},
	{
		id: 'L04',
		level: 'soft',
		basis: 'household-survey audit program',
		holds: 'If H9 = 4, H8 = 1.',
		message: {
			zh: '请核实：竹草土坯结构的房子是楼房吗？',
			en: 'Please check: is a house of bamboo, straw or adobe a building of several floors?'
		},
		find: ofHousehold(['H8', 'H9'], ({ H8, H9 }) => H9 === '4' && isOneOf(H8, '234'))
	},
	{
		id: 'L05',
		level: 'soft',
		basis: 'household-survey audit program',
		holds: 'If H9 = 4, H10 is at most {L05.max}.',
		message: {
			zh: '请核实：竹草土坯结构的房子建成年代偏近。',
			en: 'Please check: a house of bamboo, straw or adobe was built rather lately.'
		},
		find: ofHousehold(
			['H9', 'H10'],
			({ H9, H10 }, { thresholds: t }) => H9 === '4' && isCode(H10, '1', '9') && Number(H10) > t['L05.max']
		)
	},
	{
		id: 'L06',
		level: 'soft',
		basis: 'M:med',
		holds: 'If H10 is at most {L06.max}, H8 is not 4.',
		message: {
			zh: '请核实：超高层的楼建成年代偏早。',
			en: 'Please check: a building of 34 floors or more was built rather early.'
		},
		find: ofHousehold(
			['H8', 'H10'],
			({ H8, H10 }, { thresholds: t }) => H8 === '4' && isCode(H10, '1', '9') && Number(H10) <= t['L06.max']
		)
	},
	{
		id: 'B01',
		level: 'hard',
		basis: 'form',
		holds: 'If H5 = 1, H8–H17 and H19 are each one of their codes; if H5 is 2–5, H8–H19 are blank.',
		message: {
			zh: '普通住宅要填完住房项目：第 8 项到第 17 项和第 19 项。',
			en: 'Of an ordinary home please answer all of H8 to H17 and H19.'
		},
		variants: {
			superfluous: {
				zh: '不是普通住宅，不填住房项目。请留空，或核对住所类型。',
				en: 'These items are asked only of an ordinary home. Please leave them out, or check the type of dwelling.'
			}
		},
		find: ofHousehold([], housingItems)
	},
	{
		id: 'B03',
		level: 'soft',
		basis: 'D',
		holds: 'Households of the same building have the same H8, H9 and H11, and their H10 differ by at most {B03.max}.',
		message: {
			zh: '请核实：同一栋楼里的另一户（户编号 {number}）填的层数、结构、年代或电梯不一样。',
			en: 'Please check: another household of the same building (number {number}) has other floors, structure, period or lift.'
		},
		find: ofHousehold(['H8', 'H9', 'H10', 'H11'], differsFromNeighbour)
	},
	{
		id: 'B04',
		level: 'soft',
		basis: 'M:med',
		holds: 'If H8 = 1, the floor of the dwelling on the office’s list is at most {B04.max}.',
		message: {
			zh: '请核实：平房却在 {floor} 楼。',
			en: 'Please check: a single-storey building, but the dwelling is on floor {floor}.'
		},
		find: ofHousehold(['H8'], ({ H8 }, { context: { listedFloor: floor = 0 }, thresholds: t }) => {
			return H8 === '1' && floor > t['B04.max'] && { values: { floor } };
		})
	},
	{
		id: 'B05',
		level: 'hard',
		verifiable: true,
		basis: 'M:med',
		holds: 'If H8 = 4, H11 = 1 and H9 = 1.',
		message: {
			zh: '超高层的楼应当有电梯，是钢筋混凝土结构。请核对层数、结构和电梯。',
			en: 'A building of 34 floors or more has a lift and is of reinforced concrete. Please check floors, structure and lift.'
		},
		find: ofHousehold(['H8', 'H9', 'H11'], ({ H8, H9, H11 }) => H8 === '4' && (H11 === '2' || isOneOf(H9, '2345')))
	},
	{
		id: 'B06',
		level: 'soft',
		basis: 'M:med',
		holds: 'If H8 = 3, H9 is 1 or 2.',
		message: {
			zh: '请核实：高层楼房不是钢筋混凝土或混合结构。',
			en: 'Please check: a high building is neither of reinforced concrete nor of mixed structure.'
		},
		find: ofHousehold(['H8', 'H9'], ({ H8, H9 }) => H8 === '3' && isOneOf(H9, '345'))
	},
	{
		id: 'B07',
		level: 'soft',
		basis: 'M:med',
		holds: 'If H8 = 3, H10 is at least {B07.min}; if H8 = 4, at least {B07.minHighest}.',
		message: { zh: '请核实：高层楼房建成年代偏早。', en: 'Please check: a high building was built rather early.' },
		find: ofHousehold(
			['H8', 'H10'],
			({ H8, H10 }, { thresholds: t }) =>
				(H8 === '3' && isEarlier(H10, t['B07.min'])) || (H8 === '4' && isEarlier(H10, t['B07.minHighest']))
		)
	},
	{
		id: 'B08',
		level: 'soft',
		basis: 'M:med',
		holds: 'If H9 = 3, H8 is 1 or 2 and H10 is at most {B08.max}.',
		message: {
			zh: '请核实：砖木结构的房子层数偏高或年代偏近。',
			en: 'Please check: a house of brick and timber is rather high or new.'
		},
		find: ofHousehold(
			['H8', 'H9', 'H10'],
			({ H8, H9, H10 }, { thresholds: t }) => H9 === '3' && (isOneOf(H8, '34') || isLater(H10, t['B08.max']))
		)
	},
	{
		id: 'B09',
		level: 'soft',
		basis: 'M:med',
		holds: 'If H8 = 2 and H11 = 1, H10 is at least {B09.min}.',
		message: {
			zh: '请核实：老式多层楼房有电梯，是后来加装的吗？',
			en: 'Please check: an old building of up to 7 floors has a lift. Was it added later?'
		},
		find: ofHousehold(
			['H8', 'H10', 'H11'],
			({ H8, H10, H11 }, { thresholds: t }) => H8 === '2' && H11 === '1' && isEarlier(H10, t['B09.min'])
		)
	}
];
