import { describe, expect, it } from 'vitest';
import { dayAndTime } from '../../../src/lib/components/page/moments';
import { clockTime } from '../../../src/lib/domain/beijing';

describe('a moment on a page', () => {
	it('is in Beijing time, whatever the zone of the machine', () => {
		expect(clockTime(Date.UTC(2020, 10, 2, 2, 58))).toBe('10:58');
	});

	it('begins a day at 00:00, not at 24:00', () => {
		expect(clockTime(Date.UTC(2020, 9, 31, 16, 0))).toBe('00:00');
	});

	it('has the day in words', () => {
		expect(dayAndTime(Date.UTC(2020, 10, 2, 2, 58), 'zh')).toBe('11月2日 10:58');
		expect(dayAndTime(Date.UTC(2020, 10, 2, 2, 58), 'en')).toBe('2 November 10:58');
	});
});
