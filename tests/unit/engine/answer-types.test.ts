import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromJson, toJson } from '../../../src/lib/engine/answers/json';
import { inputValues, typedValue } from '../../../src/lib/engine/answers/inputs';
import { ANSWER_TYPES } from '../../../src/lib/engine/answers/types/index';
import { fieldErrors, normalise, normalisePost } from '../../../src/lib/engine/index';
import type { AnswerType, Category, Field } from '../../../src/lib/engine/model/types';
import { text } from '../../questionnaires/tiny';

const field = (type: AnswerType, more: Partial<Field> = {}): Field => ({ name: 'x', type, ...more });
const errorOf = (asked: Field, value: string) => fieldErrors([asked], { x: value }).x;

const categories: Category[] = ['1', '2', '3', '9'].map((code) => ({
	code,
	label: text(`no. ${code}`),
	exclusive: code === '9'
}));
const sources = field('multipleChoice', { categories });

/** Text as keyboards, clipboards and programs make it. */
const anyText = fc.string({
	unit: fc.constantFrom(...'张三Ab１２Ｘ·• -.,，。年月日\u200b\ufeff\u3000\r\n\t'),
	maxLength: 20
});

describe('cleaning, whatever the type', () => {
	it.each(Object.keys(ANSWER_TYPES) as AnswerType[])('of type %s changes nothing the second time', (type) => {
		fc.assert(
			fc.property(anyText, (typed) => {
				const asked = field(type, { categories });
				const once = normalise(asked, typed);
				expect(normalise(asked, once)).toBe(once);
			})
		);
	});

	it.each(Object.keys(ANSWER_TYPES) as AnswerType[])(
		'of type %s leaves nothing invisible and no digit in full width',
		(type) => {
			fc.assert(
				fc.property(anyText, (typed) => {
					expect(normalise(field(type), typed)).not.toMatch(/[\u200b\ufeff\u3000\r１２Ｘ]/u);
				})
			);
		}
	);

	it.each([
		['text', '张\u200b三\ufeff', '张三'],
		['text', 'Cafe\u0301', 'Café'],
		['text', '\u202e张三\u202c', '张三'],
		['text', '葛\u{e0100}', '葛'],
		['text', 'Ａｎｎａ １', 'Anna 1'],
		['text', '（甲），乙', '（甲），乙'],
		['idNumber', '450304\u200b19900307001x', '45030419900307001X'],
		['count', '\u200e9\u200e2', '92']
	] as const)('%s: %j is stored as %j', (type, typed, stored) => {
		expect(normalise(field(type), typed)).toBe(stored);
	});
});

describe('several choices', () => {
	it('are stored in the order of the definition, whatever the order in which they came', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray(['1', '2', '3'], { minLength: 1 }), (codes) => {
				const { x } = normalisePost([sources], { x: ['', ...codes] });
				expect(x).toBe([...codes].sort().join(','));
				expect(errorOf(sources, x ?? '')).toBeUndefined();
			})
		);
	});

	it('are empty when every box is, and absent when no box was on the page', () => {
		expect(normalisePost([sources], { x: [''] })).toEqual({ x: '' });
		expect(normalisePost([sources], {})).toEqual({});
	});

	it('refuse "none of these" beside another, by its name', () => {
		expect(errorOf(sources, '2,9')?.en).toContain('no. 9');
		expect(errorOf(sources, '9')).toBeUndefined();
	});

	it('refuse a code that is not offered', () => {
		expect(errorOf(sources, '1,7')).toBeDefined();
	});

	it('are a list of codes in the JSON', () => {
		expect(toJson('1,3', sources)).toEqual(['1', '3']);
	});
});

