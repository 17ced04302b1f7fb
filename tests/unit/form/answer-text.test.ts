import { describe, expect, it } from 'vitest';
import { answerText, maskedIdNumber } from '../../../src/lib/form/views/answer-text';
import { inOneLanguage } from '../../../src/lib/engine/model/interpolate';
import type { Field } from '../../../src/lib/engine/model/types';

const nowhere = () => undefined;
const sex: Field = { name: 'D4', type: 'category', categories: [{ code: '2', label: { zh: '女', en: 'Female' } }] };

describe('an answer on the check page', () => {
	it('covers the birth date of an ID number', () => {
		expect(answerText({ name: 'D3', type: 'idNumber' }, '450304198001010019', nowhere).zh).toBe('450304********0019');
	});

	it('covers the whole of a number that is not 18 characters long', () => {
		expect(maskedIdNumber('4503041980')).toBe('**********');
	});

	it('is the label of its category, not the code', () => {
		expect(answerText(sex, '2', nowhere)).toEqual({ zh: '女', en: 'Female' });
	});

	it('is shown as it is when the category is unknown', () => {
		expect(answerText(sex, '7', nowhere).zh).toBe('7');
	});

	it('says a month the way people do', () => {
		expect(answerText({ name: 'D5', type: 'yearMonth' }, '1980-01', nowhere)).toEqual({
			zh: '1980年1月',
			en: '1980-01'
		});
	});

	it('keeps October two digits long', () => {
		expect(answerText({ name: 'D5', type: 'yearMonth' }, '1980-10', nowhere).zh).toBe('1980年10月');
	});

	it('has the unit of a count', () => {
		const area: Field = { name: 'H6', type: 'count', unit: { zh: '平方米', en: 'm²' } };
		expect(answerText(area, '92', nowhere)).toEqual({ zh: '92 平方米', en: '92 m²' });
	});

	it('counts one person and one room, not one persons', () => {
		const people: Field = { name: 'H2', type: 'count', unit: { zh: '人', en: 'persons' } };
		expect(answerText(people, '1', nowhere)).toEqual({ zh: '1 人', en: '1 person' });
		expect(answerText(people, '2', nowhere).en).toBe('2 persons');
		// As a browser has it: in one language.
		expect(answerText(inOneLanguage(people, 'zh'), '1', nowhere).zh).toBe('1 人');
	});

	it('names the county', () => {
		const field: Field = { name: 'D8.area', type: 'area' };
		expect(answerText(field, '450321', () => '广西壮族自治区 桂林市 阳朔县').zh).toBe('广西壮族自治区 桂林市 阳朔县');
	});
});

describe('the newer answer types on the check page', () => {
	const categories = [
		{ code: '1', label: { zh: '自来水', en: 'tap water' } },
		{ code: '3', label: { zh: '井水', en: 'well water' } }
	];

	it('names every choice of several', () => {
		expect(answerText({ name: 'x', type: 'multipleChoice', categories }, '1,3', nowhere)).toEqual({
			zh: '自来水、井水',
			en: 'tap water, well water'
		});
	});

	it('says a date the way people do', () => {
		expect(answerText({ name: 'x', type: 'date' }, '1980-01-05', nowhere)).toEqual({
			zh: '1980年1月5日',
			en: '1980-01-05'
		});
	});

	it('has the unit of a decimal number', () => {
		expect(answerText({ name: 'x', type: 'decimal', unit: { zh: '亩', en: 'mu' } }, '2.5', nowhere).en).toBe('2.5 mu');
	});

	it('names the entry of a list, looked up under the name of that list', () => {
		const names: Record<string, string> = { 'jobs/011': '谷物种植' };
		expect(answerText({ name: 'x', type: 'code', codeList: 'jobs' }, '011', (key) => names[key]).zh).toBe('谷物种植');
	});
});
