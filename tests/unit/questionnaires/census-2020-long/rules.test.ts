import { describe, expect, it } from 'vitest';
import { BORROWED_CHECKS, CHECKS, OWN_CHECKS } from '../../../../src/lib/questionnaires/census-2020-long/checks/index';
import { LONG_FORM_NAMES } from '../../../../src/lib/questionnaires/census-2020-long/model/names';
import type { LongFormResponse } from '../../../../src/lib/questionnaires/census-2020-long/model/response';
import type { HouseholdResponse, Person } from '../../../../src/lib/questionnaires/census-2020-short/model/response';
import { checkLongForm } from '../../../support/long-form-checks';
import { checkShortForm } from '../../../support/short-form-checks';
import { EXAMPLES as SHORT_FORM_EXAMPLES } from '../census-2020-short/examples/index';
import { LONG_FORM_EXAMPLES } from './examples/index';
import { levelsIn, rulesIn } from './running';

const examples = Object.entries(LONG_FORM_EXAMPLES);

describe('the checks of the long form', () => {
	it('are those of the short form but for 999 and members from elsewhere, and its own, each with examples', () => {
		const borrowed = Object.keys(SHORT_FORM_EXAMPLES).filter((id) => id !== 'H26' && id !== 'H27');
		expect(BORROWED_CHECKS.map(({ id }) => id).sort()).toEqual(borrowed.sort());
		expect(OWN_CHECKS.map(({ id }) => id).sort()).toEqual(Object.keys(LONG_FORM_EXAMPLES).sort());
		expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
	});

	it('are about two hundred, and of those that the dossier numbers none is missing', () => {
		const numbered = (letter: string, last: number, ...without: number[]): string[] =>
			Array.from({ length: last }, (_, index) => index + 1)
				.filter((number) => !without.includes(number))
				.map((number) => letter + String(number).padStart(2, '0'));
		const own = [
			// Replaced (census-2020-more §11), or how others are read.
			...numbered('L', 50, 1, 28, 30, 35, 38),
			...numbered('B', 19),
			...numbered('W', 38),
			// Parity, which only serves tables.
			...numbered('F', 26),
			...['X09', 'X11']
		];
		expect(OWN_CHECKS.map(({ id }) => id).sort()).toEqual(own.sort());
		expect(CHECKS.length).toBeGreaterThan(200);
	});
});

describe('a long form passes', () => {
	const passing = examples.flatMap(([id, { passes }]) => passes.map(([says, form]) => ({ id, says, form })));
	it.each(passing)('$id: $says', ({ id, form }) => expect(rulesIn(form)).not.toContain(id));
});

describe('a long form fails', () => {
	const failing = examples.flatMap(([id, { fails }]) =>
		fails.map(([says, form, ...finds]) => ({ id, says, form, finds: finds.length > 0 ? [...finds].sort() : [id] }))
	);
	it.each(failing)('$id: $says', ({ id, form, finds }) => {
		expect(levelsIn(form).sort()).toEqual(finds);
		expect(rulesIn(form)).toContain(id);
	});
});

/** The same household under the codes of the long form, without what that asks besides. */
const renamed = ({ hasForeignMembers: _gate, persons, ...household }: HouseholdResponse): LongFormResponse => ({
	...household,
	questionnaire: 'census-2020-long',
	persons: persons.map(
		(person) =>
			Object.fromEntries(
				Object.entries(person).map(([item, answer]) => [
					LONG_FORM_NAMES[item as keyof typeof LONG_FORM_NAMES] ?? item,
					answer
				])
			) as Person
	)
});

const inLongForm = (item: string): string =>
	item.replace(/D\d+/, (code) => LONG_FORM_NAMES[code as keyof typeof LONG_FORM_NAMES]);

describe('what the short form finds in a household', () => {
	const households = Object.entries(SHORT_FORM_EXAMPLES).flatMap(([id, { passes, fails }]) =>
		[...passes, ...fails].map(([says, household]) => ({ id, says, household }))
	);
	const ids = new Set(BORROWED_CHECKS.map(({ id }) => id));

	it.each(households)('is found in its long form, at the same places: $id, $says', ({ household }) => {
		const found = checkLongForm(renamed(household)).filter(({ rule }) => ids.has(rule));
		const expected = checkShortForm(household).filter(({ rule }) => ids.has(rule));
		expect(found.map(({ message: _words, ...finding }) => finding)).toEqual(
			expected.map(({ message: _words, items, others, ...finding }) => ({
				...finding,
				items: items.map(inLongForm),
				...(others && { others: others.map((other) => ({ ...other, items: other.items.map(inLongForm) })) })
			}))
		);
	});
});
