/** What codes stand for, and which codes are meant by what was typed: counties and the long lists. */
import type { ResolvedForm } from '$lib/engine/index';
import type { Field } from '$lib/engine/model/types';
import { codesIn, labelKey } from '$lib/form/views/lookups';
import type { Choice } from '$lib/form/views/step-page';
import { codeList } from './code-lists';
import { areaLabel, findAreas } from './find-areas';

/** Entries of the field's list that may be meant, the best first. */
export const lookUp = (typed: string, { codeList: list, codeLength }: Field): Choice[] =>
	list === undefined ? findAreas(typed) : (codeList(list)?.find(typed, codeLength) ?? []);

/** What a code stands for, by its `labelKey`; undefined = no such code. */
export function labelOf(key: string): string | undefined {
	const [list = '', code] = key.split('/');
	return code === undefined ? areaLabel(key) : codeList(list)?.label(code);
}

/** Whether there is such a code in the list of the field. */
export const isKnownCode = (field: Field, code: string): boolean => labelOf(labelKey(field, code)) !== undefined;

/** What the codes that are answers stand for, by `labelKey`, for a phone that has no list. */
export const labelsIn = (form: ResolvedForm): Record<string, string> =>
	Object.fromEntries([...codesIn(form).keys()].flatMap((key) => (labelOf(key) ? [[key, labelOf(key) ?? '']] : [])));
