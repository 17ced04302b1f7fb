import { describe, expect, it } from 'vitest';
import { doorText } from '$lib/domain/geography/address';
import {
	buildingKey,
	canonicalBuilding,
	canonicalRoom,
	canonicalUnit,
	placeKey,
	readFloor
} from '$lib/domain/geography/place';

describe('what stands on a door, in one canonical form', () => {
	it.each([
		[['3栋', '3 栋', '３栋', '3', '三栋', '3#', '3#栋', ' 3\u200b栋 ', '03栋'], '3'],
		[['3号楼', '3 号楼', '三号楼'], '3号楼'],
		[['A座', 'a 座'], 'A座'],
		[['十二栋', '12'], '12'],
		[['宿舍', ' 宿 舍 '], '宿舍'],
		[['门卫室旁'], '门卫室旁']
	])('%j is building %s', (spellings, canonical) => {
		expect(spellings.map(canonicalBuilding)).toEqual(spellings.map(() => canonical));
	});

	it.each([
		[['1单元', '1 单元', '１单元', '1', '一单元'], '1'],
		[['甲单元'], '甲单元']
	])('%j is unit %s', (spellings, canonical) => {
		expect(spellings.map((text) => canonicalUnit(text))).toEqual(
			spellings.map(() => (canonical === '甲单元' ? '甲单元' : canonical))
		);
	});

	it.each([
		[['301', '３０１', '301室', '301 房', '301号房'], '301'],
		[['0301'], '0301'],
		[['门面'], '门面']
	])('%j is room %s', (spellings, canonical) => {
		expect(spellings.map(canonicalRoom)).toEqual(spellings.map(() => canonical));
	});

	it.each([
		['2', 2],
		['2层', 2],
		['２ 层', 2],
		['3F', 3],
		['三层', 3],
		['负一层', -1],
		['地下一层', -1],
		['B1', -1],
		['-1', -1],
		['', undefined],
		['0', Number.NaN],
		['201', Number.NaN],
		['-6', Number.NaN],
		['顶楼', Number.NaN]
	])('floor %j is %s', (typed, floor) => {
		expect(readFloor(typed)).toEqual(floor);
	});

	it('is the same building whichever word an office has for it, and another one in another lane', () => {
		const key = (building: string, addressLine = '塔灯里') => buildingKey({ addressLine, building });
		expect(new Set(['3栋', '3幢', '3号楼', '3 座', '3'].map((building) => key(building))).size).toBe(1);
		expect(key('3')).toBe(key('3', '塔 灯里'));
		expect(key('3')).not.toBe(key('3', '崇信路'));
		expect(key('3')).not.toBe(key('4'));
	});

	it('is the same door only when unit and room are the same too', () => {
		const place = { addressLine: '塔灯里', building: '3栋', unit: '1单元', room: '301' };
		expect(placeKey({ ...place, building: '3', unit: '1', room: '301室' })).toBe(placeKey(place));
		expect(placeKey({ ...place, unit: '2' })).not.toBe(placeKey(place));
		expect(placeKey({ ...place, room: '302' })).not.toBe(placeKey(place));
	});

	it('gets a word only where a number stands alone', () => {
		const zh = (building: string) => doorText({ line: '', building }).zh;
		expect(zh('3')).toBe('3 栋');
		expect(zh('宿舍')).toBe('宿舍');
		expect(zh('3#')).toBe('3#');
		expect(zh('3号楼')).toBe('3号楼');
		expect(doorText({ line: '', building: '3号楼', unit: '1' }).en).toBe('Building 3, Unit 1');
		expect(doorText({ line: '', building: '宿舍' }).en).toBe('宿舍');
	});
});
