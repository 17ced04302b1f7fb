import { describe, expect, it } from 'vitest';
import { applyBatch } from '../../../src/lib/engine/changes/apply-changes';
import type { Change } from '../../../src/lib/engine/changes/change';
import { differencesIn } from '../../../src/lib/engine/changes/differences';
import { isReady } from '../../../src/lib/engine/changes/ready';
import { applyAnswers, freshEntryId, progressOf } from '../../../src/lib/engine/index';
import { emptyDraft, type Draft } from '../../../src/lib/engine/model/draft';
import type { RepeatedSection, Step } from '../../../src/lib/engine/model/types';
import {
	COUNTED,
	LIST,
	form,
	page,
	persons,
	section,
	text,
	withPeople,
	yesNo,
	resolved
} from '../../questionnaires/tiny';

const rosterOf = (list: string, group: string, field: string): Step => ({
	id: group,
	kind: 'roster',
	roster: { list, group },
	questions: [{ code: field, title: text(field), fields: [{ name: field, type: 'text' }] }]
});
const listOf = (list: string, group: string, nameField: string, ...steps: Step[]): RepeatedSection => ({
	...section(list, ...steps),
	list,
	nameField,
	groups: [{ id: group, title: text(group), implies: {} }]
});
const check = () => [];

/** People and parcels: nothing counts either, and both names begin alike. */
const alike = form([
	section('lists', rosterOf('persons', 'here', 'D1'), rosterOf('parcels', 'waiting', 'P1')),
	listOf('persons', 'here', 'D1', page(yesNo('D2'))),
	{ ...listOf('parcels', 'waiting', 'P1', page(yesNo('P2'))), idPrefix: 'pa' }
]);

describe('a form whose lists nothing counts', () => {
	it('is not complete and not ready while it is empty', () => {
		expect(progressOf(resolved(alike, emptyDraft('tiny'))).complete).toBe(false);
		expect(isReady(resolved(alike, emptyDraft('tiny')), check)).toBe(false);
	});

	it('is complete once each list is said to be finished', () => {
		const one = applyAnswers(alike, emptyDraft('tiny'), { section: 'lists', step: 'here' }, {});
		expect(progressOf(resolved(alike, one)).complete).toBe(false);
		expect(
			progressOf(resolved(alike, applyAnswers(alike, one, { section: 'lists', step: 'waiting' }, {}))).complete
		).toBe(true);
	});
});

describe('a list beside one that is counted', () => {
	const both = form(
		[
			LIST,
			section('more', rosterOf('parcels', 'waiting', 'P1')),
			persons(page(yesNo('D2'))),
			listOf('parcels', 'waiting', 'P1', page(yesNo('P2')))
		],
		{ counted: COUNTED }
	);

	it('is not finished by the confirmation of the other list’s counts', () => {
		const draft = { ...withPeople(['Ning']), rostersDone: [] };
		const states = progressOf(resolved(both, draft)).steps.filter(({ ref }) =>
			['home', 'away', 'waiting'].includes(ref.step)
		);
		expect(states.map(({ ref, state }) => [ref.step, state])).toEqual([
			['home', 'complete'],
			['away', 'complete'],
			['waiting', 'incomplete']
		]);
	});
});

describe('two lists whose names begin with the same letter', () => {
	const add = (draft: Draft, list: string, group: string, name: string): Draft =>
		take(draft, { kind: 'add', list, group, id: freshEntryId(resolved(alike, draft), list), name });
	const take = (draft: Draft, ...changes: Change[]): Draft =>
		applyBatch(resolved(alike, draft), check, { device: '', first: 1, changes }, 1).draft;
	const filled = add(add(emptyDraft('tiny'), 'persons', 'here', 'Ning'), 'parcels', 'waiting', 'books');

	it('give their entries different ids', () => {
		expect(
			Object.values(filled.lists)
				.flat()
				.map(({ id }) => id)
		).toEqual(['p1', 'pa1']);
	});

	it('share no marks: somebody whom nobody else touched is taken off, and nothing differs in either list', () => {
		const touched = applyBatch(
			resolved(alike, filled),
			check,
			{
				device: 'other',
				first: 1,
				changes: [{ kind: 'answer', section: 'parcels', entry: 'pa1', field: 'P2', value: '1', base: 1 }]
			},
			2
		).draft;
		const removed = applyBatch(
			resolved(alike, touched),
			check,
			{
				device: 'own',
				first: 1,
				changes: [{ kind: 'remove', list: 'persons', id: 'p1', base: 1 }]
			},
			3
		).draft;
		expect(removed.lists.persons).toEqual([]);
		expect(differencesIn(resolved(alike, removed))).toEqual([]);
	});

	it('take in no entry with the id of another list, of a group that is not there or of no list', () => {
		const wrong: Change[] = [
			{ kind: 'add', list: 'persons', group: 'here', id: 'pa7', name: 'Lan' },
			{ kind: 'add', list: 'persons', group: 'gone', id: 'p7', name: 'Lan' },
			{ kind: 'add', list: 'pets', group: 'here', id: 'p7', name: 'Lan' }
		];
		for (const change of wrong) expect(take(filled, change).lists).toEqual(filled.lists);
	});
});
