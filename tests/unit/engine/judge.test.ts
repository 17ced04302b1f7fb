import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/lib/engine/validate/check';
import type { Draft } from '../../../src/lib/engine/model/draft';
import { addEntry, makeFirst, type Posted, type StepRef } from '../../../src/lib/engine/index';
import { validateForm, validateStep, type CheckFunction } from '../../../src/lib/engine/validate/validate-step';
import type { HouseholdResponse } from '../../../src/lib/questionnaires/census-2020-short/model/response';
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
	text,
	withPeople,
	yesNo
} from '../../questionnaires/tiny';

const nothing: CheckFunction = () => [];
const finding = (rule: string, level: 'hard' | 'soft', items: string[], more: Partial<Finding> = {}): Finding => ({
	rule,
	level,
	items,
	message: text(rule),
	...more
});

const home = form([section('home', page([count('H6', { min: 1, max: 9999 }), count('H7')]), page(yesNo('H1')))]);
const homePage = { section: 'home', step: 'H6' };

const family = form([LIST, persons(page(yesNo('D2')), page(count('D3', { max: 9999 })), page(month('D5')))], {
	counted: COUNTED
});
const personPage = (entry: string, step: string): StepRef => ({ section: 'persons', step, entry });

function answerOf(draft: Draft, id: string, field: string): string | undefined {
	return draft.lists.persons?.find((entry) => entry.id === id)?.answers[field];
}

describe('a page that is filled in as it asks', () => {
	const judgement = validateStep(
		resolved(home, answered({})),
		homePage,
		{ H6: ' ９２ ', H7: '3', other: 'x' },
		nothing
	);

	it('is saved, normalised, and nothing else is', () => {
		expect(judgement).toMatchObject({ saved: true, errors: [], soft: [] });
		expect(judgement.form.draft.household).toEqual({ H6: '92', H7: '3' });
	});
});

describe('a page with a mistake in its form', () => {
	const judge = (posted: Posted, before = {}) =>
		validateStep(resolved(home, answered(before)), homePage, posted, nothing);

	it('is not saved, and says which field is wrong and what was typed', () => {
		const judgement = judge({ H6: '0', H7: '3' });
		expect(judgement.saved).toBe(false);
		expect(judgement.form.draft.household).toEqual({});
		expect(judgement.errors.map(({ field }) => field)).toEqual(['H6']);
		expect(judgement.answers).toEqual({ H6: '0', H7: '3' });
	});

	it('names every field without an answer', () => {
		expect(judge({}).errors.map(({ field }) => field)).toEqual(['H6', 'H7']);
		expect(judge({ H6: '', H7: '3' }, { H6: '92' }).errors.map(({ field }) => field)).toEqual(['H6']);
	});

	it('is not missing an answer that is stored and was not posted', () => {
		expect(judge({ H7: '4' }, { H6: '92' }).saved).toBe(true);
	});

	it('refuses a choice that is not offered', () => {
		const judgement = validateStep(resolved(home, answered({})), { section: 'home', step: 'H1' }, { H1: '9' }, nothing);
		expect(judgement.errors.map(({ field }) => field)).toEqual(['H1']);
	});
});

describe('a field that depends on another of its page', () => {
	const area = { name: 'D.area', type: 'area' as const, askedWhen: { item: 'D.code', in: ['2'] } };
	const definition = form([section('home', page([yesNo('D.code'), area]))]);
	const judge = (posted: Posted) =>
		validateStep(resolved(definition, answered({})), { section: 'home', step: 'D' }, posted, nothing);

	it('is needed with the answer that was posted beside it', () => {
		expect(judge({ 'D.code': '2', 'D.area': '' }).errors.map(({ field }) => field)).toEqual(['D.area']);
		expect(judge({ 'D.code': '2', 'D.area': '450305' }).saved).toBe(true);
	});

	it('is not judged when that answer makes it pointless', () => {
		expect(judge({ 'D.code': '1', 'D.area': 'somewhere' }).saved).toBe(true);
	});
});

it('a page that is not asked is refused kindly and nothing is saved', () => {
	const judgement = validateStep(resolved(home, answered({})), { section: 'home', step: 'H99' }, { H6: '1' }, nothing);
	expect(judgement).toMatchObject({ saved: false, form: { draft: answered({}) } });
	expect(judgement.errors[0]?.message.zh).toContain('不用填');
});

