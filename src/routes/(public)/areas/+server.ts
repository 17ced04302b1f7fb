import { json } from '@sveltejs/kit';
import { areasUnder, findAreas } from '$lib/server/areas/find-areas';
import type { RequestHandler } from './$types';

/** `?q=` counties that match, `?under=` the parts of a province or city. For the page's script; +page is for people. */
export const GET: RequestHandler = ({ url }) => {
	const under = url.searchParams.get('under');
	const areas = under === null ? findAreas(url.searchParams.get('q') ?? '') : areasUnder(under);
	return json(areas, { headers: { 'cache-control': 'public, max-age=86400' } });
};
