import { describe, expect, it } from 'vitest';
import { judgeHere, judgeSoFarHere } from '$lib/components/questions/judge-here';
import type { StepPage } from '$lib/components/questions/step-page';
import { withoutWords } from '$lib/domain/questionnaire/without-words';
import { stepAt, type StepRef } from '$lib/domain/questionnaire/engine';
import { census2020Short } from '$lib/questionnaires';
import { defaultThresholds } from '$lib/questionnaires/census-2020-short/thresholds';
import { draftOf } from '$lib/server/rehearsal/draft-of';
import { family, household, idNumberFor } from '../../support/households';

/** The page as the server hands it over, as far as judging needs it. */
function pageAt(ref: StepRef, persons = family()): StepPage {
	const draft = draftOf(household({ persons }));
	const view = stepAt(census2020Short, draft, ref);
	if (!view) throw new Error(`${ref.step} is not asked.`);
	const { questions, answers } = view;
	return {
		path: '', kind: 'questions', back: '', proposed: {}, areas: {}, people: {}, rosterPaths: {}, automatic: [],
		questions, answers, judging: { ref, draft, thresholds: defaultThresholds, district: '450304' }
	};
}

function formOf(fields: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	return form;
}

/** As the browser gets it. */
const rules = withoutWords(census2020Short);

const spouseBirth = { section: 'persons', entry: 'p2', step: 'D4D5' };
const spouseHukou = { section: 'persons', entry: 'p2', step: 'D8' };

describe('a page judged in the browser', () => {
	it('refuses what the server would refuse, with the words of the same check', () => {
		const wrong = idNumberFor('1982-05', '2').replace(/.$/, (last) => (last === '1' ? '2' : '1'));
		const judged = judgeHere(rules, pageAt({ section: 'persons', entry: 'p2', step: 'D3' }), formOf({ D3: wrong }));
		expect(judged?.saved).toBe(false);
		expect(judged?.errors.map(({ finding }) => finding?.rule)).toContain('P05');
	});

	it('sends on what the server keeps and only asks about', () => {
		const page = pageAt(spouseBirth, family().map((one) => (one.D2 === '1' ? { ...one, D3: undefined, noIdNumber: 'other' as const } : one)));
		const judged = judgeHere(rules, page, formOf({ D4: '2', 'D5.year': '1950', 'D5.month': '3' }));
		expect(judged?.saved).toBe(true);
		expect([...(judged?.errors ?? []), ...(judged?.soft ?? [])].length).toBeGreaterThan(0);
	});

	it('uses the thresholds that came with the page', () => {
		const page = pageAt(spouseBirth, family().map((one) => (one.D2 === '1' ? { ...one, D3: undefined, noIdNumber: 'other' as const } : one)));
		const form = formOf({ D4: '2', 'D5.year': '1960', 'D5.month': '1' });
		expect(judgeSoFarHere(rules, page, form).soft.map(({ rule }) => rule)).toContain('R08');
		page.judging.thresholds = { ...defaultThresholds, 'R08.max': 20 };
		expect(judgeSoFarHere(rules, page, form).soft.map(({ rule }) => rule)).not.toContain('R08');
	});

	it('leaves a place that was typed by name to the server, which has the list of places', () => {
		expect(judgeHere(rules, pageAt(spouseHukou), formOf({ 'D8.code': '4', 'D8.area': '阳朔' }))).toBeUndefined();
		expect(judgeHere(rules, pageAt(spouseHukou), formOf({ 'D8.code': '4', 'D8.area': '430102' }))?.saved).toBe(true);
		expect(judgeSoFarHere(rules, pageAt(spouseHukou), formOf({ 'D8.code': '4', 'D8.area': '阳朔' }))).toEqual({ errors: [], soft: [] });
	});

	it('says at once that two answers were chosen where one is asked', () => {
		const form = formOf({ D6: '01' });
		form.append('D6', '15');
		expect(judgeHere(rules, pageAt({ section: 'persons', entry: 'p2', step: 'D6' }), form)).toMatchObject({ saved: false, errors: [{ field: 'D6' }] });
	});
});
