import { describe, expect, it } from 'vitest';
import type { AskedQuestionnaire, InterviewAsks } from '$lib/client/doors/stored-blocks';
import type { OpenInterview } from '$lib/client/interviews/interview-records';
import type { Door } from '$lib/domain/field/door';
import { emptyDraft } from '$lib/engine/model/draft';
import { InterviewSession } from '$lib/interview/interview-session.svelte';

const SHORT = 'census-2020-short';
const LONG = 'census-2020-long';
const questionnaires = [
	{ id: SHORT, of: 'residents', filler: 'household' },
	{ id: LONG, of: 'drawn', filler: 'interviewer' }
] as unknown as AskedQuestionnaire[];
const asks = { role: 'supervisor', questionnaires } as InterviewAsks;

/** Both forms were begun; the long one was open last. */
const interview: OpenInterview = {
	...{ interviewId: '1', block: '1', householdId: '1', composition: 'residents', informant: 'member', startedAt: 1 },
	drafts: { [SHORT]: emptyDraft(SHORT), [LONG]: emptyDraft(LONG) },
	areas: {},
	questionnaire: LONG
};
const sessionAt = (door: Partial<Door>) => {
	const session = new InterviewSession({ put: async () => undefined }, { asks }, door as Door, interview);
	session.forms = Object.fromEntries(
		session.asked.map(({ id }) => [id, { form: { definition: { counted: [] }, draft: emptyDraft(id) } }])
	) as never;
	return session;
};

describe('an interview that was begun in a household', () => {
	it('goes on where it was left', () => {
		const drawn = sessionAt({ status: 'notStarted', longFormDue: true });
		expect([drawn.questionnaire, Object.keys(drawn.signed.drafts)]).toEqual([LONG, [SHORT, LONG]]);
	});

	it('whose drawing was withdrawn meanwhile is asked and signed the short form alone', () => {
		const withdrawn = sessionAt({ status: 'notStarted' });
		expect([withdrawn.questionnaire, Object.keys(withdrawn.signed.drafts)]).toEqual([SHORT, [SHORT]]);
	});

	it('that was returned by items of the long form is asked that alone, by its supervisor', () => {
		const askedAgain = (of?: 'drawn' | 'both') => {
			const returned = { items: ['C27'], reason: 'unlikely' as const, at: 1, of };
			const session = sessionAt({ status: 'toVerify', longFormDue: of && true, returned });
			return Object.keys(session.signed.drafts);
		};
		expect([askedAgain('drawn'), askedAgain('both'), askedAgain()]).toEqual([[LONG], [SHORT, LONG], [SHORT]]);
	});

	it('that handed in by itself meanwhile is asked and signed the long form alone', () => {
		const handedIn = sessionAt({ status: 'submitted', longFormDue: true });
		expect([handedIn.questionnaire, Object.keys(handedIn.signed.drafts)]).toEqual([LONG, [LONG]]);
	});
});
