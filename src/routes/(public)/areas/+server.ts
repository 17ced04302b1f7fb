import { AREA_LIST, areasUnder, findAreas } from '$lib/server/areas/find-areas';
import { compressedJson } from '$lib/server/http/compressed-json';
import type { RequestHandler } from './$types';

/** `?all=1` the whole list, for a page's script that searches by itself; `?q=` counties that match, `?under=` the parts of a place. */
export const GET: RequestHandler = ({ url, request }) => {
	if (url.searchParams.get('all')) return compressedJson(request, 'areas', AREA_LIST);
	const under = url.searchParams.get('under');
	const areas = under === null ? findAreas(url.searchParams.get('q') ?? '') : areasUnder(under);
	return compressedJson(request, url.search, areas);
};
