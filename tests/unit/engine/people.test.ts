import { describe, expect, it } from 'vitest';
import { emptyDraft, type Draft } from '../../../src/lib/engine/model/draft';
import {
	addEntry,
	applyAnswers,
	answersOf,
	entriesOf,
	freshEntryId,
	hubOf,
	progressOf,
	makeFirst,
	interpolate,
	removeEntry,
	stepAfter,
	stepAt,
	summaryOf
} from '../../../src/lib/engine/index';
import { listOf } from '../../questionnaires/fixtures/fixture';
import {
	COUNTED,
	LIST,
	answered,
	count,
	form,
	page,
	persons,
	section,
	text,
	withPeople,
	yesNo,
	resolved
} from '../../questionnaires/tiny';

const definition = form([LIST, persons(page(yesNo('D2')), page(yesNo('D4')))], { counted: COUNTED });

const add = (draft: Draft, group: string, name: string): Draft =>
	addEntry(resolved(definition, draft), {
		list: 'persons',
		group: group,
		name: name,
		id: freshEntryId(resolved(definition, draft), 'persons')
	});
const names = (draft: Draft): string[] =>
	entriesOf(resolved(definition, draft), 'persons').map(({ answers }) => answers.D1 ?? '');
const ids = (draft: Draft): string[] => entriesOf(resolved(definition, draft), 'persons').map(({ id }) => id);

describe('a list of people', () => {
	it('puts those who slept here before those who were away, in the order in which they were named', () => {
		const draft = ['home:Ning', 'away:Yu', 'home:Lan'].reduce((list, each) => {
			const [group = '', name = ''] = each.split(':');
			return add(list, group, name);
		}, emptyDraft('tiny'));
		expect(names(draft)).toEqual(['Ning', 'Lan', 'Yu']);
	});

	it('puts the first who slept here before those who were away, also when they were named later', () => {
		expect(names(add(add(emptyDraft('tiny'), 'away', 'Yu'), 'home', 'Ning'))).toEqual(['Ning', 'Yu']);
	});

	it('keeps any number of groups in the order of the definition, in whatever order they are named', () => {
		const three = listOf('goats', { grazing: {}, stabled: {}, sold: {} });
		const goats = form([three]);
		const draft = ['sold', 'grazing', 'stabled', 'grazing'].reduce(
			(list, group, index) =>
				addEntry(resolved(goats, list), { list: 'goats', group, name: `${group}${index}`, id: `g${index + 1}` }),
			emptyDraft('tiny')
		);
		expect(draft.lists.goats?.map(({ answers }) => answers.name)).toEqual([
			'grazing1',
			'grazing3',
			'stabled2',
			'sold0'
		]);
	});

	it('gives ids that stay and are never given again', () => {
		const two = add(add(emptyDraft('tiny'), 'home', 'Ning'), 'home', 'Lan');
		const again = add(removeEntry(two, 'persons', 'p2'), 'home', 'Yu');
		expect(ids(again)).toEqual(['p1', 'p3']);
	});

	it('goes on counting from the ids of a list that was loaded', () => {
		expect(freshEntryId(resolved(definition, withPeople(['Ning', 'Lan'])), 'persons')).toBe('p3');
	});

	it('takes what was confirmed about somebody away with them', () => {
		const draft = {
			...withPeople(['Ning', 'Lan']),
			confirmed: [
				{ key: 'M13@p2', fingerprint: '[]' },
				{ key: 'R08', fingerprint: '[]' }
			]
		};
		expect(removeEntry(draft, 'persons', 'p2').confirmed.map(({ key }) => key)).toEqual(['R08']);
	});

	it('moves the householder without changing anybody’s id', () => {
		const moved = makeFirst(withPeople(['Ning', 'Lan', 'Yu']), 'persons', 'p3');
		expect(ids(moved)).toEqual(['p3', 'p1', 'p2']);
		expect(entriesOf(resolved(definition, moved), 'persons').map(({ answers }) => answers.D2)).toEqual([
			'0',
			undefined,
			undefined
		]);
	});

	it('never changes the draft that it was given', () => {
		const draft = withPeople(['Ning']);
		const before = structuredClone(draft);
		add(draft, 'away', 'Yu');
		removeEntry(draft, 'persons', 'p1');
		makeFirst(draft, 'persons', 'p1');
		applyAnswers(definition, draft, { section: 'persons', step: 'D4', entry: 'p1' }, { D4: '1' });
		expect(draft).toEqual(before);
	});

	it('refuses a list that the questionnaire does not have', () => {
		expect(() =>
			addEntry(resolved(definition, emptyDraft('tiny')), { list: 'pets', group: 'home', name: 'Ning', id: 'p1' })
		).toThrow('pets');
	});
});

