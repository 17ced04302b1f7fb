import { pageKey, type Answers, type Draft, type Entry } from '../model/draft';
import { repeatedSection } from '../model/sections';
import type { Questionnaire } from '../model/types';
import { retyped } from './retype';

/** Where answers are put: a page of the household, or of one entry. */
interface AnswerPlace {
	section: string;
	step: string;
	entry?: string;
}

/** The draft with these answers at `ref`; an empty answer takes the stored one away. Immutable. */
export function applyAnswers(definition: Questionnaire, stored: Draft, ref: AnswerPlace, answers: Answers): Draft {
	const draft = revisited(retyped(stored, ref.entry ?? '', answers), ref);
	const section = repeatedSection(definition, ref.section);
	if (!section || ref.entry === undefined) {
		return finishRoster(definition, { ...draft, household: merged(draft.household, answers) }, ref);
	}
	const entries = withEntry(draft.lists[section.list] ?? [], ref.entry);
	const changed = entries.map((entry) =>
		entry.id === ref.entry ? { ...entry, answers: merged(entry.answers, answers) } : entry
	);
	return { ...draft, lists: { ...draft.lists, [section.list]: changed } };
}

/** Going on from a page is having looked at it. */
function revisited(draft: Draft, ref: AnswerPlace): Draft {
	const key = pageKey(ref);
	return draft.revisit?.includes(key) ? { ...draft, revisit: draft.revisit.filter((each) => each !== key) } : draft;
}

/** Going on from a roster says that it is finished; the names themselves are roster edits. */
function finishRoster(definition: Questionnaire, draft: Draft, ref: AnswerPlace): Draft {
	const section = definition.sections.find((candidate) => candidate.id === ref.section);
	const step = section?.steps.find((candidate) => candidate.id === ref.step);
	const done = draft.rostersDone ?? [];
	if (step?.kind !== 'roster' || done.includes(step.id)) return draft;
	return { ...draft, rostersDone: [...done, step.id] };
}

/** Entries made from counts are stored when they get their first answer. */
function withEntry(entries: Entry[], id: string): Entry[] {
	return entries.some((entry) => entry.id === id) ? entries : [...entries, { id, answers: {} }];
}

function merged(stored: Answers, posted: Answers): Answers {
	return Object.fromEntries(Object.entries({ ...stored, ...posted }).filter(([, value]) => value !== ''));
}
