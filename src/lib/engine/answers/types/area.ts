import { ERROR_TEXTS } from './error-texts';
import type { AnswerRules } from './answer-rules';
import { cleanCode } from './clean';

export const isAreaCode = (value: string): boolean => /^\d{6}$/.test(value);

/** The 6-digit code of a county. A name may be typed: whoever has the list of counties looks it up. */
export const area: AnswerRules = {
	normalise: cleanCode,
	error: (value) => (isAreaCode(value) ? undefined : ERROR_TEXTS.area),
	missing: ERROR_TEXTS.areaMissing,
	choose: (values) => values.find(isAreaCode),
	isCode: isAreaCode
};
