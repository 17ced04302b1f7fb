import { describe, expect, it } from 'vitest';
import { nextVisit, triedHours } from '../../../../src/lib/domain/field/next-visit';
import type { Visit } from '../../../../src/lib/domain/field/visit';

const at = (text: string) => Date.parse(`${text}+08:00`);
const knock = (text: string): Visit => ({ visitId: text, at: at(text), outcome: 'nobodyHome' });
/** 2 November 2020 is a Monday. */
const MONDAY_9 = at('2020-11-02T09:00');
const suggested = (visits: Visit[], now = MONDAY_9) =>
	new Date(nextVisit(triedHours(visits), now).from + 8 * 3_600_000).toISOString().slice(0, 16);

describe('the next visit', () => {
	it('is as soon as anybody can be expected at home, where nobody has knocked yet', () => {
		expect(suggested([])).toBe('2020-11-02T09:00');
		expect(suggested([], at('2020-11-02T12:30'))).toBe('2020-11-02T14:00');
		expect(suggested([], at('2020-11-02T22:00'))).toBe('2020-11-03T09:00');
	});

	it('is at hours that have not been tried', () => {
		expect(suggested([knock('2020-11-01T10:00'), knock('2020-11-02T10:00')], at('2020-11-02T10:05'))).toBe(
			'2020-11-02T14:00'
		);
		expect(suggested([knock('2020-11-02T10:00'), knock('2020-11-02T15:00')], at('2020-11-02T15:05'))).toBe(
			'2020-11-02T18:00'
		);
	});

	it('waits for the weekend when every hour of working days was tried', () => {
		const tried = ['10:00', '15:00', '19:00'].map((hour) => knock(`2020-11-02T${hour}`));
		expect(suggested(tried, at('2020-11-02T21:30'))).toBe('2020-11-07T09:00');
	});

	it('begins again with the hours tried least', () => {
		const twice = ['2020-11-02', '2020-11-07'].flatMap((day) =>
			['10:00', '15:00', '19:00'].map((hour) => knock(`${day}T${hour}`))
		);
		expect(suggested([...twice, knock('2020-11-03T10:00')], at('2020-11-08T22:00'))).toBe('2020-11-09T14:00');
	});

	it('knows nothing of a look that was not a visit', () => {
		expect(suggested([{ visitId: 'x', at: MONDAY_9, outcome: 'reviewed' }])).toBe('2020-11-02T09:00');
	});
});
