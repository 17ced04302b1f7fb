import { isText, sentenceIn } from './interpolate';
import type { Language } from './types';

/** Data with each of its sentences in one language only, as a browser needs it. Everything else stays as it is. */
export function inOneLanguage<Value>(value: Value, language: Language): Value {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map((each: unknown) => inOneLanguage(each, language)) as Value;
	if (isText(value)) return { [language]: sentenceIn(value, language) } as Value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [key, inOneLanguage(inner, language)])
	) as Value;
}
