/** Edits of a list of people. Immutable; entries keep their id for the life of the draft, whatever their position. */
import type { Draft, Entry } from '../model/draft';
import type { ResolvedForm } from '../resolve/resolve-form';
import { idPrefixOf, sectionOfList } from '../model/sections';
import type { Questionnaire, RepeatedSection } from '../model/types';

export interface NewEntry {
	list: string;
	group: string;
	/** Unique within the form (`freshEntryId`). */
	id: string;
	name: string;
}

/**
 * Adds a person after the others of the same group; groups stand in the order of the definition (those who slept here
 * before those who were away). The first entry of all has the first role (the householder) until `makeFirst` moves it.
 */
export function addEntry({ definition, draft }: ResolvedForm, { list, group, id, name }: NewEntry): Draft {
	const section = sectionOf(definition, list);
	const entries = entriesIn(draft, list);
	const entry: Entry = { id, group, answers: { [section.nameField]: name } };
	const place = (id?: string): number => section.groups?.findIndex((each) => each.id === id) ?? 0;
	const position = entries.findLastIndex((each) => place(each.group) <= place(group)) + 1;
	const number = Math.max(draft.lastEntry?.[list] ?? 0, numberOf(id));
	return {
		...withList(draft, list, [...entries.slice(0, position), entry, ...entries.slice(position)]),
		lastEntry: { ...draft.lastEntry, [list]: number }
	};
}

/** Takes a person off the form, with their answers and what was confirmed about them. */
export function removeEntry(draft: Draft, list: string, id: string): Draft {
	const left = entriesIn(draft, list).filter((entry) => entry.id !== id);
	const confirmed = draft.confirmed.filter((confirmation) => !confirmation.key.endsWith(`@${id}`));
	return { ...withList(draft, list, left), confirmed };
}

/** Moves a person to the first place, which has the first role (the householder). */
export function makeFirst(draft: Draft, list: string, id: string): Draft {
	const entries = entriesIn(draft, list);
	const chosen = entries.filter((entry) => entry.id === id);
	return withList(draft, list, [...chosen, ...entries.filter((entry) => entry.id !== id)]);
}

/** An id that no entry of the questionnaire has or ever had: the prefix of its list and a running number (`p1`). */
export function freshEntryId({ definition, draft }: ResolvedForm, list: string): string {
	const numbers = entriesIn(draft, list).map((entry) => numberOf(entry.id));
	return `${idPrefixOf(sectionOf(definition, list))}${Math.max(draft.lastEntry?.[list] ?? 0, ...numbers) + 1}`;
}

/** Whether an id may be given to a new entry of this list and group; a device may have a list that this form has not. */
export function canAdd({ definition }: ResolvedForm, { list, group, id }: NewEntry): boolean {
	const section = sectionOfList(definition, list);
	if (!section?.groups?.some((candidate) => candidate.id === group)) return false;
	return id.replace(/\d.*$/, '') === idPrefixOf(section);
}

const entriesIn = (draft: Draft, list: string): Entry[] => draft.lists[list] ?? [];

/** `p4`, or `p4kxq` where a device without a network added to it what makes it its own. */
const numberOf = (id: string): number => Number(/\d+/.exec(id)?.[0] ?? 0);

const withList = (draft: Draft, list: string, entries: Entry[]): Draft => ({
	...draft,
	lists: { ...draft.lists, [list]: entries }
});

function sectionOf(definition: Questionnaire, list: string): RepeatedSection {
	const section = sectionOfList(definition, list);
	if (!section) throw new Error(`The questionnaire ${definition.id} has no list ${list}.`);
	return section;
}
