import { describe, expect, test } from 'vitest';
import { between, circlesIn, graphOf } from '../../../../tools/bench/support/circles';

describe('circles among imports', () => {
	test('files that import one another, also by way of others, are one circle', () => {
		const graph = graphOf([
			['a', 'b'],
			['b', 'c'],
			['c', 'a'],
			['c', 'd'],
			['d', 'e']
		]);
		expect(circlesIn(graph)).toEqual([['a', 'b', 'c']]);
	});

	test('two circles that share a file are one circle', () => {
		expect(
			circlesIn(
				graphOf([
					['a', 'b'],
					['b', 'a'],
					['b', 'c'],
					['c', 'b']
				])
			)
		).toEqual([['a', 'b', 'c']]);
	});

	test('circles that only one of them leads to are two circles, the larger first', () => {
		const graph = graphOf([
			['x', 'y'],
			['y', 'x'],
			['y', 'a'],
			['a', 'b'],
			['b', 'c'],
			['c', 'a']
		]);
		expect(circlesIn(graph)).toEqual([
			['a', 'b', 'c'],
			['x', 'y']
		]);
	});

	test('a file that imports itself is no circle', () => {
		expect(
			circlesIn(
				graphOf([
					['a', 'a'],
					['a', 'b']
				])
			)
		).toEqual([]);
	});

	test('folders are in a circle though none of their files is', () => {
		const edges: [string, string][] = [
			['one/a', 'two/b'],
			['two/c', 'one/d']
		];
		expect(circlesIn(graphOf(edges))).toEqual([]);
		expect(circlesIn(between(edges, (file) => file.slice(0, 3)))).toEqual([['one', 'two']]);
	});
});
