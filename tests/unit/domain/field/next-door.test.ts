import { describe, expect, it } from 'vitest';
import { nextDoor } from '$lib/domain/field/next-door';
import { door } from '../staff/builders';

const at = (room: string, status: 'notStarted' | 'submitted' = 'notStarted') =>
	door({ householdId: room, room, floor: 1, status });
const street = [at('103'), at('101'), at('104', 'submitted'), at('102')];
const after = (householdId: string, busy: string[] = []) =>
	nextDoor(street, { householdId }, (id) => busy.includes(id))?.householdId;

describe('the next door', () => {
	it('is the one beside it in walking order', () => {
		expect([after('101'), after('102')]).toEqual(['102', '103']);
	});

	it('passes by who has handed in, and what this phone has an interview of', () => {
		expect(after('103')).toBe('101');
		expect(after('101', ['102'])).toBe('103');
	});

	it('is never the same one, and none when nobody is left', () => {
		expect(after('101', ['102', '103'])).toBeUndefined();
	});
});
