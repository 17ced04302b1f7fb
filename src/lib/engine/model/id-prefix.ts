import { isRepeated, type Questionnaire, type RepeatedSection } from './types';

/**
 * Letters before the number in the ids of a list's named entries: `p` of `p1`. No two lists of a questionnaire have the same,
 * so that an id alone says which list it is from. Default: as much of the list's name as no earlier list and no count takes.
 */
export function idPrefixOf(definition: Questionnaire, list: string): string {
	return prefixesOf(definition).get(list) ?? list;
}

function prefixesOf({ sections }: Questionnaire): Map<string, string> {
	const repeated = sections.filter(isRepeated);
	const taken = new Set(
		repeated.flatMap(({ idPrefix, entriesFrom = [] }) => [idPrefix ?? '', ...entriesFrom.map(({ prefix }) => prefix)])
	);
	const prefixes = new Map<string, string>();
	for (const { list, idPrefix } of repeated.filter(isNamed)) {
		const own = idPrefix ?? shortest(list, taken);
		taken.add(own);
		prefixes.set(list, own);
	}
	return prefixes;
}

/** Entries that come from counts have the prefixes of their counts. */
const isNamed = ({ entriesFrom }: RepeatedSection): boolean => !entriesFrom;

function shortest(list: string, taken: Set<string>): string {
	const letters = list.toLowerCase().replace(/[^a-z]/g, '') || 'e';
	const beginnings = [...letters].map((_, index) => letters.slice(0, index + 1));
	return beginnings.find((beginning) => !taken.has(beginning)) ?? letters;
}
