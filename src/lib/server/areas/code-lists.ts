/** Long official lists whose codes are answers, by the name that a field calls them (`Field.codeList`). */
import { codeListOf, type CodeList, type CodeListData } from '$lib/engine/answers/code-list';
import industries from '$lib/questionnaires/code-lists/industries-2017.json';
import occupations from '$lib/questionnaires/code-lists/occupations-2015.json';

/** GB/T 4754-2017 and GB/T 6565-2015. */
export const CODE_LISTS: ReadonlyMap<string, CodeListData> = new Map([
	['industries-2017', industries as unknown as CodeListData],
	['occupations-2015', occupations as unknown as CodeListData]
]);

const searched = new Map<string, CodeList>();

/** The list of that name, made ready to be searched once; undefined = there is none. */
export function codeList(name: string): CodeList | undefined {
	const data = CODE_LISTS.get(name);
	if (data && !searched.has(name)) searched.set(name, codeListOf(data));
	return searched.get(name);
}