describe('a date', () => {
	const birth = field('date');

	it('is every day of the calendar, in one input or in three', () => {
		fc.assert(
			fc.property(fc.date({ min: new Date('1850-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }), (day) => {
				const stored = day.toISOString().slice(0, 10);
				expect(errorOf(birth, stored)).toBeUndefined();
				expect(normalise(birth, stored.replace(/-0?/g, '.'))).toBe(stored);
				expect(normalisePost([birth], inputValues(birth, stored))).toEqual({ x: stored });
			})
		);
	});

	it.each([
		['1980年1月5日', '1980-01-05'],
		['１９８０／１／５', '1980-01-05'],
		['19800105', '1980-01-05']
	])('%j is stored as %j', (typed, stored) => {
		expect(normalise(birth, typed)).toBe(stored);
	});

	it.each([
		'1981-02-29',
		'1900-02-29',
		'1980-04-31',
		'1980-13-01',
		'1980-00-10',
		'1980-01-00',
		'1980-01',
		'0-1-1',
		'yesterday'
	])('%j is none', (value) => {
		expect(errorOf(birth, value)).toBeDefined();
	});

	it('that lacks a part is shown again in the inputs that it was typed in', () => {
		const typed = typedValue(birth, { 'x.year': '1980', 'x.month': '', 'x.day': '5' }) ?? '';
		expect(inputValues(birth, normalise(birth, typed))).toEqual({ 'x.year': '1980', 'x.month': '', 'x.day': '5' });
	});
});

describe('a decimal number', () => {
	const size = field('decimal', { min: 0, max: 1000, scale: 2 });

	it.each([
		['012.50', '12.5'],
		['１２．５', '12.5'],
		['12。5', '12.5'],
		['.5', '0.5'],
		['5.', '5'],
		['1,000.00', '1000'],
		['-0', '0'],
		['+7', '7'],
		['about 7', 'about7']
	])('%j is stored as %j', (typed, stored) => {
		expect(normalise(size, typed)).toBe(stored);
	});

	it('keeps its value, however it is written', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 100_000 }), (hundredths) => {
				const stored = normalise(size, (hundredths / 100).toFixed(2));
				expect(Number(stored)).toBe(hundredths / 100);
				expect(errorOf(size, stored)).toBeUndefined();
				expect(toJson(stored, size)).toBe(hundredths / 100);
			})
		);
	});

	it.each(['1000.01', '-0.5', '1.234', '1e3', '1,5', 'about7', '.'])(
		'%j is refused, with what is accepted',
		(value) => {
			expect(errorOf(size, value)?.en).toBe(
				'Please enter a number from 0 to 1000, with at most 2 places after the point.'
			);
		}
	);
});

describe('words in several lines', () => {
	it('keep their lines, without spaces at the ends and without many empty ones', () => {
		expect(normalise(field('longText'), ' 第一行 \r\n\r\n\r\n\r\n第二行\u200b ')).toBe('第一行\n\n第二行');
	});

	it('are refused when they are too long, as people count characters', () => {
		expect(errorOf(field('longText', { maxLength: 3 }), '𠮷𠮷𠮷')).toBeUndefined();
		expect(errorOf(field('longText', { maxLength: 3 }), '𠮷𠮷𠮷𠮷')).toBeDefined();
	});
});

describe('a code of a long list', () => {
	const industry = field('code', { codeList: 'industries-2017', codeLength: 3 });

	it('is what was chosen, though words are still in the box', () => {
		expect(normalisePost([industry], { x: ['谷物', '011'] })).toEqual({ x: '011' });
	});

	it('has the length that the field asks for', () => {
		expect(errorOf(industry, '011')).toBeUndefined();
		expect(errorOf(industry, '0111')).toBeDefined();
		expect(errorOf(industry, '谷物种植')).toBeDefined();
		expect(errorOf(field('code'), 'A')).toBeUndefined();
	});
});

describe('an answer as JSON', () => {
	it.each([
		[field('category', { jsonAs: 'boolean', categories }), '1', true],
		[field('category', { jsonAs: 'boolean', categories }), '2', false],
		[field('count'), '3', 3],
		[field('decimal'), '2.5', 2.5],
		[sources, '1,2', ['1', '2']],
		[field('date'), '1980-01-05', '1980-01-05'],
		[field('text'), '3', '3']
	] as const)('$type $name: %j comes back from it', (asked, value, json) => {
		expect(toJson(value, asked)).toEqual(json);
		expect(fromJson(json, asked)).toBe(value);
	});
});
