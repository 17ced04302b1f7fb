import { describe, expect, it } from 'vitest';
import { stepView, type FormModel } from '$lib/form/views/step-view';
import { validatePage, validatePageWhileTyping } from '$lib/form/client/validate-page';
import type { StepPage } from '$lib/form/views/step-page';
import { resolveForm, type StepRef } from '$lib/engine/index';
import { census2020Short } from '$lib/questionnaires/registry';
import { defaultThresholds, type Thresholds } from '$lib/questionnaires/census-2020-short/model/thresholds';
import { areaLabel, findAreas as findCounties } from '$lib/server/areas/find-areas';
import { draftOf } from '../../../tools/rehearsal/draft-of';
import { family, household, idNumberFor } from '../../support/households';
import { checkContext2020, facts2020 } from '../../support/round-2020';
import { checkShortForm } from '../../support/short-form-checks';

const findAreas = (typed: string) => findCounties(typed);

/** The form as an open page holds it. */
const formWith = (persons = family(), thresholds: Thresholds = defaultThresholds): FormModel => ({
	form: resolveForm(census2020Short, draftOf(household({ persons })), facts2020),
	check: (response) => checkShortForm(response, { ...checkContext2020, thresholds }),
	areaLabel,
	revision: 1
});

function pageAt(form: FormModel, ref: StepRef): StepPage {
	const page = stepView(form, ref, false);
	if (!page) throw new Error(`${ref.step} is not asked.`);
	return page;
}

function formOf(fields: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	return form;
}

const spouseBirth = { section: 'persons', entry: 'p2', step: 'D4D5' };
const withoutSpousesNumber = () =>
	family().map((one) => (one.D2 === '1' ? { ...one, D3: undefined, noIdNumber: 'other' as const } : one));
const spouseHukou = { section: 'persons', entry: 'p2', step: 'D8' };

describe('a page judged in the browser', () => {
	it('refuses what the server would refuse, with the words of the same check', () => {
		const wrong = idNumberFor('1982-05', '2').replace(/.$/, (last) => (last === '1' ? '2' : '1'));
		const form = formWith();
		const judged = validatePage(
			form,
			pageAt(form, { section: 'persons', entry: 'p2', step: 'D3' }),
			formOf({ D3: wrong }),
			findAreas
		);
		expect(judged.saved).toBe(false);
		expect(judged.errors.map(({ finding }) => finding?.rule)).toContain('P05');
	});

	it('sends on what the server keeps and only asks about', () => {
		const form = formWith(withoutSpousesNumber());
		const judged = validatePage(
			form,
			pageAt(form, spouseBirth),
			formOf({ D4: '2', 'D5.year': '1950', 'D5.month': '3' }),
			findAreas
		);
		expect(judged.saved).toBe(true);
		expect([...judged.errors, ...judged.soft].length).toBeGreaterThan(0);
	});

	it('uses the thresholds that came with the page', () => {
		const found = (form: FormModel) =>
			validatePageWhileTyping(
				form,
				pageAt(form, spouseBirth),
				formOf({ D4: '2', 'D5.year': '1960', 'D5.month': '1' })
			).soft.map(({ rule }) => rule);
		expect(found(formWith(withoutSpousesNumber()))).toContain('R08');
		expect(found(formWith(withoutSpousesNumber(), { ...defaultThresholds, 'R08.max': 20 }))).not.toContain('R08');
	});

	it('finds a place that was typed by name where it has the list, and asks to choose from it where it has not', () => {
		const form = formWith();
		const judge = (fields: Record<string, string>, find = findAreas as Parameters<typeof validatePage>[3]) =>
			validatePage(form, pageAt(form, spouseHukou), formOf(fields), find);
		expect(judge({ 'D8.code': '4', 'D8.area': '阳朔' })).toMatchObject({
			saved: true,
			answers: { 'D8.area': '450321' }
		});
		expect(judge({ 'D8.code': '4', 'D8.area': '阳朔' }, () => undefined)).toMatchObject({
			saved: false,
			errors: [{ field: 'D8.area' }]
		});
		expect(judge({ 'D8.code': '4', 'D8.area': '430102' }, (code) => [{ code, label: '' }]).saved).toBe(true);
		expect(
			validatePageWhileTyping(form, pageAt(form, spouseHukou), formOf({ 'D8.code': '4', 'D8.area': '阳朔' }))
		).toEqual({
			errors: [],
			soft: []
		});
	});

	it('says at once that two answers were chosen where one is asked', () => {
		const [form, posted] = [formWith(), formOf({ D6: '01' })];
		posted.append('D6', '15');
		expect(
			validatePage(form, pageAt(form, { section: 'persons', entry: 'p2', step: 'D6' }), posted, findAreas)
		).toMatchObject({ saved: false, errors: [{ field: 'D6' }] });
	});
});

describe('a mistyped ID number', () => {
	const mistyped = idNumberFor('1990-06', '1').replace(/.$/, (last) => (last === '1' ? '2' : '1'));
	const page = { section: 'persons', entry: 'p2', step: 'D3' };
	const rulesOf = (errors: { finding?: { rule: string } }[]) => errors.map(({ finding }) => finding?.rule);

	it('is one fault with one message, not one for each answer that it contradicts', () => {
		const form = formWith();
		const judged = validatePage(form, pageAt(form, page), formOf({ D3: mistyped }), findAreas);
		expect(rulesOf(judged.errors)).toEqual(['P05']);
		expect(judged.errors.map(({ key }) => key)).toEqual(['P05@p2']);
	});

	it('contradicts sex and birth as soon as it is left to the enumerator as it is', () => {
		const form = formWith();
		const judged = validatePage(form, pageAt(form, page), formOf({ D3: mistyped, verify: 'P05@p2' }), findAreas);
		expect(rulesOf(judged.errors)).toEqual(['P07', 'P08']);
	});
});
