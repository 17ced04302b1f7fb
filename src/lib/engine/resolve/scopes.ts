/** What conditions see: answers on the path of their own entry and of the household, facts, and what other entries have answered. */
import type { Scope, Facts } from '../model/condition';
import type { Answers, Draft } from '../model/draft';
import { sectionOfList } from '../model/sections';
import type { Questionnaire } from '../model/types';
import { entriesIn } from './entries';

/** What a form is resolved from. */
export interface Source {
	definition: Questionnaire;
	draft: Draft;
	facts: Facts;
}

/** @param answers of the household on the path so far */
export const householdScope = (source: Source, answers: Answers): Scope => scopeIn(source, answers, {});

/** @param answers of the entry on the path so far */
export const entryScope = (source: Source, household: Answers, answers: Answers, id: string): Scope =>
	scopeIn(source, household, answers, id);

function scopeIn(source: Source, household: Answers, own: Answers, id?: string): Scope {
	return {
		read: (item) => own[item] ?? household[item] ?? source.facts[item],
		entries: (list, group) =>
			entriesOf(source, household, list)
				.filter((entry) => entry.id !== id && (group === undefined || entry.group === group))
				.map((entry) => scopeIn(source, household, entry.answers, entry.id))
	};
}

/** Entries as they were answered, whether or not each answer is still asked: what they are asked may depend on one another. */
function entriesOf(source: Source, household: Answers, list: string) {
	const section = sectionOfList(source.definition, list);
	return section ? entriesIn(section, source, household) : [];
}
