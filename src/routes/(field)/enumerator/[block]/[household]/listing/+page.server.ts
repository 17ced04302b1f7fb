import { redirect } from '@sveltejs/kit';
import { prelistingSchema } from '$lib/schemas/field';
import { readPosted } from '$lib/server/http/posted-form';
import { problemPage } from '$lib/server/http/problem-page';
import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { showDoor } from '$lib/server/use-cases/field/list-doors';
import { prelistHousehold, showPrelisting } from '$lib/server/use-cases/field/prelist-household';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const door = { block: event.params.block, householdId: event.params.household };
	const { deps } = event.locals;
	const listing = unwrapOrError(await showPrelisting(deps, staffOf(event), door));
	return { ...unwrapOrError(await showDoor(deps, staffOf(event), door)), listing };
};

export const actions: Actions = {
	default: async (event) => {
		const typed = unwrapOrError(await readPosted(event.request, prelistingSchema));
		const { block, household: householdId } = event.params;
		const result = await prelistHousehold(event.locals.deps, staffOf(event), { block, householdId, typed });
		if (result.ok) redirect(303, `/enumerator/${block}/${householdId}?done=listed`);
		return problemPage(result.problem, { typed });
	}
};
