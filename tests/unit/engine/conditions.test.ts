import { describe, expect, it } from 'vitest';
import { answersOf, progressOf, stepAt } from '../../../src/lib/engine/index';
import type { Condition } from '../../../src/lib/engine/model/types';
import {
	COUNTED,
	LIST,
	answered,
	count,
	form,
	month,
	page,
	persons,
	resolved,
	section,
	withPeople,
	yesNo
} from '../../questionnaires/tiny';

const asking = (askedWhen: Condition) => form([section('home', page(count('N')), page(yesNo('A', {}), { askedWhen }))]);
const isAsked = (condition: Condition, household: Record<string, string>, facts: Record<string, string> = {}) =>
	stepAt(resolved(asking(condition), answered(household), facts), { section: 'home', step: 'A' }) !== undefined;

describe('a condition over a fact', () => {
	it('reads what is known without being asked', () => {
		expect(isAsked({ item: '@sampled', in: ['1'] }, {}, { '@sampled': '1' })).toBe(true);
		expect(isAsked({ item: '@sampled', in: ['1'] }, {}, { '@sampled': '0' })).toBe(false);
		expect(isAsked({ item: '@sampled', in: ['1'] }, {})).toBe(false);
	});

	it('counts years to a month of the round', () => {
		const definition = form([
			section(
				'home',
				page(month('D5')),
				page(yesNo('A'), { askedWhen: { yearsFrom: 'D5', to: '@lastMonth', atLeast: 3 } })
			)
		]);
		const asked = (birth: string) =>
			stepAt(resolved(definition, answered({ D5: birth }), { '@lastMonth': '2020-10' }), {
				section: 'home',
				step: 'A'
			}) !== undefined;
		expect([asked('2017-10'), asked('2017-11')]).toEqual([true, false]);
	});

	it('is not answered by the household, whatever it stores under such a name', () => {
		const definition = form([section('home', page(yesNo('A'), { askedWhen: { item: '@sampled', in: ['1'] } }))]);
		expect(progressOf(resolved(definition, answered({ '@sampled': '1' }), {})).steps).toEqual([]);
	});
});

describe('a condition with an upper bound', () => {
	it('holds up to it, and between two bounds', () => {
		const between: Condition = { item: 'N', atLeast: 2, atMost: 4 };
		expect(['1', '2', '4', '5'].map((N) => isAsked(between, { N }))).toEqual([false, true, true, false]);
		expect(isAsked({ item: 'N', atMost: 0 }, { N: '0' })).toBe(true);
		expect(isAsked({ item: 'N', atMost: 0 }, {})).toBe(false);
	});
});

describe('a condition over a list', () => {
	const family = (askedWhen: Condition) =>
		form(
			[
				LIST,
				section('more', page(yesNo('A'), { askedWhen })),
				persons(page(yesNo('D4')), page(yesNo('D9'), { askedWhen }))
			],
			{ counted: COUNTED }
		);
	const people = (...answers: Record<string, string>[]) => {
		const draft = withPeople(answers.map((_, index) => `Ning${index}`));
		return {
			...draft,
			lists: {
				persons: (draft.lists.persons ?? []).map((entry, index) => ({
					...entry,
					answers: { ...entry.answers, ...answers[index] }
				}))
			}
		};
	};
	const more = { section: 'more', step: 'A' };

	it('counts its entries, or those of one group', () => {
		const asked = (condition: Condition) => stepAt(resolved(family(condition), people({}, {})), more) !== undefined;
		expect(asked({ entries: 'persons', atLeast: 2 })).toBe(true);
		expect(asked({ entries: 'persons', atLeast: 3 })).toBe(false);
		expect(asked({ entries: 'persons', group: 'away', atMost: 0 })).toBe(true);
		expect(asked({ entries: 'pets', atLeast: 1 })).toBe(false);
	});

	it('looks for an entry that answers so', () => {
		const someWoman: Condition = { someEntry: 'persons', where: { item: 'D4', in: ['2'] } };
		expect(stepAt(resolved(family(someWoman), people({ D4: '1' }, { D4: '2' })), more)).toBeDefined();
		expect(stepAt(resolved(family(someWoman), people({ D4: '1' }, {})), more)).toBeUndefined();
	});

	it('asked from an entry looks at the others alone', () => {
		const another: Condition = { someEntry: 'persons', where: { item: 'D4', in: ['2'] } };
		const form = resolved(family(another), people({ D4: '1' }, { D4: '2' }));
		const asked = (entry: string) => stepAt(form, { section: 'persons', entry, step: 'D9' }) !== undefined;
		expect([asked('p1'), asked('p2')]).toEqual([true, false]);
	});

	it('reads what a group implies', () => {
		const someoneHome: Condition = { someEntry: 'persons', where: { item: 'D7.code', in: ['1'] } };
		expect(stepAt(resolved(family(someoneHome), people({})), more)).toBeDefined();
	});
});

describe('a field of an entry that depends on the household', () => {
	const definition = form(
		[
			section('home', page(count('H6'))),
			LIST,
			persons(
				page([
					yesNo('D4'),
					count('D4.rooms', {
						askedWhen: {
							all: [
								{ item: 'H6', atLeast: 2 },
								{ item: 'D4', in: ['1'] }
							]
						}
					})
				])
			)
		],
		{ counted: COUNTED }
	);
	const page4 = { section: 'persons', entry: 'p1', step: 'D4' };
	const shown = (H6: string) =>
		stepAt(resolved(definition, withPeople(['Ning'], { H6 })), page4)?.questions[0]?.fields ?? [];

	it('is on the page, with a condition that reads nothing but the page', () => {
		expect(shown('3').map(({ name, askedWhen }) => [name, askedWhen])).toEqual([
			['D4', undefined],
			['D4.rooms', { all: [{ all: [] }, { item: 'D4', in: ['1'] }] }]
		]);
	});

	it('is never asked there where the household rules it out', () => {
		expect(shown('1')[1]?.askedWhen).toEqual({ all: [{ any: [] }, { item: 'D4', in: ['1'] }] });
	});
});

describe('a stop inside a repeated section', () => {
	const definition = form(
		[
			LIST,
			{
				...persons(page(yesNo('D4')), page(yesNo('D9'))),
				stops: [
					{ id: 'soldier', when: { item: 'D4', in: ['1'] } },
					{ id: 'abroad', when: { item: 'D9', in: ['1'] } }
				]
			}
		],
		{ counted: COUNTED }
	);
	const draft = withPeople(['Ning', 'Lan']);
	const lan = (answers: Record<string, string>) => ({
		...draft,
		lists: {
			persons: (draft.lists.persons ?? []).map((entry) =>
				entry.id === 'p2' ? { ...entry, answers: { ...entry.answers, ...answers } } : entry
			)
		}
	});

	it('ends the whole form, and says which answer of whom did', () => {
		expect(progressOf(resolved(definition, lan({ D4: '1' })))).toMatchObject({
			stopped: true,
			complete: false,
			stop: { id: 'soldier', entry: 'p2' }
		});
		expect(progressOf(resolved(definition, lan({ D4: '2', D9: '1' }))).stop).toEqual({
			id: 'abroad',
			entry: 'p2',
			ref: { section: 'persons', step: 'D9', entry: 'p2' }
		});
	});

	it('lets everybody go on whose answers reach none', () => {
		expect(progressOf(resolved(definition, lan({ D4: '2', D9: '2' })))).toMatchObject({
			stopped: false,
			stop: undefined
		});
		expect(answersOf(resolved(definition, lan({ D4: '2' })), 'p2')?.D4).toBe('2');
	});
});
