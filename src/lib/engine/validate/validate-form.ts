import { onceWith } from '../model/once';
import { progressOf } from '../resolve/progress';
import type { ResolvedForm } from '../resolve/resolve-form';
import type { StepRef } from '../resolve/section-instance';
import { findingsIn, pagesOf, type CheckFunction, type PlacedFinding } from './findings';

export interface OpenFinding extends PlacedFinding {
	/** Where it can be mended or confirmed. */
	ref: StepRef;
}

export interface FormResult {
	/** What stands between the draft and its submission, besides unanswered questions: hard ones first. */
	open: OpenFinding[];
	hard: number;
	soft: number;
	/** Keys of hard findings left to the enumerator. */
	toVerify: string[];
}

/** Validates the whole draft, for the hub, the check page and the submission (X01: no hard one open, every soft one confirmed). */
export const validateForm = onceWith((form: ResolvedForm, check: CheckFunction): FormResult => {
	const found = findingsIn(form, check);
	const start = progressOf(form).steps[0]?.ref ?? { section: '', step: '' };
	const open = found
		.filter(({ settled }) => !settled)
		.map((placed) => ({ ...placed, ref: pagesOf(placed)[0] ?? start }));
	const hard = open.filter(({ finding }) => finding.level === 'hard');
	const soft = open.filter(({ finding }) => finding.level === 'soft');
	const toVerify = found.filter(({ settled, finding }) => settled && finding.level === 'hard').map(({ key }) => key);
	return { open: [...hard, ...soft], hard: hard.length, soft: soft.length, toVerify };
});
