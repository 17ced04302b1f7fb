import { holds, scopeOf, type Facts } from '../model/condition';
import type { Answers, Draft, Entry } from '../model/draft';
import { countSourceOf, type CountSource } from '../model/sections';
import type { RepeatedSection } from '../model/types';

/**
 * The entries of a repeated section in the order of the form, each with what its group, its place or its count
 * implies merged in. Entries made from counts have stable ids (`m1`, `f1`): lowering a count hides the last of them,
 * raising it again brings its answers back. `household`: answers on the path, where the counts are read.
 */
export function entriesIn(
	section: RepeatedSection,
	{ draft, facts }: { draft: Draft; facts: Facts },
	household: Answers
): Entry[] {
	return namedEntries(section, draft, household).map((entry, position) => ({
		...entry,
		answers: { ...entry.answers, ...impliedFor(section, entry, position, facts) }
	}));
}

/** What is fixed for an entry without being asked: by its group, by being first, by the count it comes from. */
export function impliedFor(section: RepeatedSection, entry: Entry, position: number, facts: Facts): Answers {
	const group = section.groups?.find((candidate) => candidate.id === entry.group);
	const first = position === 0 ? firstOf(section, facts) : undefined;
	return {
		...group?.implies,
		...countSourceOf(section, entry.id)?.implies,
		...(first && { [first.field]: first.value })
	};
}

/** What being the first means, as far as the facts give it a meaning. */
const firstOf = ({ first }: RepeatedSection, facts: Facts) =>
	first && (!first.askedWhen || holds(first.askedWhen, scopeOf(facts))) ? first : undefined;

function namedEntries(section: RepeatedSection, draft: Draft, household: Answers): Entry[] {
	const stored = draft.lists[section.list] ?? [];
	if (!section.entriesFrom) return stored;
	return section.entriesFrom.flatMap((source) =>
		Array.from({ length: countIn(household, source) }, (_, index) => {
			const id = `${source.prefix}${index + 1}`;
			return stored.find((entry) => entry.id === id) ?? { id, answers: {} };
		})
	);
}

/** A count that is not answered, or not a plain number, makes no entries. */
function countIn(household: Answers, source: CountSource): number {
	const answer = household[source.countField] ?? '';
	return /^\d{1,3}$/.test(answer) ? Number(answer) : 0;
}
