import type { HouseholdResponse } from '$lib/questionnaires/census-2020-short/model/response';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/lib/engine/model/draft';
import { applyAnswers, hubOf, progressOf, stepAt, type Posted } from '../../../src/lib/engine/index';
import { askToRetype, maskDraft, waitingAt } from '../../../src/lib/engine/answers/retype';
import { validateForm, validateStep, type CheckFunction } from '../../../src/lib/engine/validate/validate-step';
import { idNumberFor } from '../../support/households';
import {
	count,
	COUNTED,
	form,
	LIST,
	page,
	persons,
	text,
	withPeople,
	yesNo,
	resolved
} from '../../questionnaires/tiny';

const NUMBER = idNumberFor('1980-01', '1');
const OTHER = idNumberFor('1980-01', '1');
const definition = form(
	[
		LIST,
		persons(
			page([{ name: 'D3', type: 'idNumber', reasonField: 'none' }, yesNo('none', { optional: true })]),
			page(count('D6'))
		)
	],
	{ counted: COUNTED }
);
const idPage = { section: 'persons', step: 'D3', entry: 'p1' };

/** Somebody whose form is complete, with a soft finding about the number confirmed. */
function complete(): Draft {
	const draft = applyAnswers(definition, withPeople(['张建国']), idPage, { D3: NUMBER, D6: '1' });
	return { ...draft, confirmed: [{ key: 'S1@p1', fingerprint: JSON.stringify([['p1', 'D3', NUMBER]]) }] };
}
const reset = () => askToRetype(definition, complete());
const rulesOf = (draft: Draft, check: CheckFunction) =>
	validateForm(resolved(definition, draft), check).open.map(({ finding }) => finding.rule);
const post = (draft: Draft, posted: Posted, check: CheckFunction = () => []) =>
	validateStep(resolved(definition, draft), idPage, posted, check);

describe('after a new PIN was chosen', () => {
	it('what a page may be given holds no ID number, on the path or off it', () => {
		const hidden = { ...complete(), lists: { ...complete().lists, gone: [{ id: 'm1', answers: { D3: OTHER } }] } };
		const shown = JSON.stringify(maskDraft(askToRetype(definition, hidden)));
		expect(shown).toContain('450304************');
		for (const number of [NUMBER, OTHER])
			for (const part of [number, number.slice(6, 14), number.slice(14)]) expect(shown).not.toContain(part);
	});

	it('the form is no longer complete, and later pages do not wait for the number', () => {
		expect(progressOf(resolved(definition, complete())).complete).toBe(true);
		for (const draft of [reset(), maskDraft(reset())]) {
			expect(progressOf(resolved(definition, draft))).toMatchObject({ complete: false, next: idPage });
			expect(stepAt(resolved(definition, draft), { ...idPage, step: 'D6' })?.reachable).toBe(true);
			expect(hubOf(resolved(definition, draft)).find(({ id }) => id === 'p1')).toMatchObject({
				state: 'started',
				missing: 1
			});
		}
	});

	it('a page that has never been answered still holds the next one up', () => {
		const draft = { ...reset(), lists: { persons: [{ id: 'p1', group: 'home', answers: { D1: '张建国' } }] } };
		expect(stepAt(resolved(definition, draft), { ...idPage, step: 'D6' })?.reachable).toBe(false);
	});

	it.each([
		['the same number', NUMBER],
		['another number', OTHER]
	])('%s typed completes it again', (_, typed) => {
		const {
			saved,
			form: { draft }
		} = post(reset(), { D3: typed });
		expect(saved).toBe(true);
		expect(waitingAt(draft, 'p1')).toEqual([]);
		expect(progressOf(resolved(definition, draft)).complete).toBe(true);
		expect(JSON.stringify(maskDraft(draft))).toContain(typed);
	});

	it('a reason for having no number completes it too', () => {
		expect(progressOf(resolved(definition, post(reset(), { D3: '', none: '1' }).form.draft)).complete).toBe(true);
	});

	it.each([
		['the cover itself', '450304************'],
		['nothing', '']
	])('%s posted is refused, and the number stays for the checks', (_, typed) => {
		const {
			saved,
			errors,
			form: { draft }
		} = post(reset(), { D3: typed });
		expect(saved).toBe(false);
		expect(errors).toMatchObject([{ field: 'D3' }]);
		expect(draft.lists.persons?.[0]?.answers.D3).toBe(NUMBER);
	});

	it('an answer to another question leaves the number covered', () => {
		const {
			form: { draft }
		} = validateStep(resolved(definition, reset()), { ...idPage, step: 'D6' }, { D6: '2' }, () => []);
		expect(waitingAt(draft, 'p1')).toEqual(['D3']);
	});

	it('the checks look at the stored number, and at no covered one', () => {
		const check: CheckFunction = ({ persons: [first] }: HouseholdResponse) =>
			first?.D3 ? [{ rule: 'P1', level: 'hard', items: ['D3'], message: text('') }] : [];
		expect(rulesOf(reset(), check)).toEqual(['P1']);
		expect(rulesOf(maskDraft(reset()), check)).toEqual([]);
	});

	it('a confirmation does not tell a right guess from a wrong one', () => {
		const check: CheckFunction = () => [
			{ rule: 'S1', level: 'soft', items: ['D3'], at: { list: 'persons', index: 0 }, message: text('') }
		];
		for (const guess of [NUMBER, OTHER]) expect(post(reset(), { D3: guess }, check).soft).toHaveLength(1);
	});
});

describe('a draft without ID numbers', () => {
	it('is left as it is', () => {
		const draft = withPeople(['张建国']);
		expect(askToRetype(definition, draft)).toBe(draft);
		expect(maskDraft(draft)).toBe(draft);
	});
});