describe('the list of people', () => {
	it('is marked as finished by going on', () => {
		const judgement = validateStep(
			resolved(family, answered({})),
			{ section: 'people', step: 'home' },
			{ D1: 'stray' },
			nothing
		);
		expect(judgement).toMatchObject({ saved: true, form: { draft: { rostersDone: ['home'], household: {} } } });
	});

	it('has its counts confirmed as they are', () => {
		const judge = (draft: Draft, home: string) =>
			validateStep(
				resolved(family, draft),
				{ section: 'people', step: 'H2' },
				{ 'H2.home': home, 'H2.away': '0' },
				nothing
			);
		const unconfirmed = { ...withPeople(['Ning', 'Lan']), household: {} };
		expect(judge(unconfirmed, '2')).toMatchObject({ saved: true, errors: [] });
		expect(judge(unconfirmed, '3')).toMatchObject({ saved: false, errors: [{ field: 'H2.home' }] });
		expect(judge(withPeople([]), '0').errors[0]?.message.zh).toContain('还没有登记任何人');
	});
});

it('the answer that ends the form kindly is saved, though a hard check marks it', () => {
	const gated = form([section('home', page(yesNo('gate')))], {
		stops: [{ id: 'gone', when: { item: 'gate', in: ['1'] } }]
	});
	const marks: CheckFunction = () => [finding('H27', 'hard', ['gate'])];
	const judge = (code: string) =>
		validateStep(resolved(gated, answered({})), { section: 'home', step: 'gate' }, { gate: code }, marks);
	expect(judge('1')).toMatchObject({ saved: true, errors: [], form: { draft: { household: { gate: '1' } } } });
	expect(judge('2')).toMatchObject({ saved: false, form: { draft: { household: {} } } });
});

describe('a hard check within a page', () => {
	const tooMany: CheckFunction = ({ H6 = 0, H7 = 0 }: HouseholdResponse) =>
		H7 > H6 ? [finding('H14', 'hard', ['H6', 'H7'])] : [];

	it('stops the page, and the answers are not saved', () => {
		const judgement = validateStep(resolved(home, answered({})), homePage, { H6: '3', H7: '9' }, tooMany);
		expect(judgement).toMatchObject({ saved: false, errors: [{ field: 'H6', finding: { rule: 'H14' } }] });
		expect(judgement.form.draft.household).toEqual({});
	});

	it('lets the page pass once it is right', () => {
		expect(validateStep(resolved(home, answered({})), homePage, { H6: '9', H7: '3' }, tooMany).saved).toBe(true);
	});

	it('is no concern of another page', () => {
		const judgement = validateStep(
			resolved(home, answered({ H6: '3', H7: '9' })),
			{ section: 'home', step: 'H1' },
			{ H1: '1' },
			tooMany
		);
		expect(judgement).toMatchObject({ saved: true, errors: [] });
	});
});

