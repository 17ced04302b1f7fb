import { describe, it, expect } from 'vitest';
import { addressText, doorText, dwellingText } from '$lib/domain/geography/address';
import { groupedNumber, householdNumber, parseBlockCode, parseHouseholdNumber } from '$lib/domain/geography/codes';
import { unitsOf, type District } from '$lib/domain/geography/district';
import { xiangshan } from '../../../support/round-2020';

const district: District = xiangshan;

describe('the 18-digit household number', () => {
	it('is taken apart into county, township, village-level unit, block and household', () => {
		expect(parseHouseholdNumber('450304001002003004')).toEqual({
			county: '450304',
			township: '450304001',
			village: '450304001002',
			block: '450304001002003',
			household: '004'
		});
	});

	it('is read with the spaces that people write, and put together again', () => {
		const parts = parseHouseholdNumber('450304 001 002 003 004');
		expect(householdNumber(parts?.block ?? '', parts?.household ?? '')).toBe('450304001002003004');
		expect(groupedNumber('450304001002003004')).toBe('450304 001 002 003 004');
		expect(groupedNumber('450304001002003')).toBe('450304 001 002 003');
	});

	it.each([
		'',
		'45030400100200300',
		'4503040010020030045',
		'45030400100200300a',
		'450304001002003000',
		'450304001002000001'
	])('is refused when it is %j', (number) => expect(parseHouseholdNumber(number)).toBeUndefined());

	it.each(['450304001002000', '45030400100200', '050304001002003', '4.50304E+14'])('a block code is not %j', (code) =>
		expect(parseBlockCode(code)).toBeUndefined()
	);
});

describe('an address', () => {
	const place = { line: '漓榕新村', building: '3', unit: '2', room: '402' };

	it('is said from the township down in Chinese and from the door up in English', () => {
		const units = unitsOf(district, '450304001001001');
		const text = addressText(units?.township.name ?? noText, units?.village.name ?? noText, place);
		expect(text.zh).toBe('南门街道 龙船坪社区 漓榕新村 3 栋 2 单元 402');
		expect(text.en).toBe('Building 3, Unit 2, Room 402, 漓榕新村, Longchuanping Community, Nanmen Subdistrict');
	});

	it('does not repeat the words that the office wrote already', () => {
		const written = { line: '', building: '3栋', unit: '2 单元', room: '402室' };
		expect(doorText(written)).toEqual({ zh: '3栋 2 单元 402室', en: 'Building 3, Unit 2, Room 402' });
	});

	it('leaves out what is not known', () => {
		expect(dwellingText({ line: '榕岸屯 12 号' })).toEqual({ zh: '榕岸屯 12 号', en: '榕岸屯 12 号' });
		expect(doorText({ line: '', building: '12 号', unit: '', room: ' ' }).zh).toBe('12 号');
	});
});

const noText = { zh: '', en: '' };

describe('the district', () => {
	it('has 4 township-level and 44 village-level units, each in one of its townships', () => {
		expect(district.townships).toHaveLength(4);
		expect(new Set(district.villages.map((unit) => unit.code)).size).toBe(44);
		for (const village of district.villages) expect(unitsOf(district, village.code)?.village).toBe(village);
	});

	it('has 36 communities and 8 villages, named in both languages', () => {
		const communities = district.villages.filter((unit) => unit.name.zh.includes('社区'));
		expect([communities.length, district.villages.length - communities.length]).toEqual([36, 8]);
		for (const unit of district.villages) expect(unit.name.en).toMatch(/^[A-Z][A-Za-z’ ]+ (Community|Village)$/);
	});

	it('does not know a unit of another district', () => expect(unitsOf(district, '450305001001')).toBeUndefined());
});
