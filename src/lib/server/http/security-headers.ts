/**
 * On every response. The content security policy is SvelteKit's (svelte.config.js), because it knows the nonce.
 * Everything personal is `no-store`: a shared phone keeps no page of it. Built assets set their own caching.
 */
export function secure(response: Response, https: boolean): Response {
	const { headers } = response;
	headers.set('x-content-type-options', 'nosniff');
	headers.set('x-frame-options', 'DENY');
	headers.set('referrer-policy', 'same-origin');
	headers.set('cross-origin-opener-policy', 'same-origin');
	headers.set('cross-origin-resource-policy', 'same-origin');
	headers.set('permissions-policy', 'geolocation=(), microphone=(), camera=(self), browsing-topics=()');
	if (https) headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains');
	const caching = headers.get('cache-control');
	const kind = headers.get('content-type') ?? '';
	const isPersonal = /text\/html/.test(kind) || (/json/.test(kind) && !caching?.startsWith('public'));
	if (caching === null || isPersonal) {
		headers.set('cache-control', 'no-store');
	}
	return response;
}
