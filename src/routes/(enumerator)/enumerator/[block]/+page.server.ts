import { staffOf, valueOrPage } from '$lib/server/http/staff-page';
import { listDoors } from '$lib/server/use-cases/field/list-doors';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) =>
	valueOrPage(await listDoors(event.locals.deps, staffOf(event), { block: event.params.block }));
