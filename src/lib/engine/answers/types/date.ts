import { calendarDate } from '../../model/calendar';
import { ERROR_TEXTS } from './error-texts';
import type { AnswerRules } from './answer-rules';
import { cleanCode } from './clean';

/** "YYYY-MM-DD", a day of the Gregorian calendar. */
export const date: AnswerRules = {
	normalise(typed) {
		const compact = cleanCode(typed);
		const parts =
			/^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(compact) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(compact);
		const [, year, month, day] = parts ?? [];
		return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : compact;
	},
	error(value) {
		const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? [];
		return calendarDate(year, month, day) === value ? undefined : ERROR_TEXTS.date;
	},
	missing: ERROR_TEXTS.dateMissing,
	parts: ['year', 'month', 'day']
};
