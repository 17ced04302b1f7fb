import { describe, expect, it } from 'vitest';
import { definitionFaults } from '../../../src/lib/engine/model/validate-definition';
import type { Questionnaire } from '../../../src/lib/engine/model/types';
import { COUNTED, LIST, count, form, page, persons, section, text, yesNo } from '../../questionnaires/tiny';

const good = form([section('home', page(yesNo('H1')), page(count('H4'))), LIST, persons(page(yesNo('D2')))], {
	counted: COUNTED
});
const withSections = (...sections: Questionnaire['sections']): Questionnaire => ({
	...good,
	sections: [...good.sections, ...sections]
});
const pets = { ...section('pets', page(yesNo('N2'))), list: 'pets', nameField: 'N1' };
const counts = (prefix: string) => [{ countField: 'H4', prefix, implies: {} }];

const readsFact = withSections(
	section('more', page(yesNo('H9', { askedWhen: { yearsFrom: '2014-10', to: '@lastMonth', atLeast: 6 } })))
);

const FAULTY: [sentence: string, definition: Questionnaire][] = [
	['The section home stands twice.', withSections(section('home', page(yesNo('H9'))))],
	['The section check has the name of a page of the portal.', withSections(section('check', page(yesNo('H9'))))],
	[
		'The step H9 stands twice in the section more.',
		withSections(section('more', page(yesNo('H9')), page(yesNo('H9'))))
	],
	['Two rosters have the id home.', withSections({ ...LIST, id: 'again' })],
	['The field H1 is asked twice of the household.', withSections(section('more', page(yesNo('H1'))))],
	[
		'The field N2 is asked twice in the section pets.',
		withSections({ ...pets, steps: [page(yesNo('N2')), { ...page(yesNo('N2')), id: 'N3' }] })
	],
	[
		'The field H1 of the section pets is also one of the household.',
		withSections({ ...pets, steps: [page(yesNo('H1'))] })
	],
	[
		'The field N3 names the field N9, which its section does not ask.',
		withSections({ ...pets, steps: [page(yesNo('N3', { reasonField: 'N9' }))] })
	],
	[
		'The field N2 offers N9 of the list persons, which is not asked there.',
		withSections({ ...pets, steps: [page(yesNo('N2', { sameAs: { list: 'persons', field: 'N9' } }))] })
	],
	[
		'The field N2 offers D2 of the list cats, which is not asked there.',
		withSections({ ...pets, steps: [page(yesNo('N2', { sameAs: { list: 'cats', field: 'D2' } }))] })
	],
	[
		'A condition of pets/N2 reads N9, which is not asked there.',
		withSections({
			...pets,
			steps: [page(yesNo('N2', { sameAs: { list: 'persons', field: 'D2', when: { item: 'N9', in: ['1'] } } }))]
		})
	],
	[
		'The field N3 of the section pets has parts, and cannot be an answer itself.',
		withSections({ ...pets, steps: [page([yesNo('N3'), yesNo('N3.more')])] })
	],
	['The list persons belongs to two sections.', withSections({ ...persons(page(yesNo('D9'))), id: 'again' })],
	[
		'The ids of two lists or counts begin with p.',
		withSections({ ...pets, entriesFrom: counts('p') }, { ...pets, id: 'dead', list: 'dead', entriesFrom: counts('p') })
	],
	['The prefix P is not one to six small letters.', withSections({ ...pets, entriesFrom: counts('P') })],
	['The list pets needs either groups or counts.', withSections(pets)],
	[
		'The group home stands twice in the list pets.',
		withSections({
			...pets,
			groups: [
				{ id: 'home', title: text('a'), implies: {} },
				{ id: 'home', title: text('b'), implies: {} }
			]
		})
	],
	[
		'The roster cats fills no group of a list of the form.',
		withSections(
			section('more', { id: 'cats', kind: 'roster', roster: { list: 'pets', group: 'cats' }, questions: [] })
		)
	],
	[
		'No roster fills the group cats of the list pets.',
		withSections({ ...pets, groups: [{ id: 'cats', title: text('cats'), implies: {} }] })
	],
	['The field H2.home counts twice.', { ...good, counted: [...COUNTED, ...COUNTED] }],
	[
		'The field H4 counts the group gone of the list persons, which is not there.',
		{ ...good, counted: [...COUNTED, { field: 'H4', list: 'persons', group: 'gone' }] }
	],
	[
		'The counted field H1 is no count of the household.',
		{ ...good, counted: [{ field: 'H1', list: 'persons', group: 'home' }] }
	],
	[
		'A condition of the counted field H2.home reads H1, which is not asked there.',
		{ ...good, counted: COUNTED.map((each) => ({ ...each, askedWhen: { item: 'H1', in: ['1'] } })).slice(0, 1) }
	],
	[
		'Entries come from H1, which is no count of the household.',
		withSections({ ...pets, entriesFrom: [{ countField: 'H1', prefix: 'm', implies: {} }] })
	],
	[
		'A condition of more/H9 reads D2, which is not asked there.',
		withSections(section('more', page(yesNo('H9', { askedWhen: { item: 'D2', in: ['1'] } }))))
	],
	[
		'A condition of the stop gone reads D2, which is not asked there.',
		{ ...good, stops: [{ id: 'gone', when: { item: 'D2', in: ['1'] } }] }
	],
	['A condition of more/H9 reads @lastMonth, which is no fact of the portal.', readsFact]
];

describe('the faults of a definition', () => {
	it.each(FAULTY)('are named: %s', (sentence, definition) => {
		expect(definitionFaults(definition)).toContain(sentence);
	});

	it('are none in a good definition', () => {
		expect(definitionFaults(good)).toEqual([]);
	});

	it('are none where a condition reads a fact of the portal', () => {
		expect(definitionFaults(readsFact, ['@lastMonth'])).toEqual([]);
	});

	it('are not two lists with the same first letter, one of which says another prefix', () => {
		const roster = (group: string) => ({
			id: group,
			kind: 'roster' as const,
			roster: { list: 'parcels', group },
			questions: []
		});
		const parcels = {
			...pets,
			id: 'parcels',
			list: 'parcels',
			idPrefix: 'pa',
			groups: [{ id: 'waiting', title: text('waiting'), implies: {} }]
		};
		expect(definitionFaults(withSections(section('post', roster('waiting')), parcels))).toEqual([]);
	});
});
