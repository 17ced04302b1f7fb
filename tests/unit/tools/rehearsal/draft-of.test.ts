import { describe, it, expect } from 'vitest';
import { checkShortForm } from '../../../support/short-form-checks';
import { progressOf, toResponse } from '$lib/engine/index';
import { validateForm } from '$lib/engine/validate/validate-step';
import { resolvedIn2020 as resolved } from '../../../support/round-2020';
import { census2020Short } from '$lib/questionnaires/registry';
import { draftOf } from '../../../../tools/rehearsal/draft-of';
import { people } from './people';

const check = (response: Parameters<typeof checkShortForm>[0]) => checkShortForm(response);
const district = people(1500, 11);

describe('the draft of an invented household', () => {
	it('is complete: nothing is left to ask', () => {
		for (const household of district) {
			const path = progressOf(resolved(census2020Short, draftOf(household)));
			expect(path.next, JSON.stringify(household)).toBeUndefined();
			expect([path.complete, path.stopped]).toEqual([true, false]);
		}
	});

	it('is the same household when it is read as a response again', () => {
		for (const household of district) {
			const { block, householdNumber, ...answers } = household;
			expect([block, householdNumber]).toEqual([expect.stringMatching(/^\d{15}$/), expect.stringMatching(/^\d{3}$/)]);
			const { confirmed, ...again } = toResponse(resolved(census2020Short, draftOf(household)));
			expect(again).toEqual(answers);
			expect(confirmed ?? []).toEqual([]);
		}
	});

	it('has findings left exactly where the response has some', () => {
		for (const household of district.slice(0, 400)) {
			const open = validateForm(resolved(census2020Short, draftOf(household)), check).open;
			expect(open.map(({ finding }) => finding.rule)).toEqual(check(household).map(({ rule }) => rule));
		}
	});
});
