/** Lists of people under changes from several devices. */
import type { Draft, Entry, Mark } from '../model/draft';
import { fieldErrors } from '../answers/field-errors';
import { normalise } from '../answers/normalise';
import { entryKey, firstKey } from '../model/draft';
import type { ResolvedForm } from '../resolve/resolve-form';
import type { Change } from './change';
import { markOf, rule, withMark } from './marks';
import { addEntry, canAdd, makeFirst, removeEntry } from './roster';
import { nameField } from './typed-answer';

/** Who did it and when, besides the change itself. */
export interface ChangeOrigin {
	by: string;
	revision: number;
}

type Of<K extends Change['kind']> = Extract<Change, { kind: K }>;
type AboutOne = Of<'remove' | 'keep' | 'first'>;

const A_NAME = nameField('name');

/** What the mark of an entry says. */
export const ON_THE_FORM = 'on';
export const OFF_THE_FORM = 'off';

export function added(form: ResolvedForm, { list, group, id, name }: Of<'add'>, { by, revision }: ChangeOrigin): Draft {
	const { draft } = form;
	const stored = normalise(A_NAME, name);
	const isName = stored !== '' && fieldErrors([A_NAME], { [A_NAME.name]: stored })[A_NAME.name] === undefined;
	const entry = { list, group, id, name: stored };
	if (!isName || !canAdd(form, entry) || isListed(draft, list, id) || removedEntry(draft, list, id)) return draft;
	return withMark(addEntry(form, entry), entryKey(id), { holders: [{ by, revision }] });
}

/**
 * Taken off the list, unless another device has meanwhile filled in something about that person: then the person stays
 * and the wish is shown to somebody. `keep` is the other answer to the same question.
 */
export function removedUnlessChanged(
	draft: Draft,
	{ kind, list, id, base }: AboutOne,
	{ by, revision }: ChangeOrigin
): Draft {
	if (!isListed(draft, list, id)) return draft;
	const wanted = kind === 'remove' ? OFF_THE_FORM : ON_THE_FORM;
	const { stands, mark } = rule(wholeMark(draft, id), ON_THE_FORM, { value: wanted, by, base, revision });
	const marked = withMark(draft, entryKey(id), mark);
	return stands && wanted === OFF_THE_FORM ? takenOff(marked, list, id) : marked;
}

/** Whoever answered something about a person holds that the person is on the form. */
function wholeMark(draft: Draft, id: string): Mark {
	const own = markOf(draft, entryKey(id));
	const answers = Object.entries(draft.marks ?? {}).filter(([key]) => key.endsWith(`@${id}`) && key !== entryKey(id));
	const claims = answers.flatMap(([, { holders, others = [] }]) => [
		...holders,
		...others.map(({ by, revision }) => ({ by, revision }))
	]);
	return { ...own, holders: [...(own?.holders ?? []), ...claims] };
}

function takenOff(draft: Draft, list: string, id: string): Draft {
	const entry = draft.lists[list]?.find((each) => each.id === id);
	const earlier = draft.removed?.[list] ?? [];
	return {
		...removeEntry(draft, list, id),
		removed: { ...draft.removed, [list]: entry ? [...earlier, entry] : earlier }
	};
}

/** An answer about somebody who was taken off meanwhile brings the person back, and the question to somebody. */
export function broughtBack(form: ResolvedForm, list: string, id: string, { by, revision }: ChangeOrigin): Draft {
	const { draft } = form;
	const entry = removedEntry(draft, list, id);
	if (!entry) return draft;
	const left = (draft.removed?.[list] ?? []).filter((each) => each !== entry);
	const without = form.with({ ...draft, removed: { ...draft.removed, [list]: left } });
	const back = addEntry(without, { list, group: entry.group ?? '', id, name: '' });
	const lists = { ...back.lists, [list]: (back.lists[list] ?? []).map((each) => (each.id === id ? entry : each)) };
	const off = (markOf(draft, entryKey(id))?.holders ?? []).map((claim) => ({ ...claim, value: OFF_THE_FORM }));
	return withMark({ ...back, lists }, entryKey(id), { holders: [{ by, revision }], others: off });
}

/** 户主: who stands first. */
export function first(draft: Draft, { list, id, base }: AboutOne, { by, revision }: ChangeOrigin): Draft {
	if (!isListed(draft, list, id)) return draft;
	const key = firstKey(list);
	const current = draft.lists[list]?.[0]?.id ?? '';
	const { stands, mark } = rule(markOf(draft, key), current, { value: id, by, base, revision });
	const marked = withMark(draft, key, mark);
	return stands ? makeFirst(marked, list, id) : marked;
}

const isListed = (draft: Draft, list: string, id: string): boolean =>
	draft.lists[list]?.some((entry) => entry.id === id) ?? false;

const removedEntry = (draft: Draft, list: string, id: string): Entry | undefined =>
	draft.removed?.[list]?.find((entry) => entry.id === id);
