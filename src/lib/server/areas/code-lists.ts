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

/**
 * The codes that checks take for answers, by list: industries to three digits (中类), occupations to the last digits that the
 * standard has (census-2020-more §2).
 */
export const terminalCodes = (): Record<string, ReadonlySet<string>> => ({
	'industries-2017': new Set(codesIn('industries-2017').filter((code) => code.length === 3)),
	'occupations-2015': new Set(withoutChildren('occupations-2015'))
});

const entriesOf = (name: string): CodeListData['entries'] => CODE_LISTS.get(name)?.entries ?? [];

const codesIn = (name: string): string[] => entriesOf(name).map(([code]) => code);

/** An entry has children where the next one stands deeper. */
const withoutChildren = (name: string): string[] =>
	entriesOf(name).flatMap(([code, , depth], index, all) => ((all[index + 1]?.[2] ?? 0) > depth ? [] : [code]));
