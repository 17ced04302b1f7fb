import { describe, expect, it } from 'vitest';
import { bookingDays, bookingHolds, partOf, readBooking } from '$lib/domain/field/booking';
import type { Visit } from '$lib/domain/field/visit';
import { round2020 } from '../../../support/round-2020';

const at = (time: string) => Date.parse(`2020-${time}+08:00`);
const days = (now: number) => bookingDays(round2020, now);

describe('the hours that a household can book', () => {
	it('are the morning, afternoon and evening of seven days, weekends too', () => {
		const week = days(at('11-02T06:00'));
		expect(week.map(({ day }) => day.slice(5))).toEqual([
			'11-02',
			'11-03',
			'11-04',
			'11-05',
			'11-06',
			'11-07',
			'11-08'
		]);
		expect(week.map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4, 5, 6, 0]);
		for (const { parts } of week) expect(parts.map(({ part }) => part)).toEqual(['morning', 'afternoon', 'evening']);
	});

	it('begin two hours from now at the earliest', () => {
		expect(days(at('11-02T12:01'))[0]?.parts.map(({ part }) => part)).toEqual(['evening']);
		expect(days(at('11-02T16:00'))[0]?.parts.map(({ part }) => part)).toEqual(['evening']);
		expect(days(at('11-02T16:01'))[0]?.day).toBe('2020-11-03');
	});

	it('begin on the day of the reference moment, however early somebody books', () => {
		expect(days(at('10-20T10:00'))[0]?.day).toBe('2020-11-01');
	});

	it('end with the last day of visits', () => {
		expect(days(at('11-13T06:00')).map(({ day }) => day.slice(5))).toEqual(['11-13', '11-14', '11-15']);
		expect(days(at('11-15T20:00'))).toEqual([]);
	});

	it('are read only where they are offered', () => {
		const now = at('11-02T10:00');
		const evening = { from: at('11-03T18:00'), to: at('11-03T21:00') };
		expect(readBooking(round2020, now, String(evening.from))).toEqual(evening);
		expect(partOf(evening)).toBe('evening');
		for (const other of ['', 'x', String(evening.from + 1), String(at('11-02T09:00')), String(at('11-20T18:00'))])
			expect([other, readBooking(round2020, now, other)]).toEqual([other, undefined]);
	});
});

describe('hours that are booked', () => {
	const booking = { from: at('11-03T18:00'), to: at('11-03T21:00') };
	const bookedAt = at('11-02T10:00');
	const visit = (time: string, over: Partial<Visit> = {}): Visit => ({
		visitId: time,
		at: at(time),
		outcome: 'nobodyHome',
		...over
	});
	const holds = (...visits: Visit[]) => bookingHolds(booking, bookedAt, visits);

	it('hold until somebody has called in them', () => {
		expect(holds()).toBe(true);
		expect(holds(visit('11-03T10:00'))).toBe(true);
		expect(holds(visit('11-03T17:10'))).toBe(false);
		expect(holds(visit('11-03T19:00', { outcome: 'reviewed' }))).toBe(true);
	});

	it('give way to an hour agreed on at the door afterwards, not to one from before', () => {
		const agreed = { outcome: 'appointment', appointment: at('11-04T09:00') } as const;
		expect(holds(visit('11-02T12:00', agreed))).toBe(false);
		expect(holds(visit('11-02T09:00', agreed))).toBe(true);
	});
});
