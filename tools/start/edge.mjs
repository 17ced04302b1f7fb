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

/** @param {boolean} https @returns {Record<string, string>} */
const headersOf = (https) => ({
	...HEADERS,
	...(https && { 'strict-transport-security': 'max-age=63072000; includeSubDomains' })
});

/**
 * What stands before SvelteKit. `files`: paths of files that are the same for everybody, which a browser may keep as long as
 * it asks whether they are still current; everything else is kept nowhere unless its page says otherwise.
 * @param {{ https: boolean, files: Set<string>, addressHeader?: string, depth?: number }} options
 */
export function edge({ https, files, addressHeader = '', depth = 1 }) {
	const headers = Object.entries(headersOf(https));
	/** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
	return (request, response) => {
		for (const [name, value] of headers) response.setHeader(name, value);
		const [path = '/'] = (request.url ?? '').split('?');
		response.setHeader('cache-control', files.has(path) ? 'no-cache' : 'no-store');
		if (addressHeader) fallBackToSocket(request, addressHeader.toLowerCase(), depth);
	};
}

/** What Node says by itself of a request that it cannot read (https://nodejs.org/api/http.html#event-clienterror). @type {Record<string, string>} */
const UNREADABLE = {
	HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
	HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
	ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout'
};
const MEND =
	'这个网址读不了（太长，或没有发完）。请从首页重新打开。\nThis address cannot be read (too long, or not sent whole). Please start again from the first page.\n';

/**
 * For the server's `clientError`: a request that no page ever sees is answered in words, with the headers of every other answer.
 * @param {{ https: boolean }} options
 */
export function refuseUnreadable({ https }) {
	const lines = Object.entries({
		...headersOf(https),
		'cache-control': 'no-store',
		'content-type': 'text/plain; charset=utf-8',
		'content-length': String(Buffer.byteLength(MEND)),
		connection: 'close'
	}).map(([name, value]) => `${name}: ${value}\r\n`);
	/** @param {Error & { code?: string }} error @param {import('node:stream').Duplex & { _httpMessage?: { headersSent: boolean } }} socket */
	return ({ code = '' }, socket) => {
		if (!socket.writable || socket._httpMessage?.headersSent) return void socket.destroy();
		socket.end(`HTTP/1.1 ${UNREADABLE[code] ?? '400 Bad Request'}\r\n${lines.join('')}\r\n${MEND}`);
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
