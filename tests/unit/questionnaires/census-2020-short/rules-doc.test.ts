import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderRules } from '../../../../tools/rules-doc/render';
import { shippedThresholds } from '../../../../src/lib/questionnaires/census-2020-short/model/thresholds';
import { CHECKS } from '../../../../src/lib/questionnaires/census-2020-short/checks';

describe('the rule browser', () => {
	it('is current: otherwise run `npm run rules-doc`', () => {
		expect(readFileSync('docs/rules.md', 'utf8')).toBe(renderRules());
	});

	it('says in words what every rule demands, with every threshold filled in', () => {
		expect(CHECKS.filter(({ holds }) => !/^[A-Z“].*\.$/.test(holds)).map(({ id }) => id)).toEqual([]);
		expect(renderRules()).not.toMatch(/\{[A-Z]\d\d\./);
	});

	it('names in the sentence of a rule every threshold of that rule, so that no bound is left out of it', () => {
		const unsaid = Object.keys(shippedThresholds).filter((name) => {
			const check = CHECKS.find(({ id }) => name.startsWith(`${id}.`));
			return !check?.holds.includes(`{${name}}`);
		});
		expect(unsaid).toEqual([]);
	});
});
