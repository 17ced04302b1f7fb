import { pipe } from '$lib/domain/questionnaire/engine';
import type { Text } from '$lib/domain/questionnaire/types';

export type Locale = 'zh' | 'en';

/** The sentence in the reader's language, its braces filled in. */
export const say = (text: Text, locale: Locale, values: Record<string, string | number> = {}): string =>
	pipe(text, values)[locale];

/** BCP 47 tag for `lang`. */
export const langOf = (locale: Locale): string => (locale === 'zh' ? 'zh-CN' : 'en');
