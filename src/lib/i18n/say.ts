import { pipe, sentenceIn } from '$lib/domain/questionnaire/pipe';
import type { Language, Text } from '$lib/domain/questionnaire/types';

export type Locale = Language;

/** The sentence in the reader's language, its braces filled in. */
export const say = (text: Text, locale: Locale, values: Record<string, string | number> = {}): string =>
	sentenceIn(pipe(text, values), locale);

const TAGS: Record<Locale, string> = { zh: 'zh-CN', hant: 'zh-Hant', en: 'en' };

/** BCP 47 tag for `lang`. */
export const langOf = (locale: Locale): string => TAGS[locale];

/** The language of a BCP 47 tag; Chinese where it is none of ours. */
export const languageOf = (tag: string | null): Locale => (Object.keys(TAGS) as Locale[]).find((each) => TAGS[each] === tag) ?? 'zh';
