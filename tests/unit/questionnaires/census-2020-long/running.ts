/** Runs the long form's checks as shipped, for the tests. */
import { CHECKS } from '../../../../src/lib/questionnaires/census-2020-long/checks/index';
import type { CheckContext } from '../../../../src/lib/questionnaires/census-2020-long/checks/types';
import type { Finding } from '../../../../src/lib/engine/validate/check';
import { checkLongForm } from '../../../support/long-form-checks';
import type { Case } from './examples/shared';

export const findingsIn = (each: Case, context: Partial<CheckContext> = {}): Finding[] =>
	'form' in each ? checkLongForm(each.form, { ...each.context, ...context }) : checkLongForm(each, context);

const LEVELS = new Map(CHECKS.map(({ id, level }) => [id, level]));

/** Ids of the rules that found something, each once; where the level is not the usual one it is named: `L19 soft`. */
export const levelsIn = (each: Case, context: Partial<CheckContext> = {}): string[] => [
	...new Set(
		findingsIn(each, context).map(({ rule, level }) => (level === LEVELS.get(rule) ? rule : `${rule} ${level}`))
	)
];

export const rulesIn = (each: Case): string[] => [...new Set(findingsIn(each).map(({ rule }) => rule))];
