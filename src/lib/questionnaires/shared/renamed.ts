/**
 * One form's items under the codes of another: the long form asks what the short form asks, as C1 what there is D1
 * (census-2020 §1.3). Pages and checks are written once, and named again here.
 */
import type { FormResponse } from '../../engine/model/response';
import { once } from '../../engine/model/once';
import type { Check, FindingPlace } from '../../engine/validate/check';
import type { CheckContext } from './folder';

/** From one form's item codes to the other's: `{ D1: 'C1' }`. What is not named keeps its code. */
export type ItemNames = Readonly<Record<string, string>>;

/** Item codes, one or several in a row, with or without a part: `D1`, `D4D5`, `D7.area`. */
const NAME = /^([A-Z]\d+)+(\.\w+)*$/;
const ITEM = /[A-Z]\d+/g;
const ITEM_IN_WORDS = /\b[A-Z]\d+\b/g;

export const renamed = (name: string, names: ItemNames): string => name.replace(ITEM, (item) => names[item] ?? item);

/** Pages, questions or fields of a definition with the other form's item codes, in names, conditions and ids alike. */
export function withItems<Part>(part: Part, names: ItemNames): Part {
	if (typeof part === 'string') return (NAME.test(part) ? renamed(part, names) : part) as Part;
	if (Array.isArray(part)) return part.map((each: unknown) => withItems(each, names)) as Part;
	if (typeof part !== 'object' || part === null) return part;
	return Object.fromEntries(
		Object.entries(part).map(([key, value]) => [withItems(key, names), withItems<unknown>(value, names)])
	) as Part;
}

type FormCheck<Response, Name extends string> = Check<Response, CheckContext<Name>>;

/**
 * Checks of one form for the responses of another.
 * @param as the other form's response as one of the form that the checks are written for
 */
export function borrowed<From extends FormResponse, To extends FormResponse, Name extends string>(
	checks: readonly FormCheck<From, Name>[],
	names: ItemNames,
	as: (response: To) => From
): FormCheck<To, Name>[] {
	const view = once(as);
	return checks.map((check) => ({
		...check,
		holds: inWords(check.holds, names),
		find: (response, context) => check.find(view(response), context).map((place) => placeWith(place, names))
	}));
}

/** A browser's copy of the checks has no words (tools/words/plugin.ts). */
const inWords = (sentence: string | undefined, names: ItemNames): string =>
	(sentence ?? '').replace(ITEM_IN_WORDS, (item) => names[item] ?? item);

const placeWith = ({ items, others, ...place }: FindingPlace, names: ItemNames): FindingPlace => ({
	...place,
	items: items.map((item) => renamed(item, names)),
	...(others && { others: others.map((other) => ({ ...other, items: other.items.map((i) => renamed(i, names)) })) })
});
