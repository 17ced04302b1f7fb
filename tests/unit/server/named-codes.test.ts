import { describe, expect, it } from 'vitest';
import { namedCodes } from '$lib/server/services/named-codes';
import { round2020 } from '../../support/round-2020';

const named = (...codes: string[]) => namedCodes(round2020, codes).map(({ zh, en }) => [zh, en]);

describe('the codes that an enumerator is told', () => {
	it('have the titles of their items, in words of the round', () => {
		expect(named('D11', 'H3')).toEqual([
			['D11 受教育程度', expect.stringMatching(/^D11 /)],
			['H3 本户2019年11月1日至2020年10月31日期间的出生人口', expect.stringMatching(/^H3 /)]
		]);
	});

	it('are the titles alone where an item has no official code, or a form is missing', () => {
		expect(named('birth', 'census-2020-short').map(([zh]) => zh)).toEqual([
			'出生年月',
			expect.stringContaining('短表')
		]);
	});

	it('are the codes of checks, and what this portal does not know', () => {
		expect(named('R08', 'Q99')).toEqual([
			['R08', 'R08'],
			['Q99', 'Q99']
		]);
	});
});
