/** The checks of the form of residents of Hong Kong, Macao and Taiwan and of foreigners as shipped, for the tests. */
import { interpolateAll } from '../../src/lib/engine/model/interpolate';
import type { FormResponse } from '../../src/lib/engine/model/response';
import type { Finding } from '../../src/lib/engine/validate/check';
import { runChecks, wordsOf } from '../../src/lib/engine/validate/run-checks';
import { CHECKS } from '../../src/lib/questionnaires/census-2020-foreign/checks/index';
import type { CheckContext } from '../../src/lib/questionnaires/census-2020-foreign/checks/types';
import { census2020Foreign } from '../../src/lib/questionnaires/census-2020-foreign/index';
import { defaultThresholds } from '../../src/lib/questionnaires/census-2020-foreign/model/thresholds';
import { checkContext2020 } from './round-2020';

const CONTEXT: CheckContext = { ...checkContext2020, thresholds: defaultThresholds };

/** As the portal serves it in the round of 2020. */
const definition = { ...census2020Foreign, checkWords: interpolateAll(wordsOf(CHECKS), checkContext2020.roundWords) };

/** Everything that is found in one form. */
export const checkForeignForm = (form: FormResponse, context: Partial<CheckContext> = {}): Finding[] =>
	runChecks({ definition, checks: CHECKS }, form, { ...CONTEXT, ...context });
