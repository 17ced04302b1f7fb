import { redirect } from '@sveltejs/kit';
import { formPageAt } from '$lib/form/views/form-path';
import { removeView } from '$lib/form/views/remove-view';
import { removeFromRoster } from '$lib/server/use-cases/form/edit-roster';
import { openFormPastGate, residentOf, turnAway } from '../../../../open-form';
import type { Actions, PageServerLoad } from './$types';

/** The list that the person was removed from; only pages that there are. */
function backTo({ href }: URL): string {
	const target = formPageAt(href);
	return target?.kind === 'remove' ? target.back : '/form';
}

export const load: PageServerLoad = async (event) => {
	const { form, enumerator } = await openFormPastGate(event);
	const back = backTo(event.url);
	const view = removeView(form, event.params.entry, back);
	if (!view) redirect(303, back);
	return { view, enumerator };
};

export const actions: Actions = {
	default: async (event) => {
		const result = await removeFromRoster(event.locals.deps, residentOf(event), event.params.entry);
		if (!result.ok) turnAway(result.problem);
		redirect(303, backTo(event.url));
	}
};
