import { isFilter } from '$lib/domain/field/filter';
import { staffOf, valueOrPage } from '$lib/server/http/staff-page';
import { listDoors } from '$lib/server/use-cases/field/list-doors';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const show = event.url.searchParams.get('show') ?? '';
	return {
		...valueOrPage(await listDoors(event.locals.deps, staffOf(event), { block: event.params.block })),
		show: isFilter(show) ? show : undefined,
		typed: (event.url.searchParams.get('q') ?? '').slice(0, 100)
	};
};
