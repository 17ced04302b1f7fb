import { countSourceOf } from './entries';
import type { Draft } from '../model/draft';
import { nameOf } from './placeholders';
import { isRepeated, type Questionnaire, type Text } from '../model/types';
import { refOf, walk, type StepRef, type Stretch } from './resolve-form';

export interface HubRow {
	/** Section id, or entry id (`p1`, `m1`): unique on the hub. */
	id: string;
	section: string;
	entry?: string;
	title: Text;
	/** Name of the person, once given. */
	name?: string;
	state: 'notStarted' | 'started' | 'complete';
	/** Fields without an answer, as far as the path is known today. */
	missing: number;
	/** Where the row leads: its first incomplete step, or its first step when all are complete. */
	first: StepRef;
}

/** One row for each plain section, and one for each entry of the repeated ones. */
export function hub(definition: Questionnaire, draft: Draft): HubRow[] {
	return walk(definition, draft).stretches.flatMap((stretch) => rowOf(stretch, draft) ?? []);
}

function rowOf(stretch: Stretch, draft: Draft): HubRow | undefined {
	const { section, entry, steps } = stretch;
	const first = steps.find((asked) => asked.missing.length > 0) ?? steps[0];
	if (!first) return undefined;
	const missing = steps.reduce((sum, asked) => sum + asked.missing.length, 0);
	return {
		id: entry?.id ?? section.id,
		section: section.id,
		entry: entry?.id,
		title: titleOf(stretch),
		name: nameOf(stretch),
		state: missing === 0 ? 'complete' : hasBegun(stretch, draft) ? 'started' : 'notStarted',
		missing,
		first: refOf(stretch, first.step)
	};
}

/** A stretch has begun when one of its own pages has an answer or, for a roster, somebody on its list. */
function hasBegun({ answers, steps, entry }: Stretch, draft: Draft): boolean {
	const stored = entry?.answers ?? draft.household;
	return steps.some(({ step, questions, missing }) => {
		if (step.roster) return missing.length === 0 || (draft.lists[step.roster.list] ?? []).length > 0;
		return questions.some(({ fields }) =>
			fields.some(({ name }) => stored[name] !== undefined && answers[name] !== undefined)
		);
	});
}

function titleOf({ section, entry }: Stretch): Text {
	const source = entry && isRepeated(section) ? countSourceOf(section, entry.id) : undefined;
	return source?.title ?? section.title;
}
