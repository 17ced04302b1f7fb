import { redirect, type RequestEvent } from '@sveltejs/kit';
import { entriesOf } from '$lib/domain/questionnaire/engine';
import { editRoster } from '$lib/server/use-cases/edit-roster';
import { openFormPastGate, residentOf, turnAway } from '../../../../open-form';
import type { Actions, PageServerLoad } from './$types';

const SECTION = 'persons';

/** The list that the person was removed from; only pages that there are. */
const backTo = ({ url }: RequestEvent): string => (url.searchParams.get('back') === 'absent' ? '/form/people/absent' : '/form/people/present');

export const load: PageServerLoad = async (event) => {
	const { draft, enumerator } = await openFormPastGate(event);
	const entries = entriesOf(event.locals.deps.definition, draft, SECTION);
	const position = entries.findIndex(({ id }) => id === event.params.entry);
	const entry = entries[position];
	if (!entry) redirect(303, backTo(event));
	return { name: entry.answers.D1 ?? '', isFirst: position === 0 && entries.length > 1, back: backTo(event), enumerator };
};

export const actions: Actions = {
	default: async (event) => {
		const result = await editRoster(event.locals.deps, residentOf(event), { kind: 'remove', id: event.params.entry });
		if (!result.ok) turnAway(result.problem);
		redirect(303, backTo(event));
	}
};
