import { describe, expect, it } from 'vitest';
import { fieldErrors, normalise, normalisePost } from '../../../src/lib/engine/index';
import type { AnswerType, Field } from '../../../src/lib/engine/model/types';
import { count, month, text, yesNo } from '../../questionnaires/tiny';

const field = (type: AnswerType, more: Partial<Field> = {}): Field => ({ name: 'x', type, ...more });

describe('what people type is brought to the one way in which it is stored', () => {
	it.each([
		['count', ' 92 ', '92'],
		['count', '９２', '92'],
		['count', '007', '7'],
		['count', '0', '0'],
		['count', '1 200', '1200'],
		['idNumber', '450304 19900307 001x', '45030419900307001X'],
		['idNumber', '４５０３０４１９９００３０７００１ｘ', '45030419900307001X'],
		['idNumber', '450304-19900307-001X', '45030419900307001X'],
		['yearMonth', '1980-1', '1980-01'],
		['yearMonth', '1980年1月', '1980-01'],
		['yearMonth', '１９８０．１２', '1980-12'],
		['yearMonth', '198001', '1980-01'],
		['yearMonth', 'last year', 'lastyear'],
		['category', ' 1 ', '1'],
		['area', '４５０３０４', '450304'],
		['text', ' 张 小燕 ', '张小燕'],
		['text', '阿依 • 古丽', '阿依·古丽'],
		['text', 'Anna  Maria', 'Anna Maria'],
		['text', '张　三', '张三']
	] as const)('%s: %j is stored as %j', (type, typed, stored) => {
		expect(normalise(field(type), typed)).toBe(stored);
	});
});

describe('the answers of a post', () => {
	it('join a month that came in two parts', () => {
		expect(normalisePost([month('D5')], { 'D5.year': '1980', 'D5.month': '1' })).toEqual({ D5: '1980-01' });
	});

	it('take the whole month when it came in one part', () => {
		expect(normalisePost([month('D5')], { D5: '1980-01', 'D5.year': '1', 'D5.month': '1' })).toEqual({ D5: '1980-01' });
	});

	it('keep half a month as typed, so that it is found wrong', () => {
		expect(normalisePost([month('D5')], { 'D5.year': '1980', 'D5.month': '' })).toEqual({ D5: '1980-' });
		expect(normalisePost([month('D5')], { 'D5.month': '3' })).toEqual({ D5: '-3' });
		expect(normalisePost([month('D5')], { 'D5.year': '1980' })).toEqual({ D5: '1980-' });
	});

	it('are empty for a field left empty, and absent for one that was not posted', () => {
		expect(normalisePost([month('D5'), count('H6'), count('H7')], { 'D5.year': '', 'D5.month': '', H6: '' })).toEqual({
			D5: '',
			H6: ''
		});
	});

	it('hold nothing that the page does not ask', () => {
		expect(normalisePost([count('H6')], { H6: ['92', '93'], H7: '3' })).toEqual({ H6: '92' });
	});
});

describe('an answer of the wrong form is refused', () => {
	const refused = (asked: Field, value: string): boolean => 'x' in fieldErrors([asked], { x: value });

	it.each([
		['a choice that is not offered', yesNo('x'), '3', '1'],
		['a number below the least', count('x', { min: 1, max: 99 }), '0', '1'],
		['a number above the most', count('x', { min: 1, max: 99 }), '100', '99'],
		['a number with a point', count('x'), '1.5', '1'],
		['a negative number', count('x'), '-1', '0'],
		['a word for a number', count('x'), '三', '3'],
		['a thirteenth month', month('x'), '1980-13', '1980-12'],
		['a month zero', month('x'), '1980-00', '1980-01'],
		['half a month', month('x'), '1980-', '1980-10'],
		['a place that is no county code', field('area'), '桂林', '450304'],
		['an ID number of 15 places', field('idNumber'), '450304800101001', '450304198001010019'],
		['an ID number with a letter inside', field('idNumber'), '45030419X001010019', '45030419900307001X'],
		['a text that is too long', field('text', { maxLength: 3 }), '四个汉字', '三个字'],
		['a name with a digit', field('text', { characters: 'name' }), '张3', '张三'],
		['a name with a tag', field('text', { characters: 'name' }), '<b>', 'Anna O·Neil']
	] as const)('%s', (_, asked, wrong, right) => {
		expect([refused(asked, wrong), refused(asked, right)]).toEqual([true, false]);
	});

	it('also a category that only follows from other answers', () => {
		const categories = [{ code: '0', label: text('householder'), impliedOnly: true }];
		expect(refused(field('category', { categories }), '0')).toBe(true);
	});

	it('names the sign that no name has, and what to do with a name that is too long', () => {
		const name = field('text', { maxLength: 5, characters: 'name' });
		const said = (value: string) => fieldErrors([name], { x: value }).x?.zh ?? '';
		expect(said('张3')).toContain('“3”');
		expect(said('张@三')).toContain('“@”');
		expect(said('阿'.repeat(6))).toContain('前 5 个字');
	});

	it.each([
		['O’Neil', "O'Neil"],
		['Anne‐Marie', 'Anne-Marie'],
		['Jose\u0301', 'Jos\u00e9'],
		['买买提．艾力', '买买提·艾力'],
		['买买提.艾力', '买买提·艾力'],
		['买买提 • 艾力', '买买提·艾力'],
		['J. R. Wu', 'J. R. Wu']
	])('writes the name %s as %s', (typed, written) => {
		const name = field('text', { maxLength: 30, characters: 'name' });
		expect(normalise(name, typed)).toBe(written);
		expect(fieldErrors([name], { x: written })).toEqual({});
	});

	it('counts rare characters of a name as one each', () => {
		expect(refused(field('text', { maxLength: 2, characters: 'name' }), '𠮷𠮷')).toBe(false);
	});
});

describe('a missing answer', () => {
	const message = (asked: Field, answers = {}) => fieldErrors([asked], answers).x;

	it.each(['category', 'count', 'text', 'yearMonth', 'idNumber', 'area', 'searchableCategory'] as const)(
		'of type %s is asked for in both languages',
		(type) => {
			expect(message(field(type))?.zh).toMatch(/^请/);
			expect(message(field(type), { x: '' })?.en).toMatch(/^Please/);
		}
	);

	it('is asked for in the words of its question, where it has some', () => {
		expect(message(field('category', { whenMissing: text('which?') }))?.en).toBe('which?');
	});

	it('says which field it means, where a page has several', () => {
		expect(message(count('x', { label: { zh: '男', en: 'Male' } }))).toEqual({
			zh: '男：请填写数字，没有请填 0。',
			en: 'Male: Please enter a number; enter 0 if there are none.'
		});
	});

	it('is no error where none is needed', () => {
		expect(message(field('count', { optional: true }))).toBeUndefined();
		expect(message(field('idNumber', { reasonField: 'none' }), { none: 'newborn' })).toBeUndefined();
	});
});
