import { describe, expect, it } from 'vitest';
import {
	hasIdNumberShape,
	hasRightCheckCharacter,
	idBirthDate,
	idBirthMonth,
	idSex,
	normaliseIdNumber
} from '../../../src/lib/engine/answers/types/id-number';

/** Examples of GB 11643-1999, and two invented numbers. */
const RIGHT = ['11010519491231002X', '440524188001010014', '45030419900307001X', '450304196305130029'];

/** An ID number with this birth date; the check character does not matter here. */
const born = (date: string): string => `450304${date}0010`;

describe('an ID number as it is typed', () => {
	it.each([
		['11010519491231002x', 'a small x'],
		['110105 19491231 002X', 'spaces between the groups'],
		['110105-19491231-002X', 'hyphens between the groups'],
		['１１０１０５１９４９１２３１００２Ｘ', 'full-width characters'],
		['１１０１０５　１９４９１２３１　００２ｘ', 'full-width spaces and a small full-width x'],
		['\ufeff11010519491231002X\u200b\n', 'invisible characters around it']
	])('%s is understood: %s', (typed) => {
		expect(normaliseIdNumber(typed)).toBe('11010519491231002X');
	});

	it('keeps what is no part of a number, so that it is called wrong and not silently repaired', () => {
		expect(hasIdNumberShape(normaliseIdNumber('11010519491231002Y'))).toBe(false);
		expect(normaliseIdNumber('11O105')).toBe('11O105');
	});
});

describe('the shape and the check character', () => {
	it.each(RIGHT)('accept %s', (number) => {
		expect(hasIdNumberShape(number)).toBe(true);
		expect(hasRightCheckCharacter(number)).toBe(true);
	});

	it.each([
		'110105491231002',
		'01010519491231002X',
		'1101051949123100XX',
		'11010519491231002',
		'11010519491231002X1',
		''
	])('refuse the shape of %j', (number) => expect(hasIdNumberShape(number)).toBe(false));

	it.each(RIGHT)('catch every single wrong digit of %s', (number) => {
		for (let position = 0; position < 17; position++) {
			for (const digit of '0123456789'.replace(number.charAt(position), '')) {
				expect(hasRightCheckCharacter(number.slice(0, position) + digit + number.slice(position + 1))).toBe(false);
			}
		}
	});

	it.each(RIGHT)('catch two neighbouring digits of %s exchanged', (number) => {
		for (let position = 0; position < 16; position++) {
			const [one, two] = [number.charAt(position), number.charAt(position + 1)];
			const exchanged = number.slice(0, position) + two + one + number.slice(position + 2);
			expect(hasRightCheckCharacter(exchanged)).toBe(one === two);
		}
	});
});

describe('what the number says', () => {
	it('tells the date and month of birth', () => {
		expect(idBirthDate('11010519491231002X')).toBe('1949-12-31');
		expect(idBirthMonth('45030419900307001X')).toBe('1990-03');
	});

	it.each([
		['20000229', true],
		['20200229', true],
		['19000229', false],
		['20190229', false],
		['20200230', false],
		['20200431', false],
		['20200531', true],
		['20200100', false],
		['20200132', false],
		['20200001', false],
		['20201301', false]
	])('%s is a date: %s', (date, isDate) => {
		expect(idBirthDate(born(date)) !== undefined).toBe(isDate);
	});

	it('tells the sex: an odd sequence is male', () => {
		expect(idSex('45030419900307001X')).toBe('1');
		expect(idSex('450304196305130029')).toBe('2');
	});
});
