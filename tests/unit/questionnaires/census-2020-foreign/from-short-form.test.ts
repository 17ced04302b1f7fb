import { expect, it } from 'vitest';
import { emptyDraft } from '$lib/engine/model/draft';
import { foreignDraftFromShortForm } from '$lib/questionnaires/census-2020-foreign/model/from-short-form';

it('the dwelling of a mixed household is asked once: what the short form was told of it is there, and nothing else', () => {
	const told = {
		...emptyDraft('census-2020-short'),
		household: { H1: '1', H5: '1', H6: '92', 'H3.male': '0' },
		lists: { persons: [{ id: 'p1', group: 'present', answers: { D1: '张试点' } }] }
	};
	expect(foreignDraftFromShortForm(told)).toEqual({
		...emptyDraft('census-2020-foreign'),
		household: { f1: '1', f2: '1', f3: '92' }
	});
});
