import { readdirSync } from 'node:fs';

/** For whatever is not one of SvelteKit's pages, which bring their own with a nonce (svelte.config.js); a service worker lives by it. */
const POLICY =
	"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** On every answer of the process: pages, files, refusals, errors (OWASP ASVS 3.4). */
const HEADERS = {
	'content-security-policy': POLICY,
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'geolocation=(), microphone=(), camera=(self), browsing-topics=()'
};

/**
 * What stands before SvelteKit. `files`: paths of files that are the same for everybody, which a browser may keep as long as
 * it asks whether they are still current; everything else is kept nowhere unless its page says otherwise.
 * @param {{ https: boolean, files: Set<string>, addressHeader?: string, depth?: number }} options
 */
export function edge({ https, files, addressHeader = '', depth = 1 }) {
	/** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
	return (request, response) => {
		for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
		if (https) response.setHeader('strict-transport-security', 'max-age=63072000; includeSubDomains');
		const [path = '/'] = (request.url ?? '').split('?');
		response.setHeader('cache-control', files.has(path) ? 'no-cache' : 'no-store');
		if (addressHeader) fallBackToSocket(request, addressHeader.toLowerCase(), depth);
	};
}

/**
 * The address of a client that the proxy did not name is that of whoever is connected: asked past the proxy (a health check),
 * or by one that is set up wrongly. Without it the adapter throws.
 * @param {import('node:http').IncomingMessage} request @param {string} header @param {number} depth
 */
function fallBackToSocket({ headers, socket }, header, depth) {
	const isList = header === 'x-forwarded-for';
	const named = isList
		? String(headers[header] ?? '')
				.split(',')
				.at(-depth)
		: headers[header];
	if (named?.length) return;
	headers[header] = Array.from({ length: isList ? depth : 1 }, () => socket.remoteAddress ?? '').join(',');
}

/** Paths of the files below a folder. @param {string} folder */
export const filesIn = (folder) =>
	new Set(readdirSync(folder, { recursive: true }).map((file) => `/${String(file).replaceAll('\\', '/')}`));
