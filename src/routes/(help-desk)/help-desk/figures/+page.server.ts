import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { showFigures } from '$lib/server/use-cases/help-desk/show-figures';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	figures: unwrapOrError(await showFigures(event.locals.deps, staffOf(event)))
});
