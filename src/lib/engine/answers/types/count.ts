import { interpolate } from '../../model/interpolate';
import { ERROR_TEXTS } from './error-texts';
import type { AnswerRules } from './answer-rules';
import { cleanCode } from './clean';

/** A whole number, without leading zeros. */
export const count: AnswerRules = {
	normalise: (typed) => cleanCode(typed).replace(/^0+(?=\d)/, ''),
	error(value, { min = 0, max = 999 }) {
		const isInside = /^\d{1,9}$/.test(value) && Number(value) >= min && Number(value) <= max;
		return isInside ? undefined : interpolate(ERROR_TEXTS.count, { min, max });
	},
	missing: ERROR_TEXTS.countMissing,
	toJson: Number
};