describe('what a group and the first place imply', () => {
	const draft = add(add(withPeople(['Ning']), 'home', 'Lan'), 'away', 'Yu');
	const implied = (id: string) => answersOf(resolved(definition, draft), id);

	it('is an answer of each entry without being asked', () => {
		expect(implied('p2')).toEqual({ D1: 'Lan', 'D7.code': '1' });
		expect(implied('p3')).toEqual({ D1: 'Yu', 'D8.code': '1' });
	});

	it('makes the first the householder, whose relation is not asked', () => {
		expect(implied('p1')).toEqual({ D1: 'Ning', 'D7.code': '1', D2: '0' });
		expect(stepAt(resolved(definition, draft), { section: 'persons', step: 'D2', entry: 'p1' })).toBeUndefined();
		expect(stepAt(resolved(definition, draft), { section: 'persons', step: 'D2', entry: 'p2' })).toBeDefined();
	});

	it('is nothing for somebody who is not on the list', () => expect(implied('p9')).toBeUndefined());
});

describe('a roster page', () => {
	it('is finished only when the household says so: a list may rightly be empty', () => {
		const named = add(emptyDraft('tiny'), 'home', 'Ning');
		expect(progressOf(resolved(definition, named)).next).toEqual({ section: 'people', step: 'home' });
		const done = applyAnswers(definition, named, { section: 'people', step: 'home' }, {});
		expect(progressOf(resolved(definition, done)).next).toEqual({ section: 'people', step: 'away' });
		const both = applyAnswers(definition, done, { section: 'people', step: 'away' }, {});
		expect(progressOf(resolved(definition, both)).next).toEqual({ section: 'people', step: 'H2' });
	});

	it('is finished in a draft whose counts are confirmed', () => {
		const { rostersDone: _, ...loaded } = withPeople(['Ning']);
		expect(progressOf(resolved(definition, loaded)).next?.section).toBe('persons');
	});
});

describe('a counted field', () => {
	it('is the number of people on the list, whatever was stored', () => {
		expect(answersOf(resolved(definition, withPeople(['Ning', 'Lan'], { 'H2.home': '9' })))?.['H2.home']).toBe('2');
	});

	it('needs another look when the list has changed since it was confirmed', () => {
		const draft = withPeople(['Ning']);
		expect(progressOf(resolved(definition, draft)).next?.step).toBe('D4');
		expect(progressOf(resolved(definition, add(draft, 'away', 'Yu'))).next).toEqual({ section: 'people', step: 'H2' });
	});

	it('cannot be confirmed while nobody is on the list', () => {
		expect(progressOf(resolved(definition, withPeople([]))).next).toEqual({ section: 'people', step: 'H2' });
	});

	it('tells its page how many there are', () => {
		const view = stepAt(resolved(definition, withPeople(['Ning', 'Lan'])), { section: 'people', step: 'H2' });
		expect(view?.pipes).toEqual({ home: '2', away: '0' });
	});
});

