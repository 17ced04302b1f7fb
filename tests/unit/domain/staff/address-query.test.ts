import { describe, expect, it } from 'vitest';
import { isEmptyQuery, readHouseholdQuery } from '../../../../src/lib/domain/support/address-query';

describe('an address in any usual spelling', () => {
	it.each([
		'3栋2单元402',
		'3 栋 2 单元 402 室',
		'3-2-402',
		'3－2－402',
		'３栋２单元４０２',
		'3号楼2单元402号房',
		'3幢二单元402',
		'三栋二单元402',
		'3#楼2单元402'
	])('%s', (typed) => {
		expect(readHouseholdQuery(typed)).toMatchObject({ building: '3', unit: '2', room: '402', words: [] });
	});

	it('without a unit', () => {
		expect(readHouseholdQuery('3-402')).toEqual({ building: '3', room: '402', words: [] });
		expect(readHouseholdQuery('12栋1203')).toEqual({ building: '12', room: '1203', words: [] });
	});

	it.each(['3栋1单元1', '3 栋 1 单元 1', '三栋一单元1', '3栋1-1', '3-1-1', '3号楼1-1'])(
		'while it is typed: %s',
		(typed) => {
			expect(readHouseholdQuery(typed)).toEqual({ building: '3', unit: '1', room: '1', words: [] });
		}
	);

	it('with the building in words and a dash behind it', () => {
		const place = { building: '3', unit: '1', room: '101', words: ['塔灯里'] };
		expect(readHouseholdQuery('塔灯里3栋1-101')).toEqual(place);
		expect(readHouseholdQuery('3栋1')).toEqual({ building: '3', room: '1', words: [] });
	});

	it('with a building that has a letter', () => {
		expect(readHouseholdQuery('A栋402')).toMatchObject({ building: 'A', room: '402' });
		expect(readHouseholdQuery('b2栋402')).toMatchObject({ building: 'B2', room: '402' });
	});

	it('keeps the name of the compound or committee as words', () => {
		expect(readHouseholdQuery('龙船坪社区3栋2单元402')).toMatchObject({
			building: '3',
			room: '402',
			words: ['龙船坪社区']
		});
		expect(readHouseholdQuery('桂花园 3-2-402')).toMatchObject({
			building: '3',
			unit: '2',
			room: '402',
			words: ['桂花园']
		});
		expect(readHouseholdQuery('3栋402 桂花园')).toMatchObject({ building: '3', room: '402', words: ['桂花园'] });
	});

	it('takes a whole address apart, with spaces or without', () => {
		const words = ['南门街道', '龙船坪社区', '塔灯里'];
		const place = { building: '1', unit: '2', room: '402', words };
		expect(readHouseholdQuery('南门街道 龙船坪社区 塔灯里 1 栋 2 单元 402')).toMatchObject(place);
		expect(readHouseholdQuery('南门街道龙船坪社区塔灯里1栋2单元402')).toMatchObject(place);
	});

	it.each([
		'广西壮族自治区桂林市象山区塔灯里3栋402',
		'桂林市象山区 塔灯里 3栋402',
		'中国 广西 桂林市塔灯里3栋402',
		'象山区塔灯里3栋402'
	])('without what stands in front of every address: %s', (typed) => {
		expect(readHouseholdQuery(typed, ['象山区', '桂林市'])).toEqual({ building: '3', room: '402', words: ['塔灯里'] });
	});

	it('with the name of the district inside a word left alone', () => {
		expect(readHouseholdQuery('象山街道3栋', ['象山区', '桂林市']).words).toEqual(['象山街道']);
	});

	it('while a room is being typed, and with a room in Chinese numerals', () => {
		expect(readHouseholdQuery('1-1-3')).toMatchObject({ building: '1', unit: '1', room: '3' });
		expect(readHouseholdQuery('三栋二单元四〇二室')).toMatchObject({ building: '3', unit: '2', room: '402' });
		expect(readHouseholdQuery('八一社区').words).toEqual(['八一社区']);
	});

	it('with characters that nobody sees', () => {
		expect(readHouseholdQuery('3\u200b-\u20602-\ufeff402')).toMatchObject({ building: '3', unit: '2', room: '402' });
	});

	it('does not take a house number in a street for a room', () => {
		expect(readHouseholdQuery('中山南路12号')).toEqual({ words: ['中山南路12号'] });
	});

	it('reads Chinese numerals up to ninety-nine', () => {
		expect(readHouseholdQuery('十二栋402').building).toBe('12');
		expect(readHouseholdQuery('二十栋402').building).toBe('20');
		expect(readHouseholdQuery('二十三栋402').building).toBe('23');
		expect(readHouseholdQuery('两单元').unit).toBe('2');
	});
});

describe('a household number', () => {
	it('is split into block and household', () => {
		expect(readHouseholdQuery('450304001001001017')).toEqual({
			blockPrefix: '450304001001001',
			householdNumber: '017',
			words: []
		});
	});

	it('may be typed in groups, with full-width digits', () => {
		expect(readHouseholdQuery('450304001001001-017')).toMatchObject({ householdNumber: '017' });
		expect(readHouseholdQuery('４５０３０４ 001 001 001 017')).toMatchObject({ householdNumber: '017' });
	});

	it('may be only the block, or its beginning', () => {
		expect(readHouseholdQuery('450304001001001')).toEqual({ blockPrefix: '450304001001001', words: [] });
		expect(readHouseholdQuery('450304001')).toEqual({ blockPrefix: '450304001', words: [] });
	});
});

describe('a failure reference', () => {
	it('is six characters, in capitals or not', () => {
		expect(readHouseholdQuery('7q4k9m').reference).toBe('7Q4K9M');
		expect(readHouseholdQuery('7Q4 K9M').reference).toBe('7Q4K9M');
	});

	it('is not seen in an address', () => {
		expect(readHouseholdQuery('3-2-402').reference).toBeUndefined();
	});
});

describe('an empty search', () => {
	it.each(['', '   ', '-', '，'])('"%s" finds nobody', (typed) => {
		expect(isEmptyQuery(readHouseholdQuery(typed))).toBe(true);
	});

	it('is not empty with one part', () => {
		expect(isEmptyQuery(readHouseholdQuery('402'))).toBe(false);
	});
});
