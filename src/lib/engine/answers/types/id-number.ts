import { ERROR_TEXTS } from '../error-texts';
import { hasIdNumberShape, normaliseIdNumber } from '../id-number';
import { isMasked } from '../retype';
import type { AnswerRules } from './answer-rules';

/** 18 places of GB 11643-1999. Whether they can be anybody's is for the checks to say. */
export const idNumber: AnswerRules = {
	normalise: normaliseIdNumber,
	error: (value) => (isMasked(value) ? ERROR_TEXTS.retype : hasIdNumberShape(value) ? undefined : ERROR_TEXTS.idNumber),
	missing: ERROR_TEXTS.idNumberMissing
};
