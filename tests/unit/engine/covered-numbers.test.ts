import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/lib/engine/model/draft';
import { addEntry } from '../../../src/lib/engine/index';
import { askToRetype, maskDraft, waitingAt } from '../../../src/lib/engine/answers/retype';
import { emptyDraft } from '../../../src/lib/engine/model/draft';
import { applyBatch } from '../../../src/lib/engine/changes/apply-changes';
import type { Change } from '../../../src/lib/engine/changes/change';
import { choice, differencesIn } from '../../../src/lib/engine/changes/differences';
import { idNumberFor } from '../../support/households';
import { FORM } from './household-model';
import { resolved } from '../../questionnaires/tiny';

const NUMBER = idNumberFor('1980-01', '1');
const OTHER = idNumberFor('1982-06', '2');
const COVER = '450304************';

const typed = (value: string, base = 2, entry = 'p1'): Change => ({
	kind: 'answer',
	section: 'persons',
	entry,
	field: 'D3',
	value,
	base
});
const apply = (draft: Draft, changes: Change[], { device = 'phone', first = 1, revision = 3 } = {}) =>
	applyBatch(resolved(FORM.definition, draft), FORM.check, { device, first, changes }, revision).draft;
const numberIn = (draft: Draft, id = 'p1') => draft.lists.persons?.find((entry) => entry.id === id)?.answers.D3;

/** Two people whose numbers were typed before the PIN was reset, at revision 1. */
function filled(): Draft {
	const people = addEntry(
		resolved(
			FORM.definition,
			addEntry(resolved(FORM.definition, emptyDraft(FORM.definition.id)), {
				list: 'persons',
				group: 'present',
				name: '张建国',
				id: 'p1'
			})
		),
		{ list: 'persons', group: 'present', name: '韦小兰', id: 'p2' }
	);
	return apply(people, [typed(NUMBER, 0), typed(OTHER, 0, 'p2')], { device: 'before', revision: 1 });
}
const reset = () => askToRetype(FORM.definition, filled());

describe('a phone that fills in a form with covered numbers', () => {
	it.each<[string, Change[]]>([
		['types the number', [typed('4503'), typed(NUMBER)]],
		['types another', [typed(OTHER)]],
		['stops half way', [typed('450304')]],
		['types and deletes', [typed('4'), typed('')]],
		['answers something else', [{ kind: 'answer', section: 'persons', entry: 'p1', field: 'D4', value: '1', base: 2 }]],
		['posts the cover', [typed(COVER)]],
		[
			'takes the person off and brings them back',
			[
				{ kind: 'remove', list: 'persons', id: 'p2', base: 2 },
				{ kind: 'answer', section: 'persons', entry: 'p2', field: 'D4', value: '2', base: 2 }
			]
		]
	])('%s: what it sees is what the server would show', (_, changes) => {
		expect(apply(maskDraft(reset()), changes)).toEqual(maskDraft(apply(reset(), changes)));
	});

	it('is done with a number that was typed whole, the same or another', () => {
		for (const value of [NUMBER, OTHER]) {
			const after = apply(reset(), [typed(value)]);
			expect(numberIn(after)).toBe(value);
			expect(waitingAt(after, 'p1')).toEqual([]);
			expect(waitingAt(after, 'p2')).toEqual(['D3']);
		}
	});

	it('cannot put the cover in the number’s place', () => {
		expect(numberIn(apply(reset(), [typed(COVER)]))).toBe(NUMBER);
		expect(waitingAt(apply(reset(), [typed(COVER)]), 'p1')).toEqual(['D3']);
		const without = apply(emptyDraft(FORM.definition.id), [
			{ kind: 'add', list: 'persons', group: 'present', id: 'p1', name: '张建国' },
			typed(COVER)
		]);
		expect(JSON.stringify(without)).not.toContain('*');
	});

	it('that did not know of the reset shows both, the stored one covered, and either can be chosen', () => {
		const late = apply(reset(), [typed(OTHER, 0)]);
		const [difference] = differencesIn(resolved(FORM.definition, late));
		expect(difference?.values).toEqual([COVER, OTHER]);
		if (!difference) throw new Error('no difference');
		const kept = apply(late, [choice(difference, COVER, 3)], { first: 2, revision: 4 });
		expect([numberIn(kept), waitingAt(kept, 'p1'), differencesIn(resolved(FORM.definition, kept))]).toEqual([
			NUMBER,
			['D3'],
			[]
		]);
		const changed = apply(late, [choice(difference, OTHER, 3)], { first: 2, revision: 4 });
		expect([numberIn(changed), waitingAt(changed, 'p1')]).toEqual([OTHER, []]);
	});
});

describe('of numbers typed before the reset, none is shown', () => {
	const shown = (draft: Draft) => JSON.stringify(maskDraft(askToRetype(FORM.definition, draft)));

	it('that another device had answered otherwise', () => {
		const both = apply(filled(), [typed(OTHER, 0)], { device: 'second', revision: 2 });
		expect(JSON.stringify(both)).toContain(OTHER);
		expect(shown(both)).not.toContain(OTHER.slice(6));
	});

	it('that was half typed', () => {
		expect(shown(apply(filled(), [typed(NUMBER.slice(0, 14), 2)]))).not.toContain(NUMBER.slice(6, 14));
	});

	it('of somebody taken off the form', () => {
		const off = apply(filled(), [{ kind: 'remove', list: 'persons', id: 'p2', base: 1 }]);
		expect(JSON.stringify(off)).toContain(OTHER);
		expect(shown(off)).not.toContain(OTHER.slice(6));
	});
});