describe('a hard check between two pages of one person', () => {
	const mismatch: CheckFunction = ({ persons }: HouseholdResponse) =>
		persons.flatMap(({ D3, D5 }, index) =>
			D3 !== undefined && D5 && !D5.startsWith(String(D3))
				? [finding('P07', 'hard', ['D3', 'D5'], { at: { list: 'persons', index }, verifiable: true })]
				: []
		);
	const wrongTwice = {
		...withPeople(['Ning']),
		lists: { persons: [{ id: 'p1', group: 'home', answers: { D1: 'Ning', D3: '1981', D5: '1981-01' } }] }
	};

	it('is shown and saved, so that both pages can be mended one after the other', () => {
		const first = validateStep(resolved(family, wrongTwice), personPage('p1', 'D3'), { D3: '1982' }, mismatch);
		expect(first).toMatchObject({ saved: true, errors: [{ field: 'D3' }] });
		const second = validateStep(
			resolved(family, first.form.draft),
			personPage('p1', 'D5'),
			{ D5: '1982-01' },
			mismatch
		);
		expect(second).toMatchObject({ saved: true, errors: [] });
	});

	it('can be left to the enumerator where a real person can truly break it', () => {
		const posted = { D5: '1990-01' };
		const shown = validateStep(resolved(family, wrongTwice), personPage('p1', 'D5'), posted, mismatch);
		expect(shown.errors[0]).toMatchObject({ key: 'P07@p1', field: 'D5' });
		const verified = validateStep(
			resolved(family, wrongTwice),
			personPage('p1', 'D5'),
			{ ...posted, verify: 'P07@p1', 'reason.P07@p1': ' wrong card ' },
			mismatch
		);
		expect(verified).toMatchObject({ saved: true, errors: [] });
		expect(verified.form.draft.confirmed).toMatchObject([{ key: 'P07@p1', verify: true, reason: 'wrong card' }]);
		expect(validateForm(resolved(family, verified.form.draft), mismatch)).toMatchObject({
			hard: 0,
			open: [],
			toVerify: ['P07@p1']
		});
	});

	it('is not settled by a confirmation, nor by a verification of older answers', () => {
		const confirmed = validateStep(
			resolved(family, wrongTwice),
			personPage('p1', 'D5'),
			{ D5: '1990-01', confirm: 'P07@p1' },
			mismatch
		);
		expect(confirmed.errors).toHaveLength(1);
		const verified = validateStep(
			resolved(family, wrongTwice),
			personPage('p1', 'D5'),
			{ D5: '1990-01', verify: 'P07@p1' },
			mismatch
		);
		const changed = validateStep(
			resolved(family, verified.form.draft),
			personPage('p1', 'D5'),
			{ D5: '1991-01' },
			mismatch
		);
		expect(changed.errors).toHaveLength(1);
	});

	it('cannot be left to the enumerator where nobody can truly break it', () => {
		const strict: CheckFunction = (response) => mismatch(response).map(({ verifiable: _, ...rest }) => rest);
		const judgement = validateStep(
			resolved(family, wrongTwice),
			personPage('p1', 'D5'),
			{ D5: '1990-01', verify: 'P07@p1' },
			strict
		);
		expect(judgement.errors).toMatchObject([{ field: 'D5' }]);
		expect(judgement.errors[0]).not.toHaveProperty('key');
	});
});

describe('a hard check between people', () => {
	const same: CheckFunction = ({ persons }: HouseholdResponse) => {
		const [one, two] = persons;
		if (one?.D3 === undefined || one.D3 !== two?.D3) return [];
		return [
			finding('P11', 'hard', ['D3'], {
				at: { list: 'persons', index: 1 },
				others: [{ list: 'persons', index: 0, items: ['D3'] }]
			})
		];
	};
	const start = validateStep(resolved(family, withPeople(['Ning', 'Lan'])), personPage('p1', 'D3'), { D3: '7' }, same)
		.form.draft;

	it('is saved and still shown', () => {
		const judgement = validateStep(resolved(family, start), personPage('p2', 'D3'), { D3: '7' }, same);
		expect(judgement).toMatchObject({ saved: true, errors: [{ field: 'D3', finding: { rule: 'P11' } }] });
		expect(answerOf(judgement.form.draft, 'p2', 'D3')).toBe('7');
	});

	it('is shown on the page of the other person too, and mended from there', () => {
		const both = validateStep(resolved(family, start), personPage('p2', 'D3'), { D3: '7' }, same).form.draft;
		expect(validateStep(resolved(family, both), personPage('p1', 'D3'), { D3: '7' }, same).errors).toHaveLength(1);
		expect(validateStep(resolved(family, both), personPage('p1', 'D3'), { D3: '8' }, same).errors).toEqual([]);
	});

	it('stands before the submission with the page where it can be mended', () => {
		const both = validateStep(resolved(family, start), personPage('p2', 'D3'), { D3: '7' }, same).form.draft;
		expect(validateForm(resolved(family, both), same)).toMatchObject({
			hard: 1,
			soft: 0,
			open: [{ key: 'P11@p2', ref: personPage('p2', 'D3') }]
		});
	});
});

