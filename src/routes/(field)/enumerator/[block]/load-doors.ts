import type { RequestEvent } from '@sveltejs/kit';
import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { listDoors } from '$lib/server/use-cases/field/list-doors';

/** The doors of the block in the address, or the page that says why not. */
export const loadDoors = async (event: RequestEvent<{ block: string }>) =>
	unwrapOrError(await listDoors(event.locals.deps, staffOf(event), { block: event.params.block }));
