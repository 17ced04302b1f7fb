/** Cooking, water and washing: L07, L08, B10–B12 (census-2020 §2.7, census-2020-more §1.2). */
import { isOneOf } from '../../shared/reading';
import { ofHousehold } from './reading';
import type { Check } from './types';

export const FACILITY_CHECKS: Check[] = [
	{
		id: 'L07',
		level: 'soft',
		basis: 'M:med',
		holds: 'If H15 is 1 or 2, H13 = 1.',
		message: {
			zh: '请核实：有水冲式厕所，却没有管道自来水。',
			en: 'Please check: there is a flush toilet but no piped water.'
		},
		find: ofHousehold(['H13', 'H15'], ({ H13, H15 }) => isOneOf(H15, '12') && H13 === '2')
	},
	{
		id: 'L08',
		level: 'soft',
		basis: 'M:med',
		holds: 'If H16 is 1 or 2, H13 = 1.',
		message: {
			zh: '请核实：有热水洗澡，却没有管道自来水。',
			en: 'Please check: there is hot water for washing but no piped water.'
		},
		find: ofHousehold(['H13', 'H16'], ({ H13, H16 }) => isOneOf(H16, '12') && H13 === '2')
	},
	{
		id: 'B10',
		level: 'soft',
		basis: 'M:med',
		holds: 'If H8 is 3 or 4, H12 is 1 or 2, H13 = 1 and H15 is 1 or 2.',
		message: {
			zh: '请核实：高层楼房的燃料、自来水或厕所不太寻常。',
			en: 'Please check: fuel, water or toilet are unusual for a high building.'
		},
		find: ofHousehold(
			['H8', 'H12', 'H13', 'H15'],
			({ H8, H12, H13, H15 }) => isOneOf(H8, '34') && (isOneOf(H12, '345') || H13 === '2' || isOneOf(H15, '345'))
		)
	},
	{
		id: 'B11',
		level: 'soft',
		basis: 'M:med',
		holds: 'If H12 is 3 or 4, H8 is 1 or 2.',
		message: {
			zh: '请核实：楼里用煤或柴草做饭。',
			en: 'Please check: coal or firewood is used for cooking in a high building.'
		},
		find: ofHousehold(['H8', 'H12'], ({ H8, H12 }) => isOneOf(H12, '34') && isOneOf(H8, '34'))
	},
	{
		id: 'B12',
		level: 'soft',
		basis: 'M:med',
		holds: 'H14 is not 3; there is a fuel, so it is asked about.',
		message: {
			zh: '请核实：没有厨房，却有炊事燃料。',
			en: 'Please check: there is no kitchen, but a fuel for cooking.'
		},
		find: ofHousehold(['H12', 'H14'], ({ H12, H14 }) => H14 === '3' && isOneOf(H12, '12345'))
	}
];
