import type { Language, Text } from './types';

/**
 * Fills `{name}` and other braces in every language; a brace without a value stays as it is. A value that is a `Text`
 * comes in the language of the sentence around it.
 */
export function pipe(text: Text, values: Record<string, string | number | Text>): Text {
	const sentences = Object.entries(text) as [Language, string][];
	const filled = sentences.map(([language, sentence]) => [language, fill(sentence, language, values)]);
	return Object.fromEntries(filled) as unknown as Text;
}

/** Whether this is a sentence, among other data. */
export const isText = (value: object): value is Text => 'zh' in value && 'en' in value;

/** The language itself, or the nearest one that there is where a `Text` lacks it. */
const nearest = (text: Text, language: Language): Language =>
	([language, 'zh', 'hant', 'en'] as const).find((each) => text[each] !== undefined) ?? language;

/** A `Text` in one language, and in the nearest one that there is where it lacks that. */
export const sentenceIn = (text: Text, language: Language): string => text[nearest(text, language)] ?? '';

/** What `pipe` makes of a `Text`, in one language alone: pages say a hundred sentences at once. */
export function filledIn(text: Text, language: Language, values: Record<string, string | number | Text>): string {
	const own = nearest(text, language);
	return fill(text[own] ?? '', own, values);
}

function fill(sentence: string, language: Language, values: Record<string, string | number | Text>): string {
	return sentence.replace(/\{(\w+)\}/g, (brace, key: string) => {
		const value = values[key] ?? brace;
		return typeof value === 'object' ? sentenceIn(value, language) : String(value);
	});
}
