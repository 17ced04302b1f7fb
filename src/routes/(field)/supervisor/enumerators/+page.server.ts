import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { showWorkers } from '$lib/server/use-cases/field/show-workers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	workers: unwrapOrError(await showWorkers(event.locals.deps, staffOf(event)))
});
