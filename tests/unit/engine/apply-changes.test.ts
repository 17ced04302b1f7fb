import { describe, expect, it } from 'vitest';
import { emptyDraft, type Draft } from '../../../src/lib/engine/model/draft';
import { hubOf } from '../../../src/lib/engine/index';
import { applyBatch } from '../../../src/lib/engine/changes/apply-changes';
import type { Change } from '../../../src/lib/engine/changes/change';
import { choice, differencesIn, isFrom } from '../../../src/lib/engine/changes/differences';
import { stamped } from '../../../src/lib/engine/changes/saved-times';
import { isReady } from '../../../src/lib/engine/changes/ready';
import { resolvedIn2020 as resolved } from '../../support/round-2020';
import { census2020Short } from '../../../src/lib/questionnaires/registry';
import { draftOf } from '../../../tools/rehearsal/draft-of';
import { family, household } from '../../support/households';
import { FORM } from './household-model';

/** A complete form of three people, saved as revision 10 before there were marks. */
const COMPLETE = draftOf(household({ persons: family() }));
const complete = (): Draft => COMPLETE;
const area = (value: string, base: number): Change => ({
	kind: 'answer',
	section: 'household',
	field: 'H6',
	value,
	base
});

/** Devices send one after the other; each batch makes one revision. */
function after(draft: Draft, ...sent: [device: string, ...changes: Change[]][]): Draft {
	const numbers = new Map<string, number>();
	return sent.reduce((before, [device, ...changes], index) => {
		const first = (numbers.get(device) ?? 0) + 1;
		numbers.set(device, first + changes.length - 1);
		return applyBatch(resolved(FORM.definition, before), FORM.check, { device, first, changes }, 11 + index).draft;
	}, draft);
}

const differences = (draft: Draft) => differencesIn(resolved(census2020Short, draft));

describe('changes of several devices on one draft', () => {
	it('tell of two answers when each of them came, where the draft remembers it', () => {
		const saved = (draft: Draft, revision: number, minute: number) => stamped(draft, revision, minute * 60_000);
		const mother = saved(after(complete(), ['mother', area('95', 10)]), 11, 700);
		const both = applyBatch(
			resolved(FORM.definition, mother),
			FORM.check,
			{ device: 'father', first: 1, changes: [area('96', 10)] },
			12
		).draft;
		expect(differences(saved(both, 12, 705))[0]).toMatchObject({
			values: ['95', '96'],
			times: [700 * 60_000, 705 * 60_000]
		});
		expect(JSON.stringify(both.marks)).not.toContain('700');
		expect(differences({ ...both, saved: undefined })[0]?.times).toBeUndefined();
	});

	it('are taken in once, however often they are sent', () => {
		const batch = { device: 'mother', first: 1, changes: [area('95', 10), area('96', 10)] };
		const once = applyBatch(resolved(FORM.definition, complete()), FORM.check, batch, 11).draft;
		expect(once.household.H6).toBe('96');
		expect(applyBatch(resolved(FORM.definition, once), FORM.check, batch, 12).draft).toBe(once);
		expect(
			applyBatch(
				resolved(FORM.definition, once),
				FORM.check,
				{ ...batch, changes: [...batch.changes, area('97', 10)] },
				12
			).draft.household.H6
		).toBe('97');
	});

	it('merge where they are about different answers', () => {
		const draft = after(
			complete(),
			['mother', area('95', 10)],
			['father', { ...area('4', 10), field: 'H7' } as Change]
		);
		expect([draft.household.H6, draft.household.H7]).toEqual(['95', '4']);
		expect(differences(draft)).toEqual([]);
	});

	it('remember which device gave which value, as long as both stand', () => {
		const draft = after(complete(), ['mother', area('95', 10)], ['father', area('97', 10)]);
		const [difference] = differences(draft);
		if (!difference) throw new Error('The two differ.');
		const from = (device: string) =>
			difference.values.map((value) => isFrom(device, resolved(census2020Short, draft), difference, value));
		expect(difference.values).toEqual(['95', '97']);
		expect([from('mother'), from('father'), from('daughter'), from('')]).toEqual([
			[true, false],
			[false, true],
			[false, false],
			[false, false]
		]);
	});

	it('keep both values of one answer until somebody who sees both chooses, and nothing is submitted before', () => {
		const draft = after(complete(), ['mother', area('95', 10)], ['father', area('97', 10)]);
		expect(draft.household.H6).toBe('95');
		expect(differences(draft)).toMatchObject([
			{ kind: 'answer', key: 'H6@', values: ['95', '97'], ref: { section: 'household' } }
		]);
		expect([
			isReady(resolved(FORM.definition, complete()), FORM.check),
			isReady(resolved(FORM.definition, draft), FORM.check)
		]).toEqual([true, false]);
		const [difference] = differences(draft);
		const chosen = difference && after(draft, ['daughter', choice(difference, '97', 12)]);
		expect(chosen?.household.H6).toBe('97');
		expect(chosen && differences(chosen)).toEqual([]);
	});

	it('are not settled by somebody who had seen only one of two values', () => {
		const draft = after(
			complete(),
			['mother', area('95', 10)],
			['father', area('97', 10)],
			['daughter', area('99', 11)]
		);
		expect(differences(draft)[0]?.values.slice().sort()).toEqual(['97', '99']);
	});

	it('replace what the same device said before, and what others said after seeing it', () => {
		expect(after(complete(), ['mother', area('95', 10)], ['mother', area('96', 10)]).household.H6).toBe('96');
		const seen = after(complete(), ['mother', area('95', 10)], ['father', area('97', 11)]);
		expect([seen.household.H6, differences(seen).length]).toEqual(['97', 0]);
	});

	it('leave to nobody what two plain pages posted without knowing of each other', () => {
		const draft = after(complete(), ['', area('95', 10)], ['', area('97', 10)]);
		expect(differences(draft)[0]?.values).toEqual(['95', '97']);
	});

	it('bring back somebody whom one device took off while another went on answering, and ask', () => {
		const off: Change = { kind: 'remove', list: 'persons', id: 'p3', base: 10 };
		const answer: Change = { kind: 'answer', section: 'persons', entry: 'p3', field: 'D11', value: '4', base: 10 };
		for (const sent of [
			[
				['mother', off],
				['father', answer]
			],
			[
				['father', answer],
				['mother', off]
			]
		] as [string, Change][][]) {
			const draft = after(complete(), ...sent);
			expect(draft.lists.persons?.find(({ id }) => id === 'p3')?.answers.D11).toBe('4');
			expect(differences(draft)).toMatchObject([{ kind: 'person', entry: 'p3', values: ['on', 'off'] }]);
			const [difference] = differences(draft);
			const gone = difference && after(draft, ['daughter', choice(difference, 'off', 12)]);
			expect(gone?.lists.persons?.map(({ id }) => id)).not.toContain('p3');
			const kept = difference && after(draft, ['daughter', choice(difference, 'on', 12)]);
			expect(kept && [differences(kept).length, kept.lists.persons?.length]).toEqual([0, 3]);
		}
	});

	it('ask who is the householder when two devices chose two people', () => {
		const first = (id: string): Change => ({ kind: 'first', list: 'persons', id, base: 10 });
		const draft = after(complete(), ['mother', first('p2')], ['father', first('p3')]);
		expect(differences(draft)).toMatchObject([{ kind: 'first', values: ['p2', 'p3'] }]);
	});
});

