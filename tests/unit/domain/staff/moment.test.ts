import { describe, expect, it } from 'vitest';
import { dayAndTime, timeOfDay } from '../../../../src/lib/components/staff/moment';
import { percent } from '../../../../src/lib/components/staff/office/percent';

describe('a moment on a staff page', () => {
	it('is Beijing time, whatever the zone of the machine', () => {
		expect(dayAndTime(Date.parse('2020-11-01T16:05:00Z'))).toEqual({ zh: '11月2日 00:05', en: '2 Nov 00:05' });
		expect(timeOfDay(Date.parse('2020-11-02T02:31:07Z'))).toBe('10:31:07');
	});
});

describe('the share of households that have submitted', () => {
	const share = (submitted: number, households: number) => percent({ households, statuses: { submitted } });

	it('has one decimal, and is 100 only when all have', () => {
		expect(share(1, 3)).toBe('33.3');
		expect(share(9999, 10_000)).toBe('99.9');
		expect(share(10_000, 10_000)).toBe('100.0');
	});

	it('of nobody is nought', () => {
		expect(share(0, 0)).toBe('0.0');
	});
});
