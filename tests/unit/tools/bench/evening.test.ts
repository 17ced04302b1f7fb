import { describe, expect, it } from 'vitest';
import { coresFor, simulate } from '../../../../tools/bench/support/evening/simulate';

const evening = { peak: 10, work: 0.2, duration: 900 };

describe('an evening on paper', () => {
	it('takes at its peak what arrivals and work make together, a little less because arrivals rise and fall', () => {
		const { busiest } = simulate({ ...evening, cores: 1 });
		expect(busiest).toBeGreaterThan(1.9);
		expect(busiest).toBeLessThanOrEqual(2);
	});

	it('keeps nobody waiting on the cores that it asks for, and everybody on fewer than the work', () => {
		const cores = coresFor(evening, 0.6);
		expect(simulate({ ...evening, cores })).toMatchObject({ longestWait: 0, minutesLate: 0 });
		expect(simulate({ ...evening, cores: 1.5 }).longestWait).toBeGreaterThan(60);
	});

	it('grows with its households and with nothing else', () => {
		const [once, many] = [100, 10_000].map((peak) => coresFor({ ...evening, peak }, 0.6));
		expect((many ?? 0) / (once ?? 1)).toBeCloseTo(100, -1);
	});
});
