import { rulesOf } from '$lib/engine/answers/types/index';
import type { ResolvedForm } from '$lib/engine/index';
import { fieldsOfForm } from '$lib/engine/model/sections';
import { formText } from '$lib/i18n/form';
import type { AnswerType, Field, LocalizedText } from '$lib/engine/model/types';

/** What a page says of words that are looked up in a list: of counties, or of codes. */
export interface LookupTexts {
	label: LocalizedText;
	hint: LocalizedText;
	none: LocalizedText;
	many: LocalizedText;
	/** There is no list at hand without a network. */
	offline: LocalizedText;
}

const OF_AREAS: LookupTexts = {
	label: formText.areaSearch,
	hint: formText.areaSearchHint,
	none: formText.areaNone,
	many: formText.areaMany,
	offline: formText.areaOffline
};

const OF_CODES: LookupTexts = {
	label: formText.codeSearch,
	hint: formText.codeSearchHint,
	none: formText.codeNone,
	many: formText.codeMany,
	offline: formText.codeOffline
};

export const lookupTexts = (type: AnswerType): LookupTexts => (type === 'area' ? OF_AREAS : OF_CODES);

/** Every code that is an answer, with its field, by its `labelKey`. */
export function codesIn({
	definition,
	draft: { household, lists }
}: ResolvedForm): Map<string, [field: Field, code: string]> {
	const answers = [household, ...Object.values(lists).flatMap((entries) => entries.map((entry) => entry.answers))];
	const fields = fieldsOfForm(definition).filter((field) => rulesOf(field).isCode);
	return new Map(
		fields.flatMap((field) =>
			answers.flatMap(({ [field.name]: code }): [string, [Field, string]][] =>
				code ? [[labelKey(field, code), [field, code]]] : []
			)
		)
	);
}

/** Under which a page knows what a code stands for: counties by their code alone, entries of a list with its name. */
export const labelKey = ({ codeList }: Pick<Field, 'codeList'>, code: string): string =>
	codeList ? `${codeList}/${code}` : code;
