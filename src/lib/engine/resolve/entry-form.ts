/** One entry of a form as a form of its own: what a member sees who answers it apart from everybody else (adr/0063). */
import { answerKey, type Draft, type Entry } from '../model/draft';
import { isRepeated, type RepeatedSection } from '../model/types';
import { resolveForm, type ResolvedForm } from './resolve-form';

/** What was answered in the part, and typed without being an answer yet: the same shapes as in a draft. */
export type OwnPart = Pick<Draft, 'confirmed' | 'unfinished'> & { answers: Record<string, string> };

/** Where an entry stands in its list. */
export interface EntryPosition {
	section: RepeatedSection;
	index: number;
}

export function positionOf(
	{ definition, draft }: Pick<ResolvedForm, 'definition' | 'draft'>,
	entry: string
): EntryPosition | undefined {
	for (const section of definition.sections.filter(isRepeated)) {
		const index = (draft.lists[section.list] ?? []).findIndex(({ id }) => id === entry);
		if (index >= 0) return { section, index };
	}
	return undefined;
}

const entryOf = ({ draft }: Pick<ResolvedForm, 'draft'>, id: string) =>
	Object.values(draft.lists)
		.flat()
		.find((entry) => entry.id === id);

/** Whether somebody else answers for this entry. */
export const isElsewhere = (form: ResolvedForm, entry = ''): boolean => entryOf(form, entry)?.elsewhere !== undefined;

/**
 * The draft with an entry handed over to whoever it is about. What was said of it so far goes, but its name; `undefined` takes
 * it back, to be asked for here.
 */
export function handedOver(form: ResolvedForm, entry: string, state: Entry['elsewhere']): Draft {
	const { draft } = form;
	const position = positionOf(form, entry);
	if (!position) return draft;
	const { list, nameField } = position.section;
	const lists = {
		...draft.lists,
		[list]: (draft.lists[list] ?? []).map((each) => handed(each, entry, nameField, state))
	};
	const isOthers = (key: string) => !key.endsWith(answerKey('', entry)) || key === answerKey(nameField, entry);
	const kept = <V>(record?: Record<string, V>) =>
		record && Object.fromEntries(Object.entries(record).filter(([key]) => isOthers(key)));
	return {
		...draft,
		lists,
		confirmed: draft.confirmed.filter(({ fingerprint }) => !fingerprint.includes(JSON.stringify(entry))),
		...(draft.unfinished && { unfinished: kept(draft.unfinished) }),
		...(draft.marks && { marks: kept(draft.marks) }),
		...(draft.retype && { retype: draft.retype.filter(isOthers) })
	};
}

function handed(entry: Entry, id: string, nameField: string, elsewhere: Entry['elsewhere']): Entry {
	if (entry.id !== id) return entry;
	const { elsewhere: _, answers, ...place } = entry;
	const name = { [nameField]: answers[nameField] ?? '' };
	return { ...place, answers: name, ...(elsewhere && { elsewhere }) };
}

/**
 * The form of one entry alone. The household's answers are facts, which conditions read and no page or check shows; the others
 * on the list have a place and nothing more, so that neither side learns what the other has answered.
 */
export function entryForm(form: ResolvedForm, { section, index }: EntryPosition, own: OwnPart): ResolvedForm {
	const { definition, draft, facts, household } = form;
	const entries = (draft.lists[section.list] ?? []).map(({ id, group, answers }, place) => {
		const name = answers[section.nameField] ?? '';
		return { id, group, answers: place === index ? { ...own.answers, [section.nameField]: name } : {} };
	});
	return resolveForm(
		{ ...definition, sections: [section], counted: [], stops: [] },
		{
			questionnaire: draft.questionnaire,
			household: {},
			lists: { [section.list]: entries },
			confirmed: own.confirmed,
			unfinished: own.unfinished
		},
		{ ...household.answers, ...facts }
	);
}