describe('one change', () => {
	it('keeps half an ID number as typed: no answer, not lost, and the page is open again', () => {
		const draft = after(complete(), [
			'mother',
			{ kind: 'answer', section: 'persons', entry: 'p1', field: 'D3', value: '450304 1990', base: 10 }
		]);
		expect(draft.unfinished).toEqual({ 'D3@p1': '4503041990' });
		expect(draft.lists.persons?.[0]?.answers.D3).toBeUndefined();
		expect(hubOf(resolved(census2020Short, draft)).find(({ id }) => id === 'p1')).toMatchObject({ state: 'started' });
	});

	it('turns what was typed into an answer once it is one', () => {
		const typed = (value: string): Change => ({ kind: 'answer', section: 'household', field: 'H6', value, base: 10 });
		expect(after(complete(), ['mother', typed('9x')])).toMatchObject({ unfinished: { 'H6@': '9x' } });
		expect(after(complete(), ['mother', typed('9x')], ['mother', typed('98')])).toMatchObject({
			unfinished: {},
			household: { H6: '98' }
		});
	});

	it('adds nobody without a name, nobody twice, and takes no name away', () => {
		const add = (id: string, name: string): Change => ({ kind: 'add', list: 'persons', group: 'present', id, name });
		expect(
			after(emptyDraft(census2020Short.id), [
				'mother',
				add('p1', ' '),
				add('p1', '1 2'),
				add('p2', '张三'),
				add('p2', '李四')
			]).lists.persons
		).toMatchObject([{ id: 'p2', answers: { D1: '张三' } }]);
		const rename: Change = { kind: 'answer', section: 'persons', entry: 'p1', field: 'D1', value: ' ', base: 10 };
		expect(after(complete(), ['mother', rename]).lists.persons).toEqual(complete().lists.persons);
	});

	it('is nothing where there is no such field or nobody of that id', () => {
		const nowhere: Change[] = [
			{ ...area('1', 10), field: 'H99' } as Change,
			{ ...area('1', 10), section: 'nonsense' } as Change,
			{ kind: 'answer', section: 'persons', field: 'D4', value: '1', base: 10 },
			{ kind: 'answer', section: 'persons', entry: 'p77', field: 'D4', value: '1', base: 10 },
			{ kind: 'answer', section: 'deaths', entry: 'x1', field: 'sex', value: '1', base: 10 },
			{ kind: 'remove', list: 'persons', id: 'p77', base: 10 },
			{ kind: 'first', list: 'persons', id: 'p77', base: 10 }
		];
		const { household, lists } = after(complete(), ['mother', ...nowhere]);
		expect({ household, lists }).toEqual({ household: complete().household, lists: complete().lists });
	});

	it('confirms what is found for the very answers that were seen, and nothing else', () => {
		const odd = after(complete(), ['mother', area('600', 10)]);
		const fingerprint = JSON.stringify([['', 'H6', '600']]);
		const confirm = (key: string, seen = fingerprint): Change => ({
			kind: 'confirm',
			key,
			fingerprint: seen,
			reason: '大'
		});
		expect(after(odd, ['mother', area('600', 11), confirm('H12')]).confirmed).toMatchObject([
			{ key: 'H12', reason: '大' }
		]);
		expect(after(odd, ['father', confirm('H12', JSON.stringify([['', 'H6', '700']]))]).confirmed).toEqual([]);
		expect(after(odd, ['father', confirm('R99')]).confirmed).toEqual([]);
	});

	it('remembers sixty devices, the latest', () => {
		const many = Array.from({ length: 70 }, (_, index): [string, Change] => [
			`device${index}`,
			area(String(60 + index), 10 + index)
		]);
		expect(Object.keys(after(complete(), ...many).devices ?? {})).toEqual(many.slice(10).map(([device]) => device));
	});
});
