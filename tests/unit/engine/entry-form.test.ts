import { describe, expect, it } from 'vitest';
import { answersOf, progressOf, stepAt, toResponse } from '../../../src/lib/engine/index';
import type { Draft } from '../../../src/lib/engine/model/draft';
import { entryForm, handedOver, isElsewhere, positionOf } from '../../../src/lib/engine/resolve/entry-form';
import { answered, COUNTED, form, LIST, page, persons, resolved, section, yesNo } from '../../questionnaires/tiny';

const definition = form(
	[
		section('dwelling', page(yesNo('H5'))),
		LIST,
		persons(page(yesNo('D2')), page(yesNo('D4', { askedWhen: { item: 'H5', in: ['1'] } })))
	],
	{ counted: COUNTED }
);

/** Two people of whom everything is answered, confirmed, marked and half typed. */
const draft: Draft = {
	...answered({ H5: '1' }),
	lists: {
		persons: [
			{ id: 'p1', group: 'home', answers: { D1: '张试点', D2: '1', D4: '1' } },
			{ id: 'p2', group: 'home', answers: { D1: '李试点', D2: '2', D4: '2' } }
		]
	},
	confirmed: [
		{ key: 'X1@p1', fingerprint: '[["p1","D2","1"]]' },
		{ key: 'X1@p2', fingerprint: '[["p2","D2","2"]]' }
	],
	unfinished: { 'D2@p1': 'a', 'D2@p2': 'b', 'D1@p2': 'c' },
	retype: ['D2@p1', 'D2@p2']
};
const household = resolved(definition, draft);
const place = (entry: string) => {
	const position = positionOf(household, entry);
	if (!position) throw new Error(`${entry} is on the list.`);
	return position;
};
const at = (entry: string, step: string) => ({ section: 'persons', entry, step });

describe('where an entry stands', () => {
	it('is found by its id, and nobody else is', () => {
		expect(place('p2')).toMatchObject({ index: 1, section: { id: 'persons' } });
		expect(positionOf(household, 'p9')).toBeUndefined();
	});
});

describe('an entry that is handed over', () => {
	const after = handedOver(household, 'p2', 'waiting');

	it('keeps its name and its place, and nothing else that was said of it', () => {
		expect(after.lists.persons?.[1]).toEqual({
			id: 'p2',
			group: 'home',
			answers: { D1: '李试点' },
			elsewhere: 'waiting'
		});
		expect(after.confirmed.map(({ key }) => key)).toEqual(['X1@p1']);
		expect(after.unfinished).toEqual({ 'D2@p1': 'a', 'D1@p2': 'c' });
		expect(after.retype).toEqual(['D2@p1']);
	});

	it('leaves the others as they were', () => {
		expect(after.lists.persons?.[0]).toEqual(draft.lists.persons?.[0]);
		expect(isElsewhere(household.with(after), 'p1')).toBe(false);
	});

	it('waits on one page of the household until it is done', () => {
		const waiting = household.with(after);
		expect(isElsewhere(waiting, 'p2')).toBe(true);
		expect(stepAt(waiting, at('p2', 'D2'))).toBeUndefined();
		const pages = (of: Draft) => progressOf(household.with(of)).steps.filter(({ ref }) => ref.entry === 'p2');
		expect(pages(after)).toMatchObject([{ ref: { step: 'part' }, state: 'incomplete' }]);
		expect(pages(handedOver(waiting, 'p2', 'done'))).toMatchObject([{ state: 'complete' }]);
	});

	it('is asked for at home again when it is taken back', () => {
		const back = handedOver(household.with(after), 'p2', undefined);
		expect(back.lists.persons?.[1]).toEqual({ id: 'p2', group: 'home', answers: { D1: '李试点' } });
		expect(stepAt(household.with(back), at('p2', 'D2'))).toBeDefined();
	});

	it('is nothing where there is no such entry', () => {
		expect(handedOver(household, 'p9', 'waiting')).toBe(draft);
	});
});

describe('the form of one entry alone', () => {
	const own = entryForm(household, place('p2'), { answers: { D2: '1' }, confirmed: [] });

	it('holds the answers of its owner, and the name that the list gave', () => {
		expect(answersOf(own, 'p2')).toMatchObject({ D1: '李试点', D2: '1' });
	});

	it('holds nothing that others answered, nor their names', () => {
		expect(JSON.stringify([own.draft, toResponse(own)])).not.toContain('张试点');
		expect(own.draft.lists.persons?.[0]?.answers).toEqual({});
		expect(own.draft.household).toEqual({});
		expect(own.draft.unfinished).toBeUndefined();
	});

	it('asks what the household’s answers make necessary, without a page of the household', () => {
		expect(stepAt(own, at('p2', 'D4'))).toBeDefined();
		const other = entryForm(household.with({ ...draft, household: { H5: '2' } }), place('p2'), {
			answers: {},
			confirmed: []
		});
		expect(stepAt(other, at('p2', 'D4'))).toBeUndefined();
		expect(progressOf(own).steps.every(({ ref }) => ref.section === 'persons')).toBe(true);
	});

	it('keeps its owner’s place on the list', () => {
		expect(own.draft.lists.persons?.map(({ id }) => id)).toEqual(['p1', 'p2']);
	});
});
