/** Lists of people under changes from several devices. */
import type { Draft, Entry, Mark } from '../model/draft';
import { addEntry, fieldErrors, makeFirst, normalise, removeEntry } from '../index';
import { canAdd } from './roster';
import type { Questionnaire } from '../model/types';
import { entryKey, firstKey, type Change } from './change';
import { markOf, rule, withMark } from './marks';
import { nameField } from './typed-answer';

/** Who did it and when, besides the change itself. */
export interface Doer {
	by: string;
	revision: number;
}

type Of<K extends Change['kind']> = Extract<Change, { kind: K }>;
type AboutOne = Of<'remove' | 'keep' | 'first'>;

const A_NAME = nameField('name');

/** What the mark of an entry says. */
export const ON_THE_FORM = 'on';
export const OFF_THE_FORM = 'off';

export function added(definition: Questionnaire, draft: Draft, { list, group, id, name }: Of<'add'>, { by, revision }: Doer): Draft {
	const stored = normalise(A_NAME, name);
	const isName = stored !== '' && fieldErrors([A_NAME], { [A_NAME.name]: stored })[A_NAME.name] === undefined;
	if (!isName || !canAdd(definition, list, group, id) || isListed(draft, list, id) || removedEntry(draft, list, id)) return draft;
	return withMark(addEntry(definition, draft, list, group, stored, id), entryKey(id), { holders: [{ by, revision }] });
}

/**
 * Taken off the list, unless another device has meanwhile filled in something about that person: then the person stays
 * and the wish is shown to somebody. `keep` is the other answer to the same question.
 */
export function removedOrKept(draft: Draft, { kind, list, id, base }: AboutOne, { by, revision }: Doer): Draft {
	if (!isListed(draft, list, id)) return draft;
	const wish = kind === 'remove' ? OFF_THE_FORM : ON_THE_FORM;
	const { stands, mark } = rule(wholeMark(draft, id), ON_THE_FORM, { value: wish, by, base, revision });
	const marked = withMark(draft, entryKey(id), mark);
	return stands && wish === OFF_THE_FORM ? takenOff(marked, list, id) : marked;
}

/** Whoever answered something about a person holds that the person is on the form. */
function wholeMark(draft: Draft, id: string): Mark {
	const own = markOf(draft, entryKey(id));
	const answers = Object.entries(draft.marks ?? {}).filter(([key]) => key.endsWith(`@${id}`) && key !== entryKey(id));
	const claims = answers.flatMap(([, { holders, others = [] }]) => [...holders, ...others.map(({ by, revision }) => ({ by, revision }))]);
	return { ...own, holders: [...(own?.holders ?? []), ...claims] };
}

function takenOff(draft: Draft, list: string, id: string): Draft {
	const entry = draft.lists[list]?.find((each) => each.id === id);
	const earlier = draft.removed?.[list] ?? [];
	return { ...removeEntry(draft, list, id), removed: { ...draft.removed, [list]: entry ? [...earlier, entry] : earlier } };
}

/** An answer about somebody who was taken off meanwhile brings the person back, and the question to somebody. */
export function broughtBack(definition: Questionnaire, draft: Draft, list: string, id: string, { by, revision }: Doer): Draft {
	const entry = removedEntry(draft, list, id);
	if (!entry) return draft;
	const left = (draft.removed?.[list] ?? []).filter((each) => each !== entry);
	const back = addEntry(definition, { ...draft, removed: { ...draft.removed, [list]: left } }, list, entry.group ?? '', '', id);
	const lists = { ...back.lists, [list]: (back.lists[list] ?? []).map((each) => (each.id === id ? entry : each)) };
	const off = (markOf(draft, entryKey(id))?.holders ?? []).map((claim) => ({ ...claim, value: OFF_THE_FORM }));
	return withMark({ ...back, lists }, entryKey(id), { holders: [{ by, revision }], others: off });
}

/** 户主: who stands first. */
export function first(draft: Draft, { list, id, base }: AboutOne, { by, revision }: Doer): Draft {
	if (!isListed(draft, list, id)) return draft;
	const key = firstKey(list);
	const current = draft.lists[list]?.[0]?.id ?? '';
	const { stands, mark } = rule(markOf(draft, key), current, { value: id, by, base, revision });
	const marked = withMark(draft, key, mark);
	return stands ? makeFirst(marked, list, id) : marked;
}

const isListed = (draft: Draft, list: string, id: string): boolean => draft.lists[list]?.some((entry) => entry.id === id) ?? false;

const removedEntry = (draft: Draft, list: string, id: string): Entry | undefined => draft.removed?.[list]?.find((entry) => entry.id === id);
