import type { HouseholdResponse } from '$lib/questionnaires/census-2020-short/model/response';
import { describe, expect, it } from 'vitest';
import { validateSoFar, validateStep, type CheckFunction } from '$lib/engine/validate/validate-step';
import { answered, count, form, month, page, section, text, resolved } from '../../questionnaires/tiny';

const home = form([section('home', page([count('H6', { min: 1, max: 9999 }), count('H7')]), page(month('D5')))]);
const homePage = { section: 'home', step: 'H6' };
const birthPage = { section: 'home', step: 'D5' };

const crowded: CheckFunction = ({ H6, H7 }: HouseholdResponse) =>
	typeof H6 === 'number' && typeof H7 === 'number' && H6 < H7
		? [{ rule: 'H14', level: 'soft', items: ['H6', 'H7'], message: text('H14') }]
		: [];
const early: CheckFunction = (response) =>
	'D5' in response ? [{ rule: 'P16', level: 'hard', items: ['D5'], message: text('P16') }] : [];

describe('a page that is still being filled in', () => {
	const soFar = (posted: Record<string, string>, check = crowded) =>
		validateSoFar(resolved(home, answered({})), homePage, posted, check);

	it('is not blamed for answers that are not there yet', () => {
		expect(soFar({ H6: '', H7: '' })).toEqual({ errors: [], soft: [] });
		expect(soFar({ H6: '92', H7: '' }).errors).toEqual([]);
		expect(validateStep(resolved(home, answered({})), homePage, { H6: '92', H7: '' }, crowded).errors).toHaveLength(1);
	});

	it('hears at once of an answer that has not the right form', () => {
		expect(soFar({ H6: '0', H7: '' }).errors.map(({ field }) => field)).toEqual(['H6']);
	});

	it('hears of what is found as soon as the answers concerned are there', () => {
		expect(soFar({ H6: '2', H7: '' }).soft).toEqual([]);
		expect(soFar({ H6: '2', H7: '3' }).soft.map(({ key }) => key)).toEqual(['H14']);
	});

	it('takes a year without its month for no answer, even where one was saved before', () => {
		const before = answered({ H6: '92', H7: '3', D5: '1980-01' });
		const at = (posted: Record<string, string>) => validateSoFar(resolved(home, before), birthPage, posted, early);
		expect(at({ 'D5.year': '1870' })).toEqual({ errors: [], soft: [] });
		expect(at({ 'D5.year': '', 'D5.month': '3' })).toEqual({ errors: [], soft: [] });
		expect(at({ 'D5.year': '1870', 'D5.month': '3' }).errors.map(({ field }) => field)).toEqual(['D5']);
	});

	it('is nothing where the page is not asked', () => {
		expect(
			validateSoFar(resolved(home, answered({})), { section: 'home', step: 'none' }, { H6: '0' }, crowded)
		).toEqual({ errors: [], soft: [] });
	});
});
