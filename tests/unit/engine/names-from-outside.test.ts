import { describe, expect, it } from 'vitest';
import { takeBatch } from '../../../src/lib/engine/changes/of-form';
import type { Change } from '../../../src/lib/engine/changes/change';
import type { Draft } from '../../../src/lib/engine/model/draft';
import { hubOf, progressOf } from '../../../src/lib/engine/index';
import { readChanges } from '$lib/server/http/read-changes';
import { draftOf } from '../../../tools/rehearsal/draft-of';
import { family, household } from '../../support/households';
import { resolvedIn2020 as resolved } from '../../support/round-2020';
import { FORM } from './household-model';

/** Names that no questionnaire has; some of them every object answers to. */
const INVENTED = [...Object.getOwnPropertyNames(Object.prototype), 'zzz', '', '__proto__'];
const COMPLETE = draftOf(household({ persons: family() }));
const [PERSON] = COMPLETE.lists.persons ?? [];

/** Every change that names `name` where the questionnaire would have a list, group, section, field or step. */
function changesNaming(name: string): Change[] {
	const id = PERSON?.id ?? '';
	return [
		{ kind: 'add', list: 'persons', group: name, id: 'p9abc', name: '王小明' },
		{ kind: 'add', list: name, group: 'present', id: 'p9abc', name: '王小明' },
		...(['remove', 'keep', 'first'] as const).map((kind): Change => ({ kind, list: name, id, base: 99 })),
		{ kind: 'answer', section: name, field: 'H6', value: '95', base: 99 },
		{ kind: 'answer', section: 'household', field: name, value: '95', base: 99 },
		{ kind: 'answer', section: name, entry: id, field: name, value: '95', base: 99 },
		{ kind: 'answer', section: 'person', entry: id, field: name, value: '95', base: 99 },
		{ kind: 'done', ref: { section: name, step: 'present' } },
		{ kind: 'done', ref: { section: 'people', step: name } },
		{ kind: 'done', ref: { section: 'person', entry: 'p9abc', step: 'D3' } }
	];
}

const taken = (change: Change): Draft =>
	takeBatch(resolved(FORM.definition, COMPLETE), FORM.check, { device: 'phone123', first: 1, changes: [change] }, 11)
		.draft;

describe('a change that names what the questionnaire does not have', () => {
	it.each(INVENTED)('stores nothing of %j', (name) => {
		const { devices, ...kept } = COMPLETE;
		for (const change of changesNaming(name)) {
			const draft = taken(change);
			expect({ ...draft, devices }, JSON.stringify(change)).toEqual({ ...kept, devices });
			// It is not sent again for ever.
			expect(draft.devices).toEqual({ phone123: 1 });
		}
	});

	it('stands between others that are taken in', () => {
		const area: Change = { kind: 'answer', section: 'household', field: 'H6', value: '95', base: 99 };
		const changes: Change[] = [...changesNaming('constructor'), area];
		const form = takeBatch(
			resolved(FORM.definition, COMPLETE),
			FORM.check,
			{ device: 'phone123', first: 1, changes },
			11
		);
		expect(form.draft.household.H6).toBe('95');
	});

	it('comes from no device that is called like a member of every object', () => {
		const batch = { device: 'phone123', first: 1, changes: [], known: 0 };
		expect(readChanges(batch)).toBeDefined();
		expect(readChanges({ ...batch, device: 'constructor' })).toBeUndefined();
	});
});

it.each(INVENTED)('a draft that an older build let a group %j into can still be shown', (group) => {
	const persons = [...(COMPLETE.lists.persons ?? []), { id: 'p9abc', group, answers: { D1: '王小明' } }];
	const form = resolved(FORM.definition, { ...COMPLETE, lists: { ...COMPLETE.lists, persons } });
	expect(() => [hubOf(form), progressOf(form)]).not.toThrow();
});
