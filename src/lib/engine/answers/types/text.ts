import { interpolate } from '../../model/interpolate';
import type { LocalizedText } from '../../model/types';
import { ERROR_TEXTS } from './error-texts';
import type { AnswerRules } from './answer-rules';
import { cleanText } from './clean';
import { asName, nameFault, spacedLikeAName } from './person-name';

/** One line of words; a name where the field says so. */
export const text: AnswerRules = {
	normalise: (typed, { characters }) => (characters === 'name' ? asName(typed) : spacedLikeAName(cleanText(typed))),
	error: (value, { maxLength = 100, characters }) =>
		characters === 'name' ? nameError(value, maxLength) : tooLong(value, maxLength),
	missing: ERROR_TEXTS.textMissing
};

/** Counted in characters as people see them: a rare one is one, though it takes two places in memory. */
export const tooLong = (value: string, max: number): LocalizedText | undefined =>
	[...value].length > max ? interpolate(ERROR_TEXTS.tooLong, { max }) : undefined;

function nameError(value: string, max: number): LocalizedText | undefined {
	const fault = nameFault(value, max);
	return fault && interpolate('sign' in fault ? ERROR_TEXTS.nameSign : ERROR_TEXTS.nameTooLong, { ...fault });
}
