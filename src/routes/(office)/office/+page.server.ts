import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { showProgress } from '$lib/server/use-cases/office/show-progress';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	progress: unwrapOrError(await showProgress(event.locals.deps, staffOf(event)))
});
