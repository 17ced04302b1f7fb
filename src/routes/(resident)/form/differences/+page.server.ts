import { redirect } from '@sveltejs/kit';
import { chooseDifference } from '$lib/server/use-cases/form/choose-difference';
import { residentOf, redirectForProblem } from '../../open-form';
import type { Actions, PageServerLoad } from './$types';

/** They are shown on the form's first page and where they are answered; this address only takes what was chosen. */
export const load: PageServerLoad = () => redirect(303, '/form');

export const actions: Actions = {
	default: async (event) => {
		const posted = await event.request.formData();
		const choice = { key: String(posted.get('key') ?? ''), value: String(posted.get('value') ?? '') };
		const result = await chooseDifference(event.locals.deps, residentOf(event), choice);
		if (!result.ok) redirectForProblem(result.problem);
		redirect(303, '/form');
	}
};
