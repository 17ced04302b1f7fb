import { error } from '@sveltejs/kit';
import { CODE_LISTS } from '$lib/server/areas/code-lists';
import { compressedJson } from '$lib/server/http/compressed-json';
import type { RequestHandler } from './$types';

/** A whole list of codes, for a page's script that searches it by itself. */
export const GET: RequestHandler = ({ params, request }) => {
	const list = CODE_LISTS.get(params.list);
	return list ? compressedJson(request, `code-list ${params.list}`, list) : error(404, 'Not found');
};
