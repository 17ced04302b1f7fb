import { ERROR_TEXTS } from './error-texts';
import type { AnswerRules } from './answer-rules';
import { cleanCode } from './clean';

/** "YYYY-MM", so that it sorts as time does. */
export const yearMonth: AnswerRules = {
	normalise(typed) {
		const compact = cleanCode(typed);
		const [, year, month] = /^(\d{4})[-./年]?(\d{1,2})月?$/.exec(compact) ?? [];
		return year && month ? `${year}-${month.padStart(2, '0')}` : compact;
	},
	error: (value) => (/^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? undefined : ERROR_TEXTS.yearMonth),
	missing: ERROR_TEXTS.yearMonthMissing,
	parts: ['year', 'month']
};
