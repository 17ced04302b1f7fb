/** Runs the checks of this form as shipped, for the tests. */
import { CHECKS } from '../../../../src/lib/questionnaires/census-2020-foreign/checks/index';
import type { CheckContext } from '../../../../src/lib/questionnaires/census-2020-foreign/checks/types';
import type { Finding } from '../../../../src/lib/engine/validate/check';
import { checkForeignForm } from '../../../support/foreign-form-checks';
import type { Case } from './examples/shared';

export const findingsIn = (each: Case, context: Partial<CheckContext> = {}): Finding[] =>
	'form' in each ? checkForeignForm(each.form, { ...each.context, ...context }) : checkForeignForm(each, context);

const LEVELS = new Map(CHECKS.map(({ id, level }) => [id, level]));

/** Ids of the rules that found something, each once; where the level is not the usual one it is named: `K14 soft`. */
export const levelsIn = (each: Case, context: Partial<CheckContext> = {}): string[] => [
	...new Set(
		findingsIn(each, context).map(({ rule, level }) => (level === LEVELS.get(rule) ? rule : `${rule} ${level}`))
	)
];

export const rulesIn = (each: Case): string[] => [...new Set(findingsIn(each).map(({ rule }) => rule))];