describe('pages about each person', () => {
	const draft = withPeople(['Ning', 'Lan']);

	it('are asked person by person, in the order of the list', () => {
		const { steps } = progressOf(resolved(definition, draft));
		expect(steps.flatMap(({ ref }) => (ref.entry ? [`${ref.entry}.${ref.step}`] : []))).toEqual([
			'p1.D4',
			'p2.D2',
			'p2.D4'
		]);
	});

	it('open for everybody once the list is confirmed: nobody waits for somebody else’s papers', () => {
		const { steps } = progressOf(resolved(definition, draft));
		const open = steps.filter(({ reachable }) => reachable).map(({ ref }) => `${ref.entry ?? ''}.${ref.step}`);
		expect(open).toEqual(['.home', '.away', '.H2', 'p1.D4', 'p2.D2']);
	});

	it('stay closed until the list is confirmed', () => {
		const open = progressOf(resolved(definition, add(draft, 'home', 'Yu'))).steps.filter(
			({ ref, reachable }) => ref.entry && reachable
		);
		expect(open).toEqual([]);
	});

	it('lead from the last page of one person to the first of the next', () => {
		expect(stepAfter(resolved(definition, draft), { section: 'persons', step: 'D4', entry: 'p1' })).toEqual({
			section: 'persons',
			step: 'D2',
			entry: 'p2'
		});
	});

	it('name the person they are about, in both languages', () => {
		const { pipes = {} } = stepAt(resolved(definition, draft), { section: 'persons', step: 'D4', entry: 'p2' }) ?? {};
		expect(interpolate({ zh: '{name}的性别', en: 'Sex of {name} {unknown}' }, pipes)).toEqual({
			zh: 'Lan的性别',
			en: 'Sex of Lan {unknown}'
		});
	});

	it('read what the household answered', () => {
		const byKind = form(
			[section('home', page(yesNo('H1'))), persons(page(yesNo('D4'), { askedWhen: { item: 'H1', in: ['1'] } }))],
			{ counted: [] }
		);
		const asked = (H1: string) => progressOf(resolved(byKind, withPeople(['Ning'], { H1 }))).steps.length;
		expect([asked('1'), asked('2')]).toEqual([2, 1]);
	});
});

describe('entries made from counts', () => {
	const deaths = {
		...section('deaths', page({ name: 'name', type: 'text' as const }), page(yesNo('sex'))),
		list: 'deaths',
		nameField: 'name',
		entriesFrom: [
			{ countField: 'H4.male', prefix: 'm', implies: { sex: '1' }, title: text('a man who died') },
			{ countField: 'H4.female', prefix: 'f', implies: { sex: '2' } }
		]
	};
	const counted = form([section('home', page([count('H4.male'), count('H4.female')])), deaths]);
	const ref = { section: 'deaths', step: 'name', entry: 'm2' };
	const two = answered({ 'H4.male': '2', 'H4.female': '1' });
	const found = (draft: Draft) =>
		entriesOf(resolved(counted, draft), 'deaths').map(({ id, answers }) => [id, answers.sex]);

	it('are as many as the counts say, and know what the count implies', () => {
		expect(found(two)).toEqual([
			['m1', '1'],
			['m2', '1'],
			['f1', '2']
		]);
	});

	it('are none while the count is missing or no number', () => {
		expect(found(answered({ 'H4.female': 'two' }))).toEqual([]);
	});

	it('ask for the name, and not for what is implied', () => {
		expect(
			progressOf(resolved(counted, two)).steps.map(({ ref: { entry, step } }) => `${entry ?? ''}.${step}`)
		).toEqual(['.H4', 'm1.name', 'm2.name', 'f1.name']);
	});

	it('disappear when the count goes down and come back with their answers when it goes up', () => {
		const named = applyAnswers(counted, two, ref, { name: 'Ning' });
		const fewer = { ...named, household: { 'H4.male': '1', 'H4.female': '1' } };
		expect(found(fewer)).toEqual([
			['m1', '1'],
			['f1', '2']
		]);
		expect(answersOf(resolved(counted, { ...fewer, household: two.household }), 'm2')?.name).toBe('Ning');
	});

	it('are called by their count until they have a name', () => {
		const rows = hubOf(resolved(counted, applyAnswers(counted, two, ref, { name: 'Ning' })));
		expect(rows.map(({ id, title, name }) => [id, title.en, name])).toEqual([
			['home', 'home', undefined],
			['m1', 'a man who died', undefined],
			['m2', 'a man who died', 'Ning'],
			['f1', 'deaths', undefined]
		]);
	});
});

