import { filledIn } from '$lib/engine/model/interpolate';
import type { Language, LocalizedText } from '$lib/engine/model/types';

export type Locale = Language;

/** The sentence in the reader's language, its braces filled in. */
export const translate = (
	text: LocalizedText,
	locale: Locale,
	values: Record<string, string | number | LocalizedText> = {}
): string => filledIn(text, locale, values);

const TAGS: Record<Locale, string> = { zh: 'zh-CN', hant: 'zh-Hant', en: 'en' };

/** BCP 47 tag for `lang`. */
export const langOf = (locale: Locale): string => TAGS[locale];

/** A locale as cookies, forms and addresses name it; Chinese where it is none of ours. */
export const readLocale = (name: unknown): Locale =>
	typeof name === 'string' && Object.hasOwn(TAGS, name) ? (name as Locale) : 'zh';

/** What was chosen, else what the browser asks for first that there is here (`Accept-Language`), else Chinese. */
export const localeOf = (chosen: string | undefined, accepted: string | null): Locale =>
	chosen === undefined ? (wishesIn(accepted ?? '').find((each) => each !== undefined) ?? 'zh') : readLocale(chosen);

const wishesIn = (accepted: string): (Locale | undefined)[] =>
	accepted
		.split(',')
		.map((wish) => ({
			tag: wish.split(';')[0]?.trim().toLowerCase() ?? '',
			weight: Number(/;\s*q=([\d.]+)/.exec(wish)?.[1] ?? 1)
		}))
		.filter(({ weight }) => weight > 0)
		.sort((one, other) => other.weight - one.weight)
		.map(({ tag }) => localeNamed(tag));

/** `zh-TW`, `zh-HK` and `zh-MO` are written in traditional characters, also where the tag does not say so. */
function localeNamed(tag: string): Locale | undefined {
	if (/^zh-(hant|tw|hk|mo)\b/.test(tag)) return 'hant';
	return /^zh\b/.test(tag) ? 'zh' : /^en\b/.test(tag) ? 'en' : undefined;
}

/** The language of a BCP 47 tag; Chinese where it is none of ours. */
export const languageOf = (tag: string | null): Locale =>
	(Object.keys(TAGS) as Locale[]).find((each) => TAGS[each] === tag) ?? 'zh';
