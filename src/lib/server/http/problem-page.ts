import { fail, type ActionFailure } from '@sveltejs/kit';
import { PROBLEMS, type Problem } from '$lib/domain/problem';

/** The same page again, with the status that the catalogue gives the problem and nothing of what was posted. */
export const problemPage = (problem: Problem): ActionFailure<{ problem: Problem }> =>
	fail<{ problem: Problem }>(PROBLEMS[problem.code].status, { problem });
