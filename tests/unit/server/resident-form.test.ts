import { describe, expect, it } from 'vitest';
import { parseRound } from '$lib/server/round-file';
import { requiredForms, residentQuestionnaire } from '$lib/server/services/resident-form';
import shipped from '../../../src/lib/rounds/census-2020-xiangshan.json';

/** The shipped round with these questionnaires. */
function asking(...questionnaires: object[]) {
	const read = parseRound(JSON.stringify({ ...shipped, questionnaires }));
	if ('faults' in read) throw new Error(read.faults.join('; '));
	return { round: read.round };
}

const short = { id: 'census-2020-short' };
const long = { id: 'census-2020-long', of: 'drawn' };
const foreign = { id: 'census-2020-foreign', of: 'foreign' };

describe('a round that asks all three forms of 2020', () => {
	it('asks residents the short form alone', () => {
		const deps = asking(long, foreign, short);
		expect(residentQuestionnaire(deps)).toBe('census-2020-short');
		expect(requiredForms(deps)).toEqual({ usual: ['census-2020-short'], foreigners: ['census-2020-foreign'] });
	});

	it('asks residents no form of every household that interviewers fill in, and counts it as one to hand in', () => {
		const deps = asking({ id: 'census-2020-long', filler: 'interviewer' }, short);
		expect(residentQuestionnaire(deps)).toBe('census-2020-short');
		expect(requiredForms(deps).usual).toEqual(['census-2020-long', 'census-2020-short']);
	});
});
