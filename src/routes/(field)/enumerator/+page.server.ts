import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { listBlocks } from '$lib/server/use-cases/field/list-blocks';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	blocks: unwrapOrError(await listBlocks(event.locals.deps, staffOf(event)))
});
