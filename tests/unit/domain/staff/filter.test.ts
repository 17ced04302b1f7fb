import { describe, expect, it } from 'vitest';
import { HOUSEHOLD_STATUSES } from '../../../../src/lib/domain/household/status';
import { FILTER_NAMES, findDoors, isFilter, passes } from '../../../../src/lib/domain/field/filter';
import { door } from './builders';

describe('a list of doors', () => {
	const doors = [
		door({ number: '001', building: '3 栋', unit: '2 单元', room: '402', addressLine: '漓榕新村' }),
		door({ number: '002', building: '3 栋', unit: '1 单元', room: '402', addressLine: '漓榕新村' }),
		door({ number: '003', building: '13 栋', unit: '2 单元', room: '101', addressLine: '西山路 12 号' })
	];
	const found = (typed: string) => findDoors(doors, typed).map(({ number }) => number);

	it.each([
		['', ['001', '002', '003']],
		['402', ['001', '002']],
		['3-2-402', ['001']],
		['３栋２单元', ['001']],
		['003', ['003']],
		['西山路', ['003']],
		['不在这里', []]
	])('finds “%s”', (typed, numbers) => {
		expect(found(typed)).toEqual(numbers);
	});

	it('can be narrowed to every state, and no state is left out of all filters', () => {
		for (const status of HOUSEHOLD_STATUSES) expect(FILTER_NAMES.some((name) => passes({ status }, name))).toBe(true);
		expect(passes({ status: 'vacant' }, undefined)).toBe(true);
		expect(passes({ status: 'vacant' }, 'refused')).toBe(false);
	});

	it('has no filter but its own', () => {
		expect(isFilter('toString')).toBe(false);
	});
});
