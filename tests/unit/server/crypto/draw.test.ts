import { describe, expect, it } from 'vitest';
import { drawSeed, drawStart, newBeacon } from '$lib/server/crypto/draw';

describe('a draw', () => {
	it('is that of the published procedure (census-2020-more §1.3)', () => {
		const seed = drawSeed('zitian-lf', 'TEST-BEACON-0001');
		expect(seed.toString('hex')).toBe('9903ef526a5ce8bd664b6c4aee5729c4e22dc3c263dd3478bb47b7aa968e1a3a');
		expect(['450304001001', '450304003200', '450304200202'].map((area) => drawStart(seed, area, 10))).toEqual([
			8, 8, 2
		]);
	});

	it('begins anywhere below its step, and each time elsewhere', () => {
		const starts = Array.from({ length: 200 }, () => drawStart(drawSeed('x', newBeacon()), '450304001001001', 4));
		expect(new Set(starts)).toEqual(new Set([0, 1, 2, 3]));
		expect(drawStart(drawSeed('x', newBeacon()), '450304001001001', 1)).toBe(0);
	});
});
