import type { Change } from '../../src/lib/engine/changes/change';
import type { Answers, Draft } from '../../src/lib/engine/model/draft';
import { fieldsOfSteps } from '../../src/lib/engine/model/sections';
import { isRepeated, type Questionnaire } from '../../src/lib/engine/model/types';

const LISTED = 'persons';
const ROSTERS = ['present', 'absent'];

/** What a phone sends for a whole draft of the short form. `suffix`: what makes the ids of its people its own. */
export function changesOfDraft({ sections }: Questionnaire, { household, lists }: Draft, suffix = ''): Change[] {
	const people = lists[LISTED] ?? [];
	const counted = sections.filter(isRepeated).filter(({ list }) => list !== LISTED);
	return [
		...people.map(({ id, group = '', answers }): Change => {
			return { kind: 'add', list: LISTED, group, id: id + suffix, name: answers.D1 ?? '' };
		}),
		// Whoever was away stands after those who were not, and may be the householder all the same.
		...people.slice(0, 1).map(({ id }): Change => ({ kind: 'first', list: LISTED, id: id + suffix, base: 0 })),
		...sections
			.filter((section) => !isRepeated(section))
			.flatMap(({ id, steps }) => answered(id, household, new Set(fieldsOfSteps(steps).map(({ name }) => name)))),
		...people.flatMap(({ id, answers }) => answered(LISTED, answers, undefined, id + suffix)),
		...counted.flatMap(({ id, list }) =>
			(lists[list] ?? []).flatMap((entry) => answered(id, entry.answers, undefined, entry.id))
		),
		...ROSTERS.map((step): Change => ({ kind: 'done', ref: { section: 'people', step } }))
	];
}

const answered = (section: string, answers: Answers, only?: Set<string>, entry?: string): Change[] =>
	Object.entries(answers)
		.filter(([field]) => only?.has(field) ?? true)
		.map(([field, value]) => ({ kind: 'answer', section, ...(entry && { entry }), field, value, base: 0 }));
