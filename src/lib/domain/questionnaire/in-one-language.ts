import type { Language, Questionnaire, Text } from './types';

const LANGUAGES = ['zh', 'hant', 'en'];

/** The questionnaire with the words of one language: what a browser needs, and a third of it. */
export const inOneLanguage = (definition: Questionnaire, language: Language): Questionnaire => reduced(definition, language) as Questionnaire;

function reduced(value: unknown, language: Language): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map((each) => reduced(each, language));
	if (isText(value)) return value[language] === undefined ? { zh: value.zh } : { [language]: value[language] };
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, reduced(each, language)]));
}

const isText = (value: object): value is Text => 'zh' in value && Object.keys(value).every((key) => LANGUAGES.includes(key));
