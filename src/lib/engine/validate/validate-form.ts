import type { Finding } from './check';
import type { Draft } from '../model/draft';
import { journey, type StepRef } from '../index';
import type { Questionnaire } from '../model/types';
import { findingsIn, type CheckFunction } from './findings';

export interface OpenFinding {
	finding: Finding;
	/** `R08`, `M13@p3` */
	key: string;
	/** Where it can be mended or confirmed. */
	ref: StepRef;
}

export interface WholeJudgement {
	/** What stands between the draft and its submission, besides unanswered questions: hard ones first. */
	open: OpenFinding[];
	hard: number;
	soft: number;
	/** Keys of hard findings left to the enumerator. */
	toVerify: string[];
}

/** Judges the whole draft, for the hub, the check page and the submission (X01: no hard one open, every soft one confirmed). */
export function judgeAll(definition: Questionnaire, draft: Draft, check: CheckFunction): WholeJudgement {
	const found = findingsIn(definition, draft, check);
	const start = journey(definition, draft).steps[0]?.ref ?? { section: '', step: '' };
	const open = found
		.filter(({ settled }) => !settled)
		.map(({ finding, key, ref }) => ({ finding, key, ref: ref ?? start }));
	const hard = open.filter(({ finding }) => finding.level === 'hard');
	const soft = open.filter(({ finding }) => finding.level === 'soft');
	const toVerify = found.filter(({ settled, finding }) => settled && finding.level === 'hard').map(({ key }) => key);
	return { open: [...hard, ...soft], hard: hard.length, soft: soft.length, toVerify };
}
