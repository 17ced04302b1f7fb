import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXPRESSIONS } from '../../../scripts/check-rules-doc/expressions';
import { renderRules } from '../../../scripts/check-rules-doc/render';
import { CHECKS } from '../../../src/lib/domain/checks';

describe('the rule browser', () => {
	it('is current: otherwise run `npx tsx scripts/check-rules-doc.ts`', () => {
		expect(readFileSync('docs/rules.md', 'utf8')).toBe(renderRules());
	});

	it('says in words what every rule demands, with every threshold filled in', () => {
		expect(Object.keys(EXPRESSIONS).sort()).toEqual(CHECKS.map(({ id }) => id).sort());
		expect(renderRules()).not.toMatch(/\{[A-Z]\d\d\./);
	});
});
