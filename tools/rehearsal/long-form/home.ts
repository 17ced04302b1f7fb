/** H8–H19 of an invented household: three kinds of buildings, and how people come by their homes. */
import type { LongFormResponse } from '$lib/questionnaires/census-2020-long/model/response';
import type { Random } from '../random';
import type { Family } from './index';

type Home = Pick<LongFormResponse, 'H8' | 'H9' | 'H10' | 'H11' | 'H12' | 'H13' | 'H14' | 'H15' | 'H16'>;

const flat = (random: Random): Home => ({
	H8: '2',
	H9: random.chance(0.6) ? '2' : '1',
	H10: String(random.int(5, 8)),
	H11: '2',
	...usual(random)
});

const tower = (random: Random): Home => ({
	H8: '3',
	H9: '1',
	H10: String(random.int(7, 9)),
	H11: '1',
	...usual(random)
});

const house = (random: Random): Home => ({
	H8: '1',
	H9: random.chance(0.7) ? '3' : '2',
	H10: String(random.int(4, 8)),
	H11: '2',
	...usual(random),
	...(random.chance(0.3) && { H12: '4', H15: '4' })
});

const usual = (random: Random) => ({ H12: random.chance(0.8) ? '1' : '2', H13: '1', H14: '1', H15: '1', H16: '2' });

/** Nothing of it for a dormitory, a shop or a home that is no ordinary dwelling (B01). */
export function homeItems(random: Random, { short }: Family): Partial<LongFormResponse> {
	if (short.H5 !== '1') return {};
	const home = random.weighted([
		[60, flat],
		[25, tower],
		[15, house]
	] as const)(random);
	const isTenant = short.persons.every(({ D8 }) => D8?.code !== '1') && random.chance(0.7);
	const tenure = isTenant ? rented(random) : { H17: owned(random, home) };
	return { ...home, ...tenure, H19: cars(random) };
}

const rented = (random: Random) => ({ H17: '2', H18: String(random.int(3, 5)) });

/** B13–B16: new flats were bought since 1980, houses are built by their owners. */
function owned(random: Random, { H8 }: Home): string {
	if (H8 === '1') return '7';
	return random.weighted([
		[60, '3'],
		[30, '4'],
		[10, '8']
	] as const);
}

const cars = (random: Random): string =>
	random.weighted([
		[55, 'car0'],
		[20, 'car1'],
		[20, 'car2'],
		[5, 'car3']
	] as const);
