import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { when } from '../../src/lib/server/runtime/process-events';
import { edge, refuseUnreadable } from '../start/edge.mjs';

/** SvelteKit's part of the build (`handler.js`): https://svelte.dev/docs/kit/adapter-node#Custom-server */
export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

interface Options {
	/** Longer than the proxy keeps its connections: the proxy closes them, never this server under a request. */
	keepAliveSeconds: number;
	edge: Parameters<typeof edge>[0];
}

/** So long, in milliseconds, a client may take to send its request. */
const REQUEST_TIMEOUT = 60_000;

/** The portal as an HTTP server: what every answer has, then SvelteKit. */
export function portalServer(handler: Handler, { keepAliveSeconds, edge: options }: Options): Server {
	const before = edge(options);
	let isDraining = false;
	when('drain', () => (isDraining = true));
	const server = createServer((request, response) => {
		before(request, response);
		// The proxy opens its next connection elsewhere.
		if (isDraining) response.setHeader('connection', 'close');
		handler(request, response, () => response.writeHead(404).end());
	});
	server.on('clientError', refuseUnreadable(options));
	server.keepAliveTimeout = keepAliveSeconds * 1000;
	server.requestTimeout = REQUEST_TIMEOUT;
	return server;
}
