import { describe, expect, it } from 'vitest';
import { dayPlan, DOORS_A_DAY, isMissed } from '../../../../src/lib/domain/field/day-plan';
import type { Door } from '../../../../src/lib/domain/field/door';
import { door } from '../staff/builders';

/** 2 November 2020 is a Monday. */
const at = (time: string) => Date.parse(`2020-11-${time}+08:00`);
const NOW = at('02T09:30');
const numbers = (doors: readonly Door[]) => doors.map(({ number }) => number);
const plan = (doors: Door[], now = NOW) => dayPlan(doors, now);

describe('the plan of a day', () => {
	it('leaves out whoever has submitted, fills in, refused or is vacant', () => {
		const doors = (['submitted', 'started', 'toConfirm', 'complete', 'vacant', 'refused'] as const).map((status) =>
			door({ status })
		);
		expect(plan(doors)).toEqual({ appointments: [], requested: [], hours: [], later: 0 });
	});

	it('begins with what was agreed for today, by the hour, and with what was missed before', () => {
		const { appointments, later } = plan([
			door({ number: '001', appointment: at('02T19:00') }),
			door({ number: '002', appointment: at('02T10:00') }),
			door({ number: '003', appointment: at('01T10:00') }),
			door({ number: '004', appointment: at('03T10:00') })
		]);
		expect(numbers(appointments)).toEqual(['003', '002', '001']);
		expect(later).toBe(1);
		expect(appointments.map((each) => isMissed(each, NOW))).toEqual([true, false, false]);
	});

	it('has hours that a household booked among the appointments, and those of another day for later', () => {
		const booked = (number: string, day: string) =>
			door({ number, status: 'visitRequested', booked: { from: at(`${day}T18:00`), to: at(`${day}T21:00`) } });
		const doors = [booked('001', '02'), booked('002', '05'), door({ number: '003', appointment: at('02T19:00') })];
		const { appointments, requested, later } = plan(doors);
		expect(numbers(appointments)).toEqual(['001', '003']);
		expect([requested, later]).toEqual([[], 1]);
		expect(isMissed(booked('001', '02'), at('02T21:30'))).toBe(false);
		expect(isMissed(booked('001', '02'), at('02T22:30'))).toBe(true);
	});

	it('keeps an appointment with a household that has begun by itself', () => {
		expect(plan([door({ status: 'started', appointment: at('02T19:00') })]).appointments).toHaveLength(1);
	});

	it('has those who ask for a visit before the rest', () => {
		const { requested, hours } = plan([door({ number: '001' }), door({ number: '002', status: 'visitRequested' })]);
		expect(numbers(requested)).toEqual(['002']);
		expect(numbers(hours.flatMap(({ doors }) => doors))).toEqual(['001']);
	});

	it('sets each door to the hours at which nobody has tried, today only', () => {
		const { hours, later } = plan([
			door({ number: '001', tried: [1, 0, 0, 0, 0, 0], attempts: 1 }),
			door({ number: '002' }),
			door({ number: '003', tried: [1, 1, 1, 0, 0, 0], attempts: 3 })
		]);
		expect(hours.map(({ from, doors }) => [new Date(from).toISOString().slice(11, 16), numbers(doors)])).toEqual([
			['01:00', ['002']],
			['06:00', ['001']]
		]);
		expect(later).toBe(1);
	});

	it('walks buildings, units, floors and rooms in the order of their numbers, not of their letters', () => {
		const [morning] = plan([
			door({ number: '1', building: '10 栋' }),
			door({ number: '2', building: '2 栋', unit: '2 单元' }),
			door({ number: '3', building: '2 栋', unit: '1 单元', floor: 10, room: '1001' }),
			door({ number: '4', building: '2 栋', unit: '1 单元', floor: 9, room: '902' })
		]).hours;
		expect(numbers(morning?.doors ?? [])).toEqual(['4', '3', '2', '1']);
	});

	it('is no more than one person walks in a day, the least visited first', () => {
		const many = Array.from({ length: 485 }, (_, i) => door({ number: String(i), attempts: i < 480 ? 1 : 0 }));
		const { hours, later } = plan(many);
		const chosen = numbers(hours.flatMap(({ doors }) => doors));
		expect(chosen).toHaveLength(DOORS_A_DAY);
		expect(chosen).toEqual(expect.arrayContaining(['480', '484']));
		expect(later).toBe(485 - DOORS_A_DAY);
	});
});
