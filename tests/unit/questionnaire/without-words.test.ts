import { describe, expect, it } from 'vitest';
import { checkResponse } from '$lib/domain/checks';
import { journey, toResponse } from '$lib/domain/questionnaire/engine';
import { withoutWords } from '$lib/domain/questionnaire/without-words';
import { judgeStep } from '$lib/domain/response/judge';
import { census2020Short } from '$lib/questionnaires';
import { defaultThresholds } from '$lib/questionnaires/census-2020-short/thresholds';
import { draftOf } from '$lib/server/rehearsal/draft-of';
import { people } from '../rehearsal/people';

const bare = withoutWords(census2020Short);
const drafts = people(60, 5).map(draftOf);
const check = (response: Parameters<typeof checkResponse>[0]) =>
	checkResponse(response, { thresholds: defaultThresholds, district: '450304' });

describe('the questionnaire without its words', () => {
	it('asks the same of everybody, and makes the same response', () => {
		for (const draft of drafts) {
			expect(journey(bare, draft)).toEqual(journey(census2020Short, draft));
			expect(toResponse(bare, draft)).toEqual(toResponse(census2020Short, draft));
		}
	});

	it('judges a post as the whole one does, in the same words', () => {
		const nonsense = { H6: '0', H7: '', D3: '1', 'D5.year': '1870', 'D5.month': '1', D6: '99', 'D8.code': '9', 'D9': '1', D11: 'x' };
		for (const draft of drafts.slice(0, 20)) {
			for (const { ref } of journey(census2020Short, draft).steps) {
				expect(judgeStep(bare, draft, ref, nonsense, check)).toEqual(judgeStep(census2020Short, draft, ref, nonsense, check));
			}
		}
	});

	it('is less than half as long', () => {
		expect(JSON.stringify(bare).length).toBeLessThan(JSON.stringify(census2020Short).length / 2);
	});
});
