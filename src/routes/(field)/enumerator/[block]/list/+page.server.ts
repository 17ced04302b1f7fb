import { isFilter } from '$lib/domain/field/filter';
import { loadDoors } from '../load-doors';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const show = event.url.searchParams.get('show') ?? '';
	return {
		...(await loadDoors(event)),
		show: isFilter(show) ? show : undefined,
		typed: (event.url.searchParams.get('q') ?? '').slice(0, 100)
	};
};