describe('a soft check', () => {
	const small: CheckFunction = ({ H6 = 0 }: HouseholdResponse) => (H6 < 8 ? [finding('H12', 'soft', ['H6'])] : []);
	const judge = (draft: Draft, posted: Posted) =>
		validateStep(resolved(home, draft), homePage, { H7: '1', ...posted }, small);

	it('is shown with its key, and the answers are already saved', () => {
		const judgement = judge(answered({}), { H6: '5' });
		expect(judgement).toMatchObject({ saved: true, errors: [], soft: [{ rule: 'H12', key: 'H12', field: 'H6' }] });
		expect(judgement.form.draft.household.H6).toBe('5');
	});

	it('is quiet once confirmed, with the reason if one was given', () => {
		const judgement = judge(answered({}), { H6: '5', confirm: 'H12', 'reason.H12': '一间小屋' });
		expect(judgement.soft).toEqual([]);
		expect(judgement.form.draft.confirmed).toMatchObject([{ key: 'H12', reason: '一间小屋' }]);
		expect(judge(judgement.form.draft, { H6: '5' }).soft).toEqual([]);
	});

	it('comes back when the answers concerned change, and is quiet again for those that were confirmed', () => {
		const {
			form: { draft }
		} = judge(answered({}), { H6: '5', confirm: 'H12' });
		expect(judge(draft, { H6: '6' }).soft).toHaveLength(1);
		expect(judge(draft, { H6: '5', H7: '2' }).soft).toEqual([]);
	});

	it('is confirmed once, not once for each time it was asked', () => {
		const once = judge(answered({}), { H6: '5', confirm: 'H12' }).form.draft;
		const again = judge(judge(once, { H6: '6', confirm: 'H12' }).form.draft, { H6: '6', confirm: ['H12'] }).form.draft;
		expect(again.confirmed).toHaveLength(1);
	});

	it('is not confirmed before it is found', () => {
		expect(judge(answered({}), { H6: '90', confirm: 'H12' }).form.draft.confirmed).toEqual([]);
	});

	it('is counted as open until confirmed', () => {
		const {
			form: { draft }
		} = judge(answered({}), { H6: '5' });
		expect(validateForm(resolved(home, draft), small)).toMatchObject({
			soft: 1,
			hard: 0,
			open: [{ key: 'H12', ref: homePage }]
		});
		expect(validateForm(resolved(home, judge(draft, { H6: '5', confirm: 'H12' }).form.draft), small)).toMatchObject({
			soft: 0,
			open: []
		});
	});
});

describe('a soft check of a person', () => {
	const old: CheckFunction = ({ persons }: HouseholdResponse) =>
		persons.flatMap(({ D5 = '2020-01' }, index) =>
			D5 < '1920-11' ? [finding('P17', 'soft', ['D5'], { at: { list: 'persons', index } })] : []
		);

	it('stays confirmed when people change places', () => {
		const confirmed = validateStep(
			resolved(family, withPeople(['Ning', 'Lan'])),
			personPage('p2', 'D5'),
			{ D5: '1915-01', confirm: 'P17@p2' },
			old
		).form.draft;
		const moved = makeFirst(
			addEntry(resolved(family, confirmed), { list: 'persons', group: 'away', name: 'Yu', id: 'p3' }),
			'persons',
			'p2'
		);
		expect(validateForm(resolved(family, moved), old)).toMatchObject({ open: [] });
	});
});

describe('a rule about the household that names an item of persons', () => {
	const two: CheckFunction = (response: HouseholdResponse) =>
		response.persons.filter(({ D2 }) => D2 === '1').length > 1 ? [finding('R04', 'hard', ['D2'])] : [];

	it('is shown on the page of any of them', () => {
		const start = validateStep(
			resolved(family, withPeople(['Ning', 'Lan', 'Yu'])),
			personPage('p2', 'D2'),
			{ D2: '1' },
			two
		).form.draft;
		const judgement = validateStep(resolved(family, start), personPage('p3', 'D2'), { D2: '1' }, two);
		expect(judgement).toMatchObject({ saved: true, errors: [{ field: 'D2', finding: { rule: 'R04' } }] });
	});
});

describe('findings about absent answers', () => {
	const absent: CheckFunction = () => [finding('E01', 'hard', ['H6'], { missing: true })];

	it('are left to the path, which asks for them', () => {
		expect(validateStep(resolved(home, answered({})), homePage, { H6: '92', H7: '3' }, absent)).toMatchObject({
			saved: true,
			errors: []
		});
		expect(validateForm(resolved(home, answered({})), absent).open).toEqual([]);
	});
});

it('the name of a person is mended on the list that has it', () => {
	const odd: CheckFunction = () => [finding('P02', 'soft', ['D1'], { at: { list: 'persons', index: 0 } })];
	expect(validateForm(resolved(family, withPeople(['Ning'])), odd).open[0]?.ref).toEqual({
		section: 'people',
		step: 'home'
	});
});

it('hard findings come before soft ones, and one without a page leads to the beginning', () => {
	const both: CheckFunction = () => [finding('S', 'soft', ['H6']), finding('H', 'hard', ['H99'])];
	expect(validateForm(resolved(home, answered({})), both).open.map(({ key, ref }) => [key, ref.step])).toEqual([
		['H', 'H6'],
		['S', 'H6']
	]);
});
