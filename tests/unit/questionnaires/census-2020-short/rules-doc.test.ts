import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXPRESSIONS } from '../../../../tools/rules-doc/expressions';
import { renderRules } from '../../../../tools/rules-doc/render';
import { CHECKS } from '../../../../src/lib/questionnaires/census-2020-short/checks';

describe('the rule browser', () => {
	it('is current: otherwise run `npx tsx tools/rules-doc/index.ts`', () => {
		expect(readFileSync('docs/rules.md', 'utf8')).toBe(renderRules());
	});

	it('says in words what every rule demands, with every threshold filled in', () => {
		expect(Object.keys(EXPRESSIONS).sort()).toEqual(CHECKS.map(({ id }) => id).sort());
		expect(renderRules()).not.toMatch(/\{[A-Z]\d\d\./);
	});
});
