import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/lib/engine/validate/check';
import { addEntry, toResponse } from '../../../src/lib/engine/index';
import { answerRefsOf, findingKey, pageOf } from '../../../src/lib/engine/validate/answer-refs';
import { validateForm, validateStep, type CheckFunction } from '../../../src/lib/engine/validate/validate-step';
import {
	COUNTED,
	LIST,
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

const deaths = {
	...section('deaths', page({ name: 'name', type: 'text' as const }), page(count('age'))),
	list: 'deaths',
	nameField: 'name',
	entriesFrom: [{ countField: 'H4', prefix: 'm', implies: {} }]
};
const household = section('home', page(yesNo('H1')), page([count('H3.male'), count('H3.female')]), page(count('H4')));
const definition = form(
	[household, LIST, persons(page(yesNo('D2')), page([yesNo('D8.code'), count('D8.area')]), page(count('D9'))), deaths],
	{ counted: COUNTED }
);
const draft = addEntry(resolved(definition, withPeople(['Ning', 'Lan'], { H1: '1', H4: '2' })), {
	list: 'persons',
	group: 'away',
	name: 'Yu',
	id: 'p3'
});
const walked = resolved(definition, draft);

const about = (items: string[], place: Partial<Finding> = {}): Finding => ({
	rule: 'T01',
	level: 'soft',
	items,
	message: text('look'),
	...place
});
const concerns = (finding: Finding): string[] =>
	answerRefsOf(walked, finding).map(({ entry, field }) => `${entry}.${field}`);

describe('a finding is about', () => {
	it('an answer of the household', () => expect(concerns(about(['H1']))).toEqual(['.H1']));

	it('every part of an item', () => {
		expect(concerns(about(['H3']))).toEqual(['.H3.male', '.H3.female']);
		expect(concerns(about(['D8'], { at: { list: 'persons', index: 1 } }))).toEqual(['p2.D8.code', 'p2.D8.area']);
	});

	it('an answer of the person at that place, counted from one', () => {
		expect(concerns(about(['D2'], { at: { list: 'persons', index: 0 } }))).toEqual(['p1.D2']);
		expect(concerns(about(['D2'], { at: { list: 'persons', index: 2 } }))).toEqual(['p3.D2']);
	});

	it('answers of the person and of the household together', () => {
		expect(concerns(about(['D2', 'H1'], { at: { list: 'persons', index: 1 } }))).toEqual(['p2.D2', '.H1']);
	});

	it('answers of other people', () => {
		expect(
			concerns(
				about(['D9'], { at: { list: 'persons', index: 1 }, others: [{ list: 'persons', index: 2, items: ['D2'] }] })
			)
		).toEqual(['p2.D9', 'p3.D2']);
	});

	it('an answer of a death record, and not of the person at the same place', () => {
		expect(concerns(about(['age'], { at: { list: 'deaths', index: 1 } }))).toEqual(['m2.age']);
		expect(findingKey(walked, about(['age'], { at: { list: 'deaths', index: 1 } }))).toBe('T01@m2');
	});

	it('an item of everybody who has answered it, when it names nobody', () => {
		expect(concerns(about(['D1']))).toEqual(['p1.D1', 'p2.D1', 'p3.D1']);
	});

	it('nothing, when it names an item that is not on the form', () => expect(concerns(about(['D99']))).toEqual([]));
});

describe('the page of an answer', () => {
	it('is that of the entry, of the household, or of the list that gave the name', () => {
		expect(pageOf(walked, { entry: 'p2', field: 'D8.area' })).toEqual({ section: 'persons', step: 'D8', entry: 'p2' });
		expect(pageOf(walked, { entry: '', field: 'H3.female' })).toEqual({ section: 'home', step: 'H3' });
		expect(pageOf(walked, { entry: 'p1', field: 'D1' })).toEqual({ section: 'people', step: 'home' });
		expect(pageOf(walked, { entry: 'p3', field: 'D1' })).toEqual({ section: 'people', step: 'away' });
		expect(pageOf(walked, { entry: 'm2', field: 'age' })).toEqual({ section: 'deaths', step: 'age', entry: 'm2' });
	});

	it('is none for an answer that no page asks for', () => {
		expect(pageOf(walked, { entry: 'p1', field: 'D7.code' })).toBeUndefined();
	});
});

describe('a confirmation about several answers', () => {
	const ref = { section: 'persons', step: 'D9', entry: 'p2' };
	const check: CheckFunction = () => [
		about(['D9', 'H1'], { at: { list: 'persons', index: 1 }, others: [{ list: 'persons', index: 0, items: ['D9'] }] })
	];
	const confirmed = validateStep(resolved(definition, draft), ref, { D9: '40', confirm: 'T01@p2' }, check).form.draft;

	it('holds while all of them are the same, and is no request to verify', () => {
		expect(validateForm(resolved(definition, confirmed), check)).toMatchObject({ open: [], toVerify: [] });
		expect(toResponse(resolved(definition, confirmed)).confirmed).toEqual(['T01']);
	});

	it('falls when the answer of somebody else or of the household changes', () => {
		const other = validateStep(resolved(definition, confirmed), { ...ref, entry: 'p1' }, { D9: '20' }, check);
		expect(other.soft).toMatchObject([{ key: 'T01@p2', field: 'D9' }]);
		expect(toResponse(resolved(definition, other.form.draft)).confirmed).toBeUndefined();
		const home = validateStep(resolved(definition, confirmed), { section: 'home', step: 'H1' }, { H1: '2' }, check);
		expect(home.soft).toHaveLength(1);
	});
});
