import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { showChaseList } from '$lib/server/use-cases/field/show-area';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	chase: unwrapOrError(await showChaseList(event.locals.deps, staffOf(event), { block: event.params.block })),
	origin: event.locals.deps.settings.origin
});
