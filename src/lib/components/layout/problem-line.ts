import { PROBLEMS, type Problem } from '$lib/domain/problem';
import type { Text } from '$lib/domain/questionnaire/types';

/** A problem as a line of the error summary; `field` is where it can be mended on this page. */
export const problemLine = (problem: Problem, field?: string): { field?: string; message: Text; values?: Problem['details'] } => ({
	field,
	message: PROBLEMS[problem.code].say,
	values: problem.details
});
