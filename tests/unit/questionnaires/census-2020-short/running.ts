/** Runs the checks as shipped, for the tests. */
import { CHECKS } from '../../../../src/lib/questionnaires/census-2020-short/checks';
import type { CheckContext, Finding } from '../../../../src/lib/questionnaires/census-2020-short/checks/types';
import type { HouseholdResponse } from '../../../../src/lib/questionnaires/census-2020-short/model/response';
import { checkShortForm, CONTEXT } from '../../../support/short-form-checks';

export { CONTEXT };

export const findingsIn = (household: HouseholdResponse, context: Partial<CheckContext> = {}): Finding[] =>
	checkShortForm(household, { ...CONTEXT, ...context });

/** Ids of the rules that found something, each once, in the order of the rules. */
export const rulesIn = (household: HouseholdResponse, context: Partial<CheckContext> = {}): string[] => [
	...new Set(findingsIn(household, context).map(({ rule }) => rule))
];

const LEVELS = new Map(CHECKS.map(({ id, level }) => [id, level]));

/** The same, where a level other than the rule's usual one is named: `E05 soft`. */
export const levelsIn = (household: HouseholdResponse, context: Partial<CheckContext> = {}): string[] => [
	...new Set(
		findingsIn(household, context).map(({ rule, level }) => (level === LEVELS.get(rule) ? rule : `${rule} ${level}`))
	)
];
