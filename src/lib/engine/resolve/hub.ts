import { countSourceOf } from '../model/sections';
import type { Draft } from '../model/draft';
import { isRepeated, type LocalizedText } from '../model/types';
import { once } from '../model/once';
import type { ResolvedForm } from './resolve-form';
import { nameOf, refOf, type SectionInstance, type StepRef } from './section-instance';

export interface HubRow {
	/** Section id, or entry id (`p1`, `m1`): unique on the hub. */
	id: string;
	section: string;
	entry?: string;
	title: LocalizedText;
	/** Name of the person, once given. */
	name?: string;
	/** The entry follows from a count (somebody who died): its name alone would stand among those who live here. */
	isCounted: boolean;
	state: 'notStarted' | 'started' | 'complete';
	/** Fields without an answer, as far as the path is known today. */
	missing: number;
	/** Where the row leads: its first incomplete step, or its first step when all are complete. */
	first: StepRef;
}

/** One row for each plain section, and one for each entry of the repeated ones. */
export const hubOf = once(({ instances, draft }: ResolvedForm): HubRow[] =>
	instances.flatMap((instance) => rowOf(instance, draft) ?? [])
);

function rowOf(instance: SectionInstance, draft: Draft): HubRow | undefined {
	const { section, entry, steps } = instance;
	const first = steps.find((asked) => asked.missing.length > 0) ?? steps[0];
	if (!first) return undefined;
	const missing = steps.reduce((sum, asked) => sum + asked.missing.length, 0);
	return {
		id: entry?.id ?? section.id,
		section: section.id,
		entry: entry?.id,
		title: countedAs(instance) ?? instance.section.title,
		name: nameOf(instance),
		isCounted: countedAs(instance) !== undefined,
		state: missing === 0 ? 'complete' : hasBegun(instance, draft) ? 'started' : 'notStarted',
		missing,
		first: refOf(instance, first.step)
	};
}

/** A section has begun when one of its own pages has an answer or, for a roster, somebody on its list. */
function hasBegun({ answers, steps, entry }: SectionInstance, draft: Draft): boolean {
	const stored = entry?.answers ?? draft.household;
	return steps.some(({ step, questions, missing }) => {
		if (step.roster) return missing.length === 0 || (draft.lists[step.roster.list] ?? []).length > 0;
		return questions.some(({ fields }) =>
			fields.some(({ name }) => stored[name] !== undefined && answers[name] !== undefined)
		);
	});
}

const countedAs = ({ section, entry }: SectionInstance): LocalizedText | undefined =>
	entry && isRepeated(section) ? countSourceOf(section, entry.id)?.title : undefined;
