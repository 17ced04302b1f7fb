import type { Round } from '$lib/domain/household/round';
import { roundWords } from '$lib/domain/household/round-words';
import { interpolateAll } from '$lib/engine/model/interpolate';
import { once } from '$lib/engine/model/once';
import { codeOfField } from '$lib/engine/model/sections';
import type { LocalizedText, Question, Questionnaire } from '$lib/engine/model/types';
import { folderById } from '$lib/questionnaires/registry';

/**
 * Codes of items and checks as whoever comes to the door reads them: an item by its title, after its official code where it has one
 * (`D11 受教育程度`), a form that is missing by its own. Checks have a code alone.
 */
export function namedCodes(round: Round, codes: readonly string[]): LocalizedText[] {
	const names = namesOf(round);
	return codes.map((code) => names.get(code) ?? { zh: code, en: code });
}

const namesOf = once((round: Round): ReadonlyMap<string, LocalizedText> => {
	const folders = round.questionnaires.flatMap(({ id }) => folderById(id) ?? []);
	return new Map(folders.flatMap(({ definition }) => namesIn(interpolateAll(definition, roundWords(round)))));
});

const namesIn = (definition: Questionnaire): [string, LocalizedText][] => [
	[definition.id, definition.title],
	...definition.sections.flatMap(({ steps }) => steps.flatMap(({ questions }) => questions.flatMap(namesOn)))
];

const namesOn = ({ title, fields }: Question): [string, LocalizedText][] =>
	fields.map(({ name }) => {
		const code = codeOfField(name);
		return [code, isOfficial(code) ? after(code, title) : title];
	});

/** Items without an official code have a word for it. */
const isOfficial = (code: string): boolean => /^[A-Z]\d/.test(code);

const after = (code: string, title: LocalizedText): LocalizedText =>
	Object.fromEntries(
		Object.entries(title).map(([language, text]) => [language, `${code} ${text}`])
	) as unknown as LocalizedText;
