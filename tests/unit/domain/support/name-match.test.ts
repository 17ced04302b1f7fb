import { describe, expect, it } from 'vitest';
import { matchNames } from '$lib/domain/support/name-match';
import { simplified, spoken } from '$lib/server/services/spoken-names';

const NAMES = ['塔灯里', '塔山里', '漓榕新村', '崇信路 12 号', '龙船坪'].map(spoken);
const found = (typed: string) => matchNames(NAMES, spoken(typed)).map(({ text }) => text);

describe('the name of a street or compound', () => {
	it.each([
		['塔灯里', ['塔灯里']],
		['塔', ['塔灯里', '塔山里']],
		['漓榕 新村', ['漓榕新村']],
		['tadengli', ['塔灯里']],
		['TaDeng', ['塔灯里']],
		['tdl', ['塔灯里']],
		['lrxc', ['漓榕新村']],
		['塔登里', ['塔灯里']],
		['搭灯里', ['塔灯里']],
		['漓容新村', ['漓榕新村']],
		['漓榕大新村', ['漓榕新村']],
		['漓榕村', ['漓榕新村']],
		['崇新路12号', ['崇信路 12 号']]
	])('typed as %s is found', (typed, names) => {
		expect(found(typed)).toEqual(names);
	});

	it.each(['不存在的小区', '灯塔', 'xyz', '塔x'])('is not found by %s', (typed) => {
		expect(found(typed)).toEqual([]);
	});

	it('is found by what contains it before by what only sounds like it', () => {
		expect(matchNames(['东安里', '冬安里'].map(spoken), spoken('冬安')).map(({ text }) => text)).toEqual(['冬安里']);
	});

	it('is written in simplified characters, whichever were typed', () => {
		expect(simplified('塔燈里 龍船坪社區 3棟')).toBe('塔灯里 龙船坪社区 3栋');
	});
});
