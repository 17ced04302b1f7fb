import type { HouseholdResponse } from '../../../../../src/lib/questionnaires/census-2020-short/model/response';

/** What is special about the household, in a few words, and the household. */
export type Passing = [says: string, household: HouseholdResponse];

/**
 * With everything that is found in it, if that is more than the rule itself. A level other than the rule's usual one
 * is named: `E05 soft`.
 */
export type Failing = [says: string, household: HouseholdResponse, ...finds: string[]];

export interface RuleExamples {
	passes: Passing[];
	fails: Failing[];
}

/** Examples by rule id. */
export type Examples = Record<string, RuleExamples>;
