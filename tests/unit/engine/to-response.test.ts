import { describe, expect, it } from 'vitest';
import { emptyDraft } from '../../../src/lib/engine/model/draft';
import { applyAnswers, toResponse } from '../../../src/lib/engine/index';
import {
	COUNTED,
	LIST,
	answered,
	count,
	form,
	page,
	persons,
	section,
	withPeople,
	yesNo,
	resolved
} from '../../questionnaires/tiny';

describe('a household as JSON', () => {
	it('has counts as numbers, categories as codes, and parts below their item', () => {
		const definition = form([section('home', page(yesNo('H1')), page([count('H3.male'), count('H3.female')]))]);
		expect(toResponse(resolved(definition, answered({ H1: '1', 'H3.male': '0', 'H3.female': '2' })))).toEqual({
			questionnaire: 'tiny',
			H1: '1',
			H3: { male: 0, female: 2 }
		});
	});

	it('says a gate as true or false', () => {
		const definition = form([section('home', page(yesNo('gate', { jsonAs: 'boolean' })))]);
		expect(toResponse(resolved(definition, answered({ gate: '1' })))).toMatchObject({ gate: true });
		expect(toResponse(resolved(definition, answered({ gate: '2' })))).toMatchObject({ gate: false });
		expect(toResponse(resolved(definition, answered({})))).not.toHaveProperty('gate');
	});

	it('leaves out what is not on the path', () => {
		const definition = form([
			section('home', page(yesNo('H5')), page(count('H6'), { askedWhen: { item: 'H5', in: ['1'] } }))
		]);
		expect(toResponse(resolved(definition, answered({ H5: '2', H6: '92' })))).toEqual({
			questionnaire: 'tiny',
			H5: '2'
		});
	});

	it('has each person with what was asked, implied and counted, in the order of the list', () => {
		const definition = form([LIST, persons(page(yesNo('D4')))], { counted: COUNTED });
		const ref = { section: 'persons', step: 'D4', entry: 'p2' };
		const draft = applyAnswers(definition, withPeople(['Ning', 'Lan']), ref, { D4: '2', D99: 'stray' });
		expect(toResponse(resolved(definition, draft))).toEqual({
			questionnaire: 'tiny',
			H2: { home: 2, away: 0 },
			persons: [
				{ D1: 'Ning', D2: '0', D7: { code: '1' } },
				{ D1: 'Lan', D4: '2', D7: { code: '1' } }
			]
		});
	});

	it('has an empty list where nobody is on it', () => {
		const definition = form([LIST, persons(page(yesNo('D4')))], { counted: COUNTED });
		expect(toResponse(resolved(definition, emptyDraft('tiny')))).toMatchObject({
			persons: [],
			H2: { home: 0, away: 0 }
		});
	});

	it('names each confirmed rule once, and only while it fits the answers', () => {
		const definition = form([section('home', page(count('H6')))]);
		const draft = {
			...answered({ H6: '5' }),
			confirmed: [
				{ key: 'H12', fingerprint: '[["","H6","5"]]' },
				{ key: 'H12@p1', fingerprint: '[["","H6","5"]]' },
				{ key: 'H15', fingerprint: '[["","H6","4"]]' },
				{ key: 'R08@p1', fingerprint: '[["p1","D5","1980-01"]]' },
				{ key: 'P07@p1', fingerprint: '[["","H6","5"]]', verify: true }
			]
		};
		expect(toResponse(resolved(definition, draft))).toMatchObject({ confirmed: ['H12'], toVerify: ['P07'] });
	});
});
