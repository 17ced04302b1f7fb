/** Fields that count the entries of a list: never typed, only confirmed. */
import type { Draft } from '../model/draft';
import type { CountedField, Questionnaire, Step } from '../model/types';

/** How many entries a counted field counts. */
export function countedValue(draft: Draft, { list, group }: Pick<CountedField, 'list' | 'group'>): number {
	return (draft.lists[list] ?? []).filter((entry) => entry.group === group).length;
}

/** The counted fields that a page shows. */
export function countedOn({ questions }: Step, counted: CountedField[]): CountedField[] {
	const shown = questions.flatMap(({ fields }) => fields.map(({ name }) => name));
	return counted.filter(({ field }) => shown.includes(field));
}

/** Counted fields whose confirmed value is not the count of today; all of them while nobody is on the form. */
export function unconfirmed(counted: CountedField[], draft: Draft): string[] {
	const nobody = counted.every((each) => countedValue(draft, each) === 0);
	return counted
		.filter((each) => nobody || draft.household[each.field] !== String(countedValue(draft, each)))
		.map(({ field }) => field);
}

/** The draft with every count confirmed as it is; of lists on which nobody is, nothing. */
export function withCounts({ definition, draft }: { definition: Questionnaire; draft: Draft }): Draft {
	const counts = definition.counted.map((each) => [each.field, countedValue(draft, each)] as const);
	if (counts.every(([, value]) => value === 0)) return draft;
	const confirmed = Object.fromEntries(counts.map(([field, value]) => [field, String(value)]));
	return { ...draft, household: { ...draft.household, ...confirmed } };
}

/**
 * A roster is finished when the household says so, or has since confirmed how many people are on its list. A list that
 * nothing counts is finished by saying so alone: nothing to confirm is not a confirmation.
 */
export function isRosterDone({ id, roster }: Step, counted: CountedField[], draft: Draft): boolean {
	if (draft.rostersDone?.includes(id)) return true;
	const counts = counted.filter(({ list }) => list === roster?.list);
	return counts.some(({ group }) => group === roster?.group) && unconfirmed(counts, draft).length === 0;
}
