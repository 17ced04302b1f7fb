import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { showArea } from '$lib/server/use-cases/field/show-area';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => unwrapOrError(await showArea(event.locals.deps, staffOf(event)));
