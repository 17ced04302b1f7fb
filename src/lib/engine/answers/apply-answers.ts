import type { Answers, Draft, Entry } from '../model/draft';
import { repeatedSection } from '../resolve/entries';
import { retyped } from './retype';
import type { Questionnaire } from '../model/types';
import { walk, type StepRef } from '../resolve/resolve-form';

/**
 * Answers on the path of the household, or of one entry: stored, implied by group, derived and counted. Field names as
 * in the JSON (design.md §6), values normalised strings. Answers that are no longer asked are left out, not deleted.
 */
export function effectiveAnswers(definition: Questionnaire, draft: Draft, section?: string, entryId?: string): Answers {
	const walked = walk(definition, draft);
	if (entryId === undefined) return walked.household.answers;
	const stretch = walked.stretches.find((each) => each.section.id === section && each.entry?.id === entryId);
	return stretch?.answers ?? {};
}

/** The entries of a repeated section in the order of the form, with what is implied merged into their answers. */
export function entriesOf(definition: Questionnaire, draft: Draft, section: string): Entry[] {
	return walk(definition, draft).stretches.flatMap((stretch) =>
		stretch.section.id === section && stretch.entry ? [stretch.entry] : []
	);
}

/** The draft with these answers at `ref`; an empty answer takes the stored one away. Immutable. */
export function applyAnswers(definition: Questionnaire, stored: Draft, ref: StepRef, answers: Answers): Draft {
	const draft = retyped(stored, ref.entry ?? '', answers);
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

/** Going on from a roster says that it is finished; the names themselves are roster edits. */
function finishRoster(definition: Questionnaire, draft: Draft, ref: StepRef): Draft {
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
