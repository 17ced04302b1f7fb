import type { Field } from '../../model/types';
import { ERROR_TEXTS } from './error-texts';
import type { AnswerRules } from './answer-rules';
import { cleanCode } from './clean';

/** A code of a long list (`Field.codeList`). Words may be typed: whoever has the list looks them up. */
export const code: AnswerRules = {
	normalise: cleanCode,
	error: (value, field) => (hasCodeShape(value, field) ? undefined : ERROR_TEXTS.code),
	missing: ERROR_TEXTS.codeMissing,
	choose: (values, field) => values.find((value) => hasCodeShape(value, field)),
	isCode: hasCodeShape
};

/** Official codes are one capital letter or digits; of the length that the field asks for, where it does. */
export function hasCodeShape(value: string, { codeLength }: Field): boolean {
	return /^([A-Z]|\d{1,8})$/.test(value) && (codeLength === undefined || value.length === codeLength);
}
