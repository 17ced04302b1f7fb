import { applyBatch } from '../../../../src/lib/engine/changes/apply-changes';
import type { Change } from '../../../../src/lib/engine/changes/change';
import { resolveForm } from '../../../../src/lib/engine/index';
import { answerKey, emptyDraft } from '../../../../src/lib/engine/model/draft';
import type { Deps } from '../../../../src/lib/server/deps';
import { example } from '../../../../tests/support/complete-draft';

type AnswerChange = Extract<Change, { kind: 'answer' }>;

/** What a household of three does to its form, in the messages that the app sends while it goes through the questions. */
export function changesOfThree(deps: Deps): Change[][] {
	const { draft } = exampleOfThree(deps);
	const persons = draft.lists.persons ?? [];
	const answers = (section: string, given: Record<string, string>, entry?: string): AnswerChange[] =>
		Object.entries(given).map(([field, value]) => ({ kind: 'answer', section, entry, field, value, base: 0 }));
	const named = persons.map(({ id, group = '', answers: { D1: name = '' } }): Change => ({
		kind: 'add',
		list: 'persons',
		group,
		id,
		name
	}));
	const done = ['present', 'absent'].map((step): Change => ({ kind: 'done', ref: { section: 'people', step } }));
	const about = persons.flatMap(({ id, answers: { D1: _, ...rest } }) => halves(answers('persons', rest, id)));
	const counts = ['present', 'absent'].flatMap((group) =>
		answers('people', { [`H2.${group}`]: String(persons.filter((person) => person.group === group).length) })
	);
	return asked(deps, [...halves(answers('household', draft.household)), [...named, ...done, ...counts], ...about]);
}

const halves = <V>(all: V[]): V[][] => [all.slice(0, all.length / 2), all.slice(all.length / 2)];

/** The first invented household of three people and nobody who died, and nothing to confirm. */
function exampleOfThree(deps: Deps) {
	for (let n = 0; n < 500; n += 1) {
		const found = example(deps, n);
		const { persons, deaths } = found.response;
		if (persons.length === 3 && deaths.length === 0 && found.draft.confirmed.length === 0) return found;
	}
	throw new Error('No invented household has three people.');
}

/** Without answers that no page asks this household: they only follow from others. */
function asked(deps: Deps, messages: Change[][]): Change[][] {
	const id = 'census-2020-short';
	const { definition, facts, check } = deps.forms.of(id);
	let form = resolveForm(definition, emptyDraft(id), facts);
	const isTaken = (change: Change): boolean => {
		const next = applyBatch(form, check, { device: '', first: 1, changes: [change] }, 1);
		if (change.kind === 'answer' && Object.hasOwn(next.draft.unfinished ?? {}, answerKey(change.field, change.entry)))
			return false;
		form = next;
		return true;
	};
	return messages.map((changes) => changes.filter(isTaken)).filter(({ length }) => length > 0);
}
