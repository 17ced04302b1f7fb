import { describe, expect, it } from 'vitest';
import { answersOf, holds, progressOf, stepAfter, stepAt } from '../../../src/lib/engine/index';
import type { Condition } from '../../../src/lib/engine/model/types';
import { answered, count, form, month, page, section, yesNo, resolved } from '../../questionnaires/tiny';

const here = (step: string) => ({ section: 'home', step });
const asks = (definition: ReturnType<typeof form>, household: Record<string, string>): string[] =>
	progressOf(resolved(definition, answered(household))).steps.map(({ ref }) => ref.step);

describe('a form of plain pages', () => {
	const definition = form([section('home', page(yesNo('A')), page(yesNo('B')), page(yesNo('C')))]);

	it('begins with its first page and opens no other', () => {
		const { steps, next, complete } = progressOf(resolved(definition, answered({})));
		expect(next).toEqual(here('A'));
		expect(steps.map(({ reachable }) => reachable)).toEqual([true, false, false]);
		expect(complete).toBe(false);
	});

	it('opens the page after a complete one', () => {
		const { steps, next } = progressOf(resolved(definition, answered({ A: '1' })));
		expect(next).toEqual(here('B'));
		expect(steps.map(({ state, reachable }) => [state, reachable])).toEqual([
			['complete', true],
			['incomplete', true],
			['incomplete', false]
		]);
	});

	it('is complete when every page is', () => {
		expect(progressOf(resolved(definition, answered({ A: '1', B: '2', C: '1' })))).toMatchObject({
			complete: true,
			next: undefined
		});
	});

	it('closes later pages again when an earlier answer goes', () => {
		const { steps } = progressOf(resolved(definition, answered({ B: '2', C: '1' })));
		expect(steps.map(({ state, reachable }) => [state, reachable])).toEqual([
			['incomplete', true],
			['complete', false],
			['complete', false]
		]);
	});

	it('goes from page to page in order and ends at the hub', () => {
		expect(stepAfter(resolved(definition, answered({ A: '1' })), here('A'))).toEqual(here('B'));
		expect(stepAfter(resolved(definition, answered({ A: '1', B: '1', C: '1' })), here('C'))).toBeUndefined();
	});

	it('goes on to the nearest page that needs somebody: past what is answered, or back to what is not', () => {
		expect(stepAfter(resolved(definition, answered({ A: '1', B: '1' })), here('A'))).toEqual(here('C'));
		expect(stepAfter(resolved(definition, answered({ A: '1', B: '1', C: '1' })), here('A'))).toBeUndefined();
		expect(stepAfter(resolved(definition, answered({ A: '1', C: '1' })), here('C'))).toEqual(here('B'));
	});

	it('never goes on to the page that it leaves, nor to one that is not open yet', () => {
		expect(stepAfter(resolved(definition, answered({})), here('A'))).toBeUndefined();
	});

	it('lets later pages go ahead of an answer that may wait, which still is missing', () => {
		const patient = form([section('home', page(yesNo('A', { mayWait: true })), page(yesNo('B')))]);
		expect(stepAfter(resolved(patient, answered({})), here('A'))).toEqual(here('B'));
		expect(stepAfter(resolved(patient, answered({ B: '1' })), here('B'))).toEqual(here('A'));
		expect(progressOf(resolved(patient, answered({ B: '1' }))).complete).toBe(false);
	});

	it('has no page of an unknown name', () => {
		expect(stepAt(resolved(definition, answered({})), here('Z'))).toBeUndefined();
		expect(stepAt(resolved(definition, answered({})), { section: 'elsewhere', step: 'A' })).toBeUndefined();
		expect(stepAfter(resolved(definition, answered({})), here('Z'))).toBeUndefined();
	});

	it('says of each page whether it may be visited', () => {
		expect(stepAt(resolved(definition, answered({})), here('A'))?.reachable).toBe(true);
		expect(stepAt(resolved(definition, answered({})), here('B'))?.reachable).toBe(false);
	});

	it('counts an empty answer as none', () => {
		const numbers = form([section('home', page(count('A')))]);
		expect(progressOf(resolved(numbers, answered({ A: '' }))).complete).toBe(false);
	});

	it('counts a code that is not offered as no answer', () => {
		expect(progressOf(resolved(definition, answered({ A: '7' }))).next).toEqual(here('A'));
	});
});

