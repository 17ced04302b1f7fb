import { inOneLanguage, isText, sentenceIn } from './interpolate';
import type { Language, LocalizedText } from './types';

/** What is put to whoever answers: questions and their answers. What explains them is for whoever asks. */
const ASKED = ['title', 'label'];

/**
 * Data of a form that is printed in Chinese and in English: on a page in Chinese, each question and each answer is followed by its
 * English, because who asks and who answers look at one phone. The rest is in the page's language alone (`inOneLanguage`).
 */
export function inBothLanguages<Value>(value: Value, language: Language): Value {
	if (language === 'en' || typeof value !== 'object' || value === null || isText(value))
		return inOneLanguage(value, language);
	if (Array.isArray(value)) return value.map((each: unknown) => inBothLanguages(each, language)) as Value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]: [string, unknown]) => [
			key,
			ASKED.includes(key) && isSentence(inner) ? followedByEnglish(inner, language) : inBothLanguages(inner, language)
		])
	) as Value;
}

const isSentence = (value: unknown): value is LocalizedText =>
	typeof value === 'object' && value !== null && isText(value);

function followedByEnglish(text: LocalizedText, language: Language): LocalizedText {
	const [own, english] = [sentenceIn(text, language), sentenceIn(text, 'en')];
	return { [language]: own === english ? own : `${own} ${english}` } as unknown as LocalizedText;
}
