import type { Posted } from '../answers/inputs';
import type { Answers } from '../model/draft';
import type { ResolvedForm } from '../resolve/resolve-form';
import type { StepRef } from '../resolve/section-instance';
import type { CheckFunction } from './findings';

/** What was posted on one page, and what it is judged by. */
export interface Post {
	form: ResolvedForm;
	ref: StepRef;
	/** Its answers, normalised. */
	answers: Answers;
	posted: Posted;
	check: CheckFunction;
}

/** All values of one name. */
export function listed(posted: Posted, name: string): string[] {
	const value = posted[name];
	return value === undefined ? [] : [value].flat();
}
