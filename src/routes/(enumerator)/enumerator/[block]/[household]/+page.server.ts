import { staffOf, valueOrPage } from '$lib/server/http/staff-page';
import { showDoor } from '$lib/server/use-cases/staff/list-doors';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { block, household } = event.params;
	return valueOrPage(await showDoor(event.locals.deps, staffOf(event), { block, householdId: household }));
};
