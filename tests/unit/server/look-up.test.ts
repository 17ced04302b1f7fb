import { describe, expect, it } from 'vitest';
import { codeList } from '../../../src/lib/server/areas/code-lists';
import { isKnownCode, labelOf, lookUp } from '../../../src/lib/server/areas/look-up';
import type { Field } from '../../../src/lib/engine/model/types';
import { entriesFrom } from '../../../tools/words/code-list';

const industry: Field = { name: 'x', type: 'code', codeList: 'industries-2017' };
const labels = (typed: string, field = industry) => lookUp(typed, field).map(({ label }) => label);

describe('an entry of a long list', () => {
	it('is found by its name, the exact one first', () => {
		expect(labels('稻谷种植')[0]).toBe('稻谷种植（谷物种植）');
	});

	it('is found by its code, by part of its name, in full width, and in traditional characters', () => {
		expect(labels('0111')).toEqual(['稻谷种植（谷物种植）']);
		expect(labels('稻谷')).toContain('稻谷种植（谷物种植）');
		expect(labels('０１１１')).toEqual(labels('0111'));
		expect(labels('稻穀種植')).toEqual(labels('稻谷种植'));
	});

	it('is offered only where its code has the length that is asked for', () => {
		const found = lookUp('种植', { ...industry, codeLength: 3 }).map(({ code }) => code.length);
		expect(new Set(found)).toEqual(new Set([3]));
		expect(lookUp('0111', { ...industry, codeLength: 3 })).toEqual([]);
	});

	it('is one of at most twelve, and none for nothing', () => {
		expect(lookUp('制造', industry)).toHaveLength(12);
		expect(lookUp('  ', industry)).toEqual([]);
		expect(lookUp('稻谷', { ...industry, codeList: 'no-such-list' })).toEqual([]);
	});

	it('has its label, and what stands for nothing has none', () => {
		expect(labelOf('occupations-2015/10200')).toBe(
			'国家机关负责人（党的机关、国家机关、群众团体和社会组织、企事业单位负责人）'
		);
		expect(labelOf('450321')).toContain('阳朔县');
		expect(isKnownCode(industry, '9999')).toBe(false);
		expect(codeList('no-such-list')).toBeUndefined();
	});
});

describe('a list made from an official one', () => {
	it('has each entry with its depth', () => {
		expect(entriesFrom('code,title,parent\nA,农业,\n01,种植,A\n')).toEqual([
			['A', '农业', 0],
			['01', '种植', 1]
		]);
	});

	it('is refused where an entry stands before what it belongs to', () => {
		expect(() => entriesFrom('code,title,parent\n01,种植,A\nA,农业,\n')).toThrow('01');
	});
});