describe('a question with a universe', () => {
	const definition = form([
		section('home', page(yesNo('A')), page(count('B'), { askedWhen: { item: 'A', in: ['1'] } }), page(yesNo('C')))
	]);

	it('is asked of those it concerns', () => expect(asks(definition, { A: '1' })).toEqual(['A', 'B', 'C']));

	it('is skipped by the others', () => expect(asks(definition, { A: '2' })).toEqual(['A', 'C']));

	it('is not asked before it is known whether it concerns anyone', () =>
		expect(asks(definition, {})).toEqual(['A', 'C']));

	it('keeps its answer in the draft, and leaves it out of what counts, while it is not asked', () => {
		const draft = answered({ A: '2', B: '4' });
		expect(answersOf(resolved(definition, draft))).toEqual({ A: '2' });
		expect(draft.household.B).toBe('4');
		expect(answersOf(resolved(definition, answered({ A: '1', B: '4' })))).toEqual({ A: '1', B: '4' });
	});

	it('does not count for what depends on it while it is not asked itself', () => {
		const chain = form([
			section(
				'home',
				page(yesNo('A')),
				page(yesNo('B'), { askedWhen: { item: 'A', in: ['1'] } }),
				page(yesNo('C'), { askedWhen: { item: 'B', in: ['1'] } })
			)
		]);
		expect(asks(chain, { A: '1', B: '1' })).toEqual(['A', 'B', 'C']);
		expect(asks(chain, { A: '2', B: '1' })).toEqual(['A']);
	});
});

it('a whole page can have a universe', () => {
	const home = { ...page(count('H6')), askedWhen: { item: 'H5', in: ['1'] } };
	const definition = form([section('home', page(yesNo('H5')), home)]);
	expect(asks(definition, { H5: '2' })).toEqual(['H5']);
	expect(asks(definition, { H5: '1' })).toEqual(['H5', 'H6']);
});

describe('a field that depends on another of the same question', () => {
	const area = { name: 'D.area', type: 'area' as const, askedWhen: { item: 'D.code', in: ['2'] } };
	const definition = form([section('home', page([yesNo('D.code'), area]))]);
	const names = (household: Record<string, string>) =>
		stepAt(resolved(definition, answered(household)), here('D'))?.questions[0]?.fields.map(({ name }) => name);

	it('is on the page from the start, so that the page works without script', () => {
		expect(names({})).toEqual(['D.code', 'D.area']);
	});

	it('is said to be asked only when its condition holds', () => {
		expect(stepAt(resolved(definition, answered({ 'D.code': '1' })), here('D'))?.asked).toEqual(['D.code']);
		expect(stepAt(resolved(definition, answered({ 'D.code': '2' })), here('D'))?.asked).toEqual(['D.code', 'D.area']);
	});

	it('is needed only when its condition holds', () => {
		expect(progressOf(resolved(definition, answered({ 'D.code': '1' }))).complete).toBe(true);
		expect(progressOf(resolved(definition, answered({ 'D.code': '2' }))).complete).toBe(false);
		expect(progressOf(resolved(definition, answered({ 'D.code': '2', 'D.area': '450305' }))).complete).toBe(true);
	});

	it('does not bring its page back when what it depends on follows from elsewhere', () => {
		const follows = [{ when: { item: 'A', in: ['1'] }, field: 'D.code', value: '1' }];
		const derived = form([section('home', page(yesNo('A')), page([yesNo('D.code'), area], { derivations: follows }))]);
		expect(asks(derived, { A: '1' })).toEqual(['A']);
	});

	it('stays off the page when it depends on another page', () => {
		const elsewhere = { ...area, askedWhen: { item: 'A', in: ['1'] } };
		const apart = form([section('home', page(yesNo('A')), page([yesNo('D.code'), elsewhere]))]);
		const fields = (A: string) => stepAt(resolved(apart, answered({ A })), here('D'))?.questions[0]?.fields.length;
		expect([fields('2'), fields('1')]).toEqual([1, 2]);
	});
});

describe('a field that may stay empty', () => {
	it('does not hold up its page', () => {
		const definition = form([section('home', page([yesNo('A'), count('B', { optional: true })]))]);
		expect(progressOf(resolved(definition, answered({ A: '1' }))).complete).toBe(true);
	});
});

describe('an ID number with a reason for having none', () => {
	const fields = [{ name: 'D3', type: 'idNumber' as const, reasonField: 'none' }, yesNo('none', { optional: true })];
	const definition = form([section('home', page(fields))]);
	const ID = '45030419900307001X';

	it('is missing while there is neither', () =>
		expect(progressOf(resolved(definition, answered({}))).complete).toBe(false));

	it('is complete with either', () => {
		expect(progressOf(resolved(definition, answered({ D3: ID }))).complete).toBe(true);
		expect(progressOf(resolved(definition, answered({ none: '1' }))).complete).toBe(true);
	});

	it('counts the number when both are there: no one has to undo a radio button', () => {
		expect(answersOf(resolved(definition, answered({ D3: ID, none: '1' })))).toEqual({ D3: ID });
	});
});

describe('an answer that follows from another', () => {
	const definition = form([
		section(
			'home',
			page(yesNo('A')),
			page(yesNo('B'), { derivations: [{ when: { item: 'A', in: ['1'] }, field: 'B', value: '2' }] }),
			page(yesNo('C'), { askedWhen: { item: 'B', in: ['2'] } })
		)
	]);

	it('is not asked, and counts for what depends on it', () => {
		expect(asks(definition, { A: '1' })).toEqual(['A', 'C']);
		expect(answersOf(resolved(definition, answered({ A: '1' })))).toEqual({ A: '1', B: '2' });
	});

	it('wins over what was answered before it followed', () => {
		expect(answersOf(resolved(definition, answered({ A: '1', B: '1' })))?.B).toBe('2');
	});

	it('is asked when it does not follow', () => expect(asks(definition, { A: '2' })).toEqual(['A', 'B']));
});

