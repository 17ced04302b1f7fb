import { describe, expect, it } from 'vitest';
import {
	ageOf,
	applyChange,
	changeOf,
	readChanges,
	saysNothingNew,
	type DoorChange
} from '../../../../src/lib/domain/field/live';
import { door } from './builders';

const change = (values: Partial<DoorChange> = {}): DoorChange => ({
	householdId: 'household-002',
	status: 'submitted',
	since: 5,
	attempts: 0,
	letterDue: false,
	...values
});

describe('a change that arrives', () => {
	it('moves its own door and no other', () => {
		const doors = [door({ number: '001' }), door({ number: '002' })];
		const after = applyChange(doors, change());
		expect(after.map((d) => d.status)).toEqual(['notStarted', 'submitted']);
		expect(after[1]?.since).toBe(5);
	});

	it('brings the visits too, and takes an appointment away that has been kept', () => {
		const doors = [door({ number: '002', appointment: 99 })];
		expect(applyChange(doors, change({ attempts: 2, tried: [2, 0, 0, 0, 0, 0], letterDue: true }))[0]).toMatchObject({
			attempts: 2,
			tried: [2, 0, 0, 0, 0, 0],
			letterDue: true,
			appointment: undefined
		});
		expect(applyChange(doors, change({ appointment: 7 }))[0]?.appointment).toBe(7);
	});

	it('is nothing new when the list says the same already, and something when a visit was added', () => {
		const [after] = applyChange([door({ number: '002' })], change());
		if (!after) throw new Error('The door is gone.');
		expect(saysNothingNew(after, change())).toBe(true);
		expect(saysNothingNew(after, changeOf(after))).toBe(true);
		for (const other of [
			{ attempts: 1 },
			{ letterDue: true },
			{ appointment: 7 },
			{ booked: { from: 7, to: 8 } },
			{ since: 6 },
			{ status: 'started' as const }
		]) {
			expect(saysNothingNew(after, change(other))).toBe(false);
		}
	});
});

describe('the text of an event', () => {
	it('is read as changes', () => {
		const changes = [change(), change({ householdId: 'h', since: undefined, appointment: 7 })];
		expect(readChanges(JSON.stringify(changes))).toEqual(changes);
		expect(readChanges('[]')).toEqual([]);
	});

	it.each(['', 'null', '{', '{}', '[{}]'])('%s is none', (text) => {
		expect(readChanges(text)).toBeUndefined();
	});

	it.each([
		{ householdId: 1 },
		{ status: 'gone' },
		{ since: 'x' },
		{ attempts: '1' },
		{ appointment: 'x' },
		{ booked: 'x' },
		{ booked: { from: 7 } },
		{ letterDue: 0 },
		{ tried: 'x' },
		{ tried: ['1'] }
	])('with %j in a single one is none at all', (wrong) => {
		expect(readChanges(JSON.stringify([change(), { ...change(), ...wrong }]))).toBeUndefined();
	});
});

describe('the age of a list', () => {
	it.each([
		[0, 'seconds', 0],
		[59_999, 'seconds', 59],
		[60_000, 'minutes', 1],
		[3_599_000, 'minutes', 59],
		[3_600_000, 'hours', 1],
		[86_400_000, 'days', 1]
	] as const)('%i ms is said in %s', (age, unit, value) => {
		expect(ageOf(1000, 1000 + age)).toEqual({ unit, value });
	});

	it('is never negative, whatever the clocks say', () => {
		expect(ageOf(5000, 1000)).toEqual({ unit: 'seconds', value: 0 });
	});
});
