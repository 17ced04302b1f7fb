import { interpolate } from '../../model/interpolate';
import type { LocalizedText } from '../../model/types';
import { ERROR_TEXTS } from './error-texts';
import type { AnswerRules } from './answer-rules';
import { cleanText } from './clean';

const NAME = /^[\p{Script=Han}\p{Script=Latin}·' -]+$/u;

/** One line of words; a name where the field says so. */
export const text: AnswerRules = {
	normalise: (typed) => spacedLikeAName(cleanText(typed)),
	error: (value, { maxLength = 100, characters }) =>
		tooLong(value, maxLength) ?? (characters === 'name' && !NAME.test(value) ? ERROR_TEXTS.name : undefined),
	missing: ERROR_TEXTS.textMissing
};

/** Counted in characters as people see them: a rare one is one, though it takes two places in memory. */
export const tooLong = (value: string, max: number): LocalizedText | undefined =>
	[...value].length > max ? interpolate(ERROR_TEXTS.tooLong, { max }) : undefined;

/** 张 三 → 张三; the several dots that keyboards offer become the middle dot of GB/T names (阿依·古丽). */
function spacedLikeAName(words: string): string {
	return (
		words
			.replace(/[•・‧∙．]/g, '·')
			.replace(/\s*·\s*/g, '·')
			.replace(/\s+/g, ' ')
			// No look-behind: Safari below 16.4 refuses the whole script for it.
			.replace(/(\p{Script=Han}) (?=\p{Script=Han})/gu, '$1')
	);
}
