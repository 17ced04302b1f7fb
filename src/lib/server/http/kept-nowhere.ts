/**
 * What is personal is kept nowhere: a shared phone keeps no page of it. Every other header of an answer is set where the
 * process answers (tools/start/edge.mjs), which also knows files and errors.
 */
export function keptNowhere(response: Response): Response {
	const { headers } = response;
	const caching = headers.get('cache-control');
	const kind = headers.get('content-type') ?? '';
	const isPersonal = /text\/html/.test(kind) || (/json/.test(kind) && !caching?.startsWith('public'));
	if (caching === null || isPersonal) headers.set('cache-control', 'no-store');
	return response;
}
