/**
 * Cross-site request forgery: a browser says where a post comes from, in `Origin` or at least `Sec-Fetch-Site`.
 * Compared with `Host` and not with a configured address, so that a phone on the office's own network, a proxy and
 * localhost all work. A client that sends neither header is not a browser, and carries nobody's cookies.
 */
export function isForeignPost(request: { method: string; headers: Headers }): boolean {
	if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return false;
	const origin = request.headers.get('origin');
	if (origin === null) return !['none', 'same-origin', null].includes(request.headers.get('sec-fetch-site'));
	return hostOf(origin) !== request.headers.get('host');
}

function hostOf(origin: string): string | undefined {
	try {
		return new URL(origin).host;
	} catch {
		return undefined;
	}
}
