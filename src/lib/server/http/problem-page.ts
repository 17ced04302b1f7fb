import { fail, type ActionFailure } from '@sveltejs/kit';
import { PROBLEMS, type Problem } from '$lib/domain/problem';

/** The same page again, with the status that the catalogue gives the problem and nothing of what was posted but `kept`. */
export const problemPage = <Kept extends object = object>(problem: Problem, kept: Kept = {} as Kept): ActionFailure<{ problem: Problem } & Kept> =>
	fail(PROBLEMS[problem.code].status, { problem, ...kept });
