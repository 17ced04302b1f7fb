/** The long form's checks as shipped, for the tests. */
import { interpolateAll } from '../../src/lib/engine/model/interpolate';
import type { FormResponse } from '../../src/lib/engine/model/response';
import type { Finding } from '../../src/lib/engine/validate/check';
import { runChecks, wordsOf } from '../../src/lib/engine/validate/run-checks';
import { CHECKS } from '../../src/lib/questionnaires/census-2020-long/checks/index';
import type { CheckContext } from '../../src/lib/questionnaires/census-2020-long/checks/types';
import { census2020Long } from '../../src/lib/questionnaires/census-2020-long/index';
import { defaultThresholds } from '../../src/lib/questionnaires/census-2020-long/model/thresholds';
import { terminalCodes } from '../../src/lib/server/areas/code-lists';
import { checkContext2020 } from './round-2020';

export const LONG_FORM_CONTEXT: CheckContext = {
	...checkContext2020,
	thresholds: defaultThresholds,
	codes: terminalCodes()
};

/** As the portal serves it in the round of 2020. */
const definition = { ...census2020Long, checkWords: interpolateAll(wordsOf(CHECKS), checkContext2020.roundWords) };

/** Everything that is found in one household. */
export const checkLongForm = (household: FormResponse, context: Partial<CheckContext> = {}): Finding[] =>
	runChecks({ definition, checks: CHECKS }, household, { ...LONG_FORM_CONTEXT, ...context });