describe('the hub', () => {
	const begun = applyAnswers(
		definition,
		withPeople(['Ning', 'Lan']),
		{ section: 'persons', step: 'D2', entry: 'p2' },
		{ D2: '1' }
	);

	it('has a row for each section and each person, with what is left and where to go on', () => {
		expect(
			hubOf(resolved(definition, begun)).map(({ id, name, state, missing, first }) => [
				id,
				name,
				state,
				missing,
				first.step
			])
		).toEqual([
			['people', undefined, 'complete', 0, 'home'],
			['p1', 'Ning', 'notStarted', 1, 'D4'],
			['p2', 'Lan', 'started', 1, 'D4']
		]);
	});

	it('counts a page that is half filled in as started', () => {
		const pair = form([section('home', page([yesNo('A'), yesNo('B')]), page(yesNo('C')))]);
		expect(hubOf(resolved(pair, answered({ B: '1' })))).toMatchObject([{ state: 'started', missing: 2 }]);
		expect(hubOf(resolved(pair, answered({ elsewhere: '1' })))).toMatchObject([{ state: 'notStarted', missing: 3 }]);
	});

	it('has no row for a person about whom nothing is asked', () => {
		const silent = form([persons(page(yesNo('D4'), { askedWhen: { item: 'D7.code', in: ['9'] } }))]);
		expect(hubOf(resolved(silent, withPeople(['Ning'])))).toEqual([]);
	});

	it('begins with everything still to do', () => {
		expect(hubOf(resolved(definition, emptyDraft('tiny'))).map(({ id, state }) => [id, state])).toEqual([
			['people', 'notStarted']
		]);
		expect(hubOf(resolved(definition, add(emptyDraft('tiny'), 'home', 'Ning')))[0]?.state).toBe('started');
	});
});

describe('the summary', () => {
	it('lists what is on the path, marks what follows, and says where to change the rest', () => {
		const draft = applyAnswers(
			definition,
			withPeople(['Ning']),
			{ section: 'persons', step: 'D4', entry: 'p1' },
			{ D4: '2' }
		);
		const [people, ning] = summaryOf(resolved(definition, draft));
		expect(people?.items.map(({ field, value, ref }) => [field.name, value, ref?.step])).toEqual([
			['H2.home', '1', 'H2'],
			['H2.away', '0', 'H2']
		]);
		expect(ning?.name).toBe('Ning');
		expect(ning?.items.map(({ field, value, automatic, ref }) => [field.name, value, automatic, ref?.step])).toEqual([
			['D2', '0', true, undefined],
			['D4', '2', false, 'D4']
		]);
	});

	it('gives no link to what follows, also where something else on its page is asked', () => {
		const follows = [{ when: { item: 'A', in: ['1'] }, field: 'B', value: '2' }];
		const pair = form([section('home', page(yesNo('A')), page([yesNo('B'), yesNo('C')], { derivations: follows }))]);
		const items = summaryOf(resolved(pair, answered({ A: '1', C: '1' })))[0]?.items ?? [];
		expect(items.map(({ field, automatic, ref }) => [field.name, automatic, ref?.step])).toEqual([
			['A', false, 'A'],
			['B', true, undefined],
			['C', false, 'B']
		]);
	});

	it('shows what is still to be answered, and leaves out what is not asked', () => {
		const optional = form([
			section(
				'home',
				page([yesNo('A'), yesNo('B', { optional: true })]),
				page(yesNo('C'), { askedWhen: { item: 'A', in: ['1'] } })
			)
		]);
		expect(
			summaryOf(resolved(optional, answered({})))[0]?.items.map(({ field, value }) => [field.name, value])
		).toEqual([['A', undefined]]);
	});
});

describe('answers of a page', () => {
	it('are put beside those of other pages; an empty one takes the stored one away', () => {
		const draft = applyAnswers(
			definition,
			answered({ A: '1', B: '2' }),
			{ section: 'home', step: 'A' },
			{ A: '', C: '3' }
		);
		expect(draft.household).toEqual({ B: '2', C: '3' });
	});
});
