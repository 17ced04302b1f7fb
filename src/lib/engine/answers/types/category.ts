import { ERROR_TEXTS } from './error-texts';
import type { Field } from '../../model/types';
import type { AnswerRules } from './answer-rules';
import { cleanCode } from './clean';

/** The official code of one category. */
export const category: AnswerRules = {
	normalise: cleanCode,
	error: (value, field) => (isOffered(value, field) ? undefined : ERROR_TEXTS.unknownCategory),
	missing: ERROR_TEXTS.choose,
	isOffered
};

export function isOffered(value: string, { categories = [] }: Field): boolean {
	return categories.some(({ code, impliedOnly }) => code === value && !impliedOnly);
}
