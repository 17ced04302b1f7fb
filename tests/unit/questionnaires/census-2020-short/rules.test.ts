import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../../src/lib/questionnaires/census-2020-short/checks';
import { EXAMPLES } from './examples';
import { levelsIn, rulesIn } from './running';

const rules = CHECKS.map(({ id }) => ({ id, examples: EXAMPLES[id] }));

describe('the rules', () => {
	it.each(rules)('$id has a household that passes and one that fails', ({ examples }) => {
		expect(examples?.passes.length).toBeGreaterThan(0);
		expect(examples?.fails.length).toBeGreaterThan(0);
	});

	it('are those that have examples, numbered without a gap, each once, in the order of the form', () => {
		const countIn = (letter: string): number => Object.keys(EXAMPLES).filter((id) => id.startsWith(letter)).length;
		const expected = ['H', 'P', 'M', 'E', 'R', 'S'].flatMap((letter) =>
			Array.from({ length: countIn(letter) }, (_, index) => letter + String(index + 1).padStart(2, '0'))
		);
		expect(CHECKS.map(({ id }) => id)).toEqual(expected);
		expect(Object.keys(EXAMPLES).sort()).toEqual([...expected].sort());
	});
});

const passing = rules.flatMap(({ id, examples }) =>
	(examples?.passes ?? []).map(([says, household]) => ({ id, says, household }))
);
const failing = rules.flatMap(({ id, examples }) =>
	(examples?.fails ?? []).map(([says, household, ...finds]) => ({
		id,
		says,
		household,
		finds: finds.length > 0 ? [...finds].sort() : [id]
	}))
);

describe('a household passes', () => {
	it.each(passing)('$id: $says', ({ id, household }) => {
		expect(rulesIn(household)).not.toContain(id);
	});
});

describe('a household fails', () => {
	it.each(failing)('$id: $says', ({ id, household, finds }) => {
		expect(levelsIn(household).sort()).toEqual(finds);
		expect(rulesIn(household)).toContain(id);
	});
});
