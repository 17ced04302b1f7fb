/** The short form's checks as shipped, for the tests. */
import { interpolateAll } from '../../src/lib/engine/model/interpolate';
import type { FormResponse } from '../../src/lib/engine/model/response';
import type { Finding } from '../../src/lib/engine/validate/check';
import { runChecks, wordsOf } from '../../src/lib/engine/validate/run-checks';
import { CHECKS } from '../../src/lib/questionnaires/census-2020-short/checks';
import type { CheckContext } from '../../src/lib/questionnaires/census-2020-short/checks/types';
import { census2020Short } from '../../src/lib/questionnaires/registry';
import { checkContext2020 } from './round-2020';

export const CONTEXT: CheckContext = checkContext2020;

/** As the portal serves it in the round of 2020: its checks speak of the days of that round. */
const definition = { ...census2020Short, checkWords: interpolateAll(wordsOf(CHECKS), checkContext2020.roundWords) };

/** Everything that is found in one household. */
export const checkShortForm = (household: FormResponse, context: CheckContext = CONTEXT): Finding[] =>
	runChecks({ definition, checks: CHECKS }, household, context);
