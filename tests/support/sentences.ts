/** Every sentence that the product can say, in every language, with the names that lead to it. */
import { PROBLEMS } from '../../src/lib/domain/problem';
import { wordsOf } from '../../src/lib/engine/validate/run-checks';
import { FOLDERS } from '../../src/lib/questionnaires/registry';

export interface Said {
	where: string;
	lang: string;
	sentence: string;
}

/** The sentences in a value; `where` is what leads to it. */
export function sentencesIn(value: unknown, where: string): Said[] {
	if (typeof value !== 'object' || value === null) return [];
	if ('zh' in value && 'en' in value)
		return Object.entries(value).map(([lang, sentence]) => ({ where, lang, sentence: String(sentence) }));
	return Object.entries(value).flatMap(([key, inner]) => sentencesIn(inner, `${where}.${key}`));
}

const catalogues = import.meta.glob('../../src/lib/i18n/*.ts', { eager: true });

export const everySentence: Said[] = [
	...sentencesIn(catalogues, 'i18n'),
	...sentencesIn(PROBLEMS, 'problems'),
	...FOLDERS.flatMap(({ definition, checks }) => [
		...sentencesIn(definition, definition.id),
		...sentencesIn(wordsOf(checks), `${definition.id} checks`)
	])
];
