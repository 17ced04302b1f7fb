import { describe, expect, it } from 'vitest';
import { newHouseholdNumber, readPlace, readPrelisting } from '../../../../src/lib/domain/household/prelisting';

describe('the number of a household that the list lacked', () => {
	it('is the highest in use and one more, whatever was left out', () => {
		expect(newHouseholdNumber(['001', '007', '003'], false)).toBe('008');
		expect(newHouseholdNumber([], false)).toBe('001');
	});
	it('does not count 999, which is for one whose members have all died', () => {
		expect(newHouseholdNumber(['012', '999'], false)).toBe('013');
		expect(newHouseholdNumber(['012'], true)).toBe('999');
		expect(newHouseholdNumber(['012', '999'], true)).toBeUndefined();
	});
	it('ends at 998', () => {
		expect(newHouseholdNumber(['998'], false)).toBeUndefined();
	});
});

describe('a pre-listing', () => {
	const typed = { mode: 'self', expectedPresent: '３', expectedAbsent: '', name: ' 韦小梅 ', phone: '138 0000 0000' };
	it('is read as it is typed on a phone', () => {
		expect(readPrelisting(typed)).toEqual({
			mode: 'self',
			expectedPresent: 3,
			expectedAbsent: undefined,
			name: '韦小梅',
			phone: '138 0000 0000'
		});
	});
	it.each([
		['mode', ''],
		['expectedPresent', '1000'],
		['expectedAbsent', '-1'],
		['name', '450304199001010011'],
		['name', '韦'.repeat(41)],
		['phone', 'call me']
	])('is sent back for its %s “%s”', (field, value) => {
		expect(readPrelisting({ ...typed, [field]: value })).toEqual({ wrong: [field] });
	});
});

describe('a new place', () => {
	const typed = { addressLine: '', building: '3 栋', unit: '', floor: '12', room: '1201' };
	it('is somewhere', () => {
		expect(readPlace(typed)).toEqual({ addressLine: '', building: '3', unit: '', floor: 12, room: '1201' });
		expect(readPlace({ ...typed, building: '', room: ' ' })).toEqual({ wrong: ['room'] });
	});
	it.each([
		['floor', '201'],
		['floor', '-6'],
		['room', '1'.repeat(31)],
		['addressLine', '长'.repeat(121)]
	])('is sent back for its %s “%s”', (field, value) => {
		expect(readPlace({ ...typed, [field]: value })).toEqual({ wrong: [field] });
	});
});
