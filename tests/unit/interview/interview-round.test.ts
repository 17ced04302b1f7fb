import { describe, expect, it } from 'vitest';
import type { OpenInterview } from '$lib/client/interviews/interview-records';
import type { WaitingNote } from '$lib/client/interviews/interview-vault';
import { InterviewRound } from '$lib/interview/interview-round.svelte';

const begun = (householdId: string, more = {}) => ({ interviewId: householdId, householdId, ...more }) as OpenInterview;
const signed = (householdId: string, more = {}) => ({ interviewId: householdId, householdId, ...more }) as WaitingNote;

describe('what stands at a door of the list', () => {
	it('is how far its interview is on this phone, and that the server refused it', () => {
		const round = new InterviewRound({} as CryptoKey);
		round.opened = [begun('a'), begun('b', { toSign: true })];
		round.waiting = [signed('c'), signed('d', { refused: 'notAllowed' })];
		expect(['a', 'b', 'c', 'd', 'e'].map((id) => round.stageAt(id))).toEqual([
			'asking',
			'toSign',
			'signed',
			'refused',
			undefined
		]);
	});
});
