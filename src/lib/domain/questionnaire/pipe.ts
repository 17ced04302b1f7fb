import type { Text } from './types';

/** Fills `{name}` and other braces in both languages; a brace without a value stays as it is. */
export function pipe(text: Text, values: Record<string, string | number>): Text {
	return { zh: fill(text.zh, values), en: fill(text.en, values) };
}

function fill(sentence: string, values: Record<string, string | number>): string {
	return sentence.replace(/\{(\w+)\}/g, (brace, key: string) => String(values[key] ?? brace));
}
