/**
 * Cross-site request forgery: a browser says where a post comes from, in `Origin` or at least `Sec-Fetch-Site`.
 * Compared with `Host` and not with a configured address, so that a phone on the office's own network, a proxy and
 * localhost all work. `https`: what the same host sent over plain http is not this site's. A client that sends neither header is not a browser, and carries nobody's cookies.
 */
export function isForeignPost(request: { method: string; headers: Headers }, https = false): boolean {
	if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return false;
	const origin = request.headers.get('origin');
	if (origin === null) return !['none', 'same-origin', null].includes(request.headers.get('sec-fetch-site'));
	if (https && !origin.startsWith('https:')) return true;
	return hostOf(origin) !== request.headers.get('host');
}

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);
