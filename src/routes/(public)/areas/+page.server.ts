import { areasUnder, findAreas } from '$lib/server/areas/find-areas';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => {
	const query = (url.searchParams.get('q') ?? '').slice(0, 40);
	const under = (url.searchParams.get('under') ?? '').slice(0, 6);
	return { query, under, areas: query ? findAreas(query) : areasUnder(under) };
};