it('a category that only follows is never offered and never accepted from a draft', () => {
	const field = yesNo('B');
	const kept = field.categories?.map((each) => ({ ...each, impliedOnly: each.code === '1' }));
	const definition = form([section('home', page({ ...field, categories: kept }))]);
	const offered = stepAt(resolved(definition, answered({})), here('B'))?.questions[0]?.fields[0]?.categories;
	expect(offered?.map(({ code }) => code)).toEqual(['2']);
	expect(progressOf(resolved(definition, answered({ B: '1' }))).complete).toBe(false);
});

describe('an answer that stops the form', () => {
	const definition = form([section('home', page(yesNo('gate')), page(yesNo('A')))], {
		stops: [{ id: 'gone', when: { item: 'gate', in: ['1'] } }]
	});

	it('leaves nothing more to fill in', () => {
		expect(progressOf(resolved(definition, answered({ gate: '1' })))).toMatchObject({
			stopped: true,
			complete: false,
			next: undefined
		});
		expect(stepAfter(resolved(definition, answered({ gate: '1' })), here('gate'))).toBeUndefined();
	});

	it('can be changed, while no other page opens', () => {
		const { steps } = progressOf(resolved(definition, answered({ gate: '1' })));
		expect(steps.map(({ reachable }) => reachable)).toEqual([true, false]);
	});

	it('does not make a form complete that was filled in before', () => {
		expect(progressOf(resolved(definition, answered({ gate: '1', A: '1' }))).complete).toBe(false);
	});

	it('lets everybody else go on', () => {
		expect(progressOf(resolved(definition, answered({ gate: '2' })))).toMatchObject({
			stopped: false,
			next: here('A')
		});
	});
});

describe('a condition', () => {
	const check = (condition: Condition, own: Record<string, string>, household: Record<string, string> = {}) =>
		holds(condition, { read: (item) => own[item] ?? household[item], entries: () => [] });

	it('over an item without an answer is false, and its negation true', () => {
		for (const condition of [
			{ item: 'A', in: ['1'] },
			{ item: 'A', notIn: ['1'] },
			{ item: 'A', onOrBefore: '2017-10' },
			{ item: 'A', atLeast: 0 },
			{ yearsFrom: 'A', to: 'B', atLeast: 0 }
		] satisfies Condition[]) {
			expect(check(condition, {})).toBe(false);
			expect(check({ not: condition }, {})).toBe(true);
		}
	});

	it('reads the entry before the household', () => {
		expect(check({ item: 'A', in: ['1'] }, { A: '2' }, { A: '1' })).toBe(false);
		expect(check({ item: 'A', in: ['1'] }, {}, { A: '1' })).toBe(true);
	});

	it('compares year-months to the month, the limit included', () => {
		const born = { item: 'D5', onOrBefore: '2017-10' };
		expect([check(born, { D5: '2017-10' }), check(born, { D5: '2017-11' })]).toEqual([true, false]);
	});

	it('compares numbers as numbers', () => {
		expect([check({ item: 'N', atLeast: 10 }, { N: '9' }), check({ item: 'N', atLeast: 10 }, { N: '10' })]).toEqual([
			false,
			true
		]);
	});

	it('counts a year only from the month of birth on', () => {
		const three = { yearsFrom: 'birth', to: 'death', atLeast: 3 };
		expect(check(three, { birth: '2017-03', death: '2020-02' })).toBe(false);
		expect(check(three, { birth: '2017-03', death: '2020-03' })).toBe(true);
	});

	it('joins others with all, any and not', () => {
		const one: Condition = { item: 'A', in: ['1'] };
		const two: Condition = { item: 'B', in: ['1'] };
		expect(check({ all: [one, two] }, { A: '1', B: '2' })).toBe(false);
		expect(check({ any: [one, two] }, { A: '1', B: '2' })).toBe(true);
		expect(check({ item: 'A', notIn: ['5'] }, { A: '5' })).toBe(false);
	});
});

it('sex and month of birth are proposed from an ID number until there is an answer', () => {
	const definition = form([
		section(
			'home',
			page({ name: 'D3', type: 'idNumber' }),
			page([
				yesNo('D4', { proposedFrom: { field: 'D3', part: 'sex' } }),
				month('D5', { proposedFrom: { field: 'D3', part: 'yearMonth' } })
			])
		)
	]);
	const proposed = (household: Record<string, string>) =>
		stepAt(resolved(definition, answered(household)), here('D4'))?.proposed;
	expect(proposed({ D3: '45030419900307001X' })).toEqual({ D4: '1', D5: '1990-03' });
	expect(proposed({ D3: '450304196305130029', D4: '2' })).toEqual({ D5: '1963-05' });
	expect(proposed({ D3: '4503' })).toEqual({});
	expect(progressOf(resolved(definition, answered({ D3: '45030419900307001X' }))).complete).toBe(false);
});
