import { ERROR_TEXTS } from './error-texts';
import type { AnswerRules } from './answer-rules';
import { cleanText } from './clean';
import { tooLong } from './text';

const MAX_LENGTH = 500;

/** Words in lines of their own, without spaces at their ends and without more than one empty line in a row. */
export const longText: AnswerRules = {
	normalise: (typed) =>
		cleanText(typed.replace(/\r\n?/g, '\n'))
			.replace(/[^\S\n]+\n/g, '\n')
			.replace(/\n{3,}/g, '\n\n'),
	error: (value, { maxLength = MAX_LENGTH }) => tooLong(value, maxLength),
	missing: ERROR_TEXTS.textMissing,
	maxLength: MAX_LENGTH
};
