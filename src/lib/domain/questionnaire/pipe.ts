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

/** A `Text` in one language, and in the nearest one that there is where it lacks that. */
export const sentenceIn = (text: Text, language: Language): string =>
	text[language] ?? text.zh ?? text.hant ?? text.en;

function fill(sentence: string, language: Language, values: Record<string, string | number | Text>): string {
	return sentence.replace(/\{(\w+)\}/g, (brace, key: string) => {
		const value = values[key] ?? brace;
		return typeof value === 'object' ? sentenceIn(value, language) : String(value);
	});
}
