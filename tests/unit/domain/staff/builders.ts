import type { Door } from '../../../../src/lib/domain/field/door';

/** A door of an invented building; say only what the test is about. */
export function door(over: Partial<Door> = {}): Door {
	const number = over.number ?? '001';
	return {
		householdId: `household-${number}`,
		number,
		building: '3 栋',
		unit: '1 单元',
		floor: 1,
		room: '101',
		addressLine: '',
		status: 'notStarted',
		attempts: 0,
		letterDue: false,
		...over
	};
}
