import { describe, it, expect } from 'vitest';
import { numberOf, planDistrict } from '../../../../tools/rehearsal/layout';
import { parseHouseholdNumber } from '$lib/domain/geography/codes';
import { VILLAGES } from './people';

const plan = (households: number, seed = 1) => [...planDistrict(VILLAGES, households, seed)];

describe('the layout of a rehearsal district', () => {
	it.each([1, 79, 200, 2000, 10_001])('has exactly %i households, each with a number of its own', (households) => {
		const numbers = plan(households).flatMap((block) =>
			block.households.map((household) => numberOf(block, household))
		);
		expect(new Set(numbers).size).toBe(households);
		for (const number of numbers) expect(parseHouseholdNumber(number)).toBeDefined();
	});

	it('has blocks of about 80 households', () => {
		for (const block of plan(10_000)) {
			expect(block.households.length).toBeGreaterThanOrEqual(78);
			expect(block.households.length).toBeLessThanOrEqual(82);
		}
	});

	it('reaches all four townships with 2,000 households and every village with 4,000', () => {
		expect(new Set(plan(2000).map((block) => block.village.slice(0, 9))).size).toBe(4);
		expect(new Set(plan(4000).map((block) => block.village)).size).toBe(44);
	});

	it('gives every household in a block a door of its own', () => {
		for (const block of plan(4000)) {
			const doors = block.households.map(({ line, building, unit, room }) => [line, building, unit, room].join('/'));
			expect(new Set(doors).size).toBe(doors.length);
		}
	});

	it('puts flats into stairwells in town and houses along a lane in the villages', () => {
		const households = plan(4000).flatMap((block) =>
			block.households.map((household) => ({ ...household, village: block.village }))
		);
		const rural = households.filter(({ village }) => village.slice(-3) >= '200');
		expect(rural.every(({ building, unit }) => /^\d+ 号$/.test(building) && unit === '')).toBe(true);
		expect(
			households.some(({ building, unit, room }) => building === '3 栋' && unit === '2 单元' && room === '402')
		).toBe(true);
	});

	it('is the same for the same seed', () => expect(plan(500, 3)).toEqual(plan(500, 3)));
});
