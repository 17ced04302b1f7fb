import { describe, expect, it } from 'vitest';
import { drawnFrom, isAccepted, RE_INTERVIEWS, stepOf } from '$lib/domain/field/re-interview';

const numbers = (count: number) => Array.from({ length: count }, (_, i) => String(i + 1).padStart(3, '0'));
const drawn = (count: number, start = 0) => {
	const step = stepOf(count, RE_INTERVIEWS);
	return drawnFrom(numbers(count), { start: start % step, step });
};

describe('of the households of a block', () => {
	it.each([
		[80, 8],
		[50, 5],
		[30, 5],
		[5, 5],
		[3, 3]
	])('%d handed in, %d are asked again: one in ten, and five at least', (count, expected) =>
		expect(drawn(count)).toHaveLength(expected)
	);

	it('each is as likely as any other, in the order of their numbers', () => {
		const all = Array.from({ length: 10 }, (_, start) => drawn(80, start));
		expect(all.flat().sort()).toEqual(numbers(80));
		expect(drawnFrom(['003', '001', '002'], { start: 1, step: 2 })).toEqual(['002']);
	});
});

describe('a household is accepted', () => {
	it('by its re-interview or with its block, as long as nothing newer was handed in', () => {
		expect(isAccepted(5, { agreedAt: 6 })).toBe(true);
		expect(isAccepted(5, { blockAt: 5 })).toBe(true);
		expect(isAccepted(7, { agreedAt: 6, blockAt: 5 })).toBe(false);
		expect(isAccepted(5, {})).toBe(false);
		expect(isAccepted(undefined, { blockAt: 9 })).toBe(false);
	});
});
