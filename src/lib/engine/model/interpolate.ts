import type { Language, LocalizedText } from './types';

/**
 * Fills `{name}` and other braces in every language; a brace without a value stays as it is. A value that is a `LocalizedText`
 * comes in the language of the sentence around it.
 */
export function interpolate(
	text: LocalizedText,
	values: Record<string, string | number | LocalizedText>
): LocalizedText {
	const sentences = Object.entries(text) as [Language, string][];
	const filled = sentences.map(([language, sentence]) => [language, fill(sentence, language, values)]);
	return Object.fromEntries(filled) as unknown as LocalizedText;
}

/** Whether this is a sentence, among other data. */
export const isText = (value: object): value is LocalizedText => 'zh' in value && 'en' in value;

/** The language itself, or the nearest one that there is where a text lacks it. */
const nearest = (text: LocalizedText, language: Language): Language =>
	([language, 'zh', 'hant', 'en'] as const).find((each) => text[each] !== undefined) ?? language;

/** A text in one language, and in the nearest one that there is where it lacks that. */
export const sentenceIn = (text: LocalizedText, language: Language): string => text[nearest(text, language)] ?? '';

/** What `interpolate` makes of a text, in one language alone: pages say a hundred sentences at once. */
export function filledIn(
	text: LocalizedText,
	language: Language,
	values: Record<string, string | number | LocalizedText>
): string {
	const own = nearest(text, language);
	return fill(text[own] ?? '', own, values);
}

function fill(sentence: string, language: Language, values: Record<string, string | number | LocalizedText>): string {
	return sentence.replace(/\{(\w+)\}/g, (brace, key: string) => {
		const value = values[key] ?? brace;
		return typeof value === 'object' ? sentenceIn(value, language) : String(value);
	});
}

/**
 * Data with the braces of each of its sentences filled in, as far as `values` has them; the others (`{name}`) wait for the
 * page that says them. Everything that is no sentence stays as it is.
 */
export function interpolateAll<Value>(value: Value, values: Record<string, LocalizedText>): Value {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map((each: unknown) => interpolateAll(each, values)) as Value;
	if (isText(value)) return interpolate(value, values) as Value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, interpolateAll(inner, values)])) as Value;
}

/** Data with each of its sentences in one language only, as a browser needs it. Everything else stays as it is. */
export function inOneLanguage<Value>(value: Value, language: Language): Value {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map((each: unknown) => inOneLanguage(each, language)) as Value;
	if (isText(value)) return { [language]: sentenceIn(value, language) } as Value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [key, inOneLanguage(inner, language)])
	) as Value;
}
