import { describe, expect, it } from 'vitest';
import { ageOf, applyChange, readChange, readChanges } from '../../../src/lib/domain/doors/live';
import { door } from './builders';

describe('a change that arrives', () => {
	it('moves its own door and no other', () => {
		const doors = [door({ number: '001' }), door({ number: '002' })];
		const after = applyChange(doors, { householdId: 'household-002', status: 'submitted', at: 5 });
		expect(after.map((d) => d.status)).toEqual(['notStarted', 'submitted']);
		expect(after[1]?.since).toBe(5);
	});
});

describe('the text of an event', () => {
	it('is read as a change', () => {
		expect(readChange('{"householdId":"h","status":"submitted","at":3}')).toEqual({ householdId: 'h', status: 'submitted', at: 3 });
	});

	it.each(['', 'null', '[]', '{"householdId":1,"status":"submitted"}', '{"householdId":"h","status":"gone"}', '{"householdId":"h","status":"started","at":"x"}'])(
		'%s is not one',
		(text) => {
			expect(readChange(text)).toBeUndefined();
		}
	);
});

describe('the text of a whole list', () => {
	it('is read as changes, or not at all', () => {
		expect(readChanges('[{"householdId":"h","status":"started"}]')).toEqual([{ householdId: 'h', status: 'started' }]);
		expect(readChanges('[{"householdId":"h","status":"started"},{}]')).toBeUndefined();
		expect(readChanges('{')).toBeUndefined();
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
