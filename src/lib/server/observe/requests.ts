import { channel } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { randomUUID } from '../crypto/tokens';
import { log } from '../runtime/log';
import { requestFailures, requests, requestsCutShort, requestSeconds } from './metrics';

/** What the portal found out about a request; ids, patterns and roles, never what somebody typed. */
interface RequestFacts {
	/** Given by the proxy or made here; in the log, in the answer's x-request-id, and on the page of an error. */
	id: string;
	/** SvelteKit's pattern: `/(resident)/form/[section]/[step]`. Undefined for a file, and for what is no page. */
	route?: string;
	who?: string;
}

/** What a proxy calls a request; anything else might carry something else. */
const WELL_FORMED = /^[A-Za-z0-9-]{8,64}$/;

/** Asked every few seconds by machines: logged only where everything is. */
const PROBES = new Set(['/(public)/healthz', '/(public)/readyz']);

const facts = new WeakMap<IncomingMessage, RequestFacts>();

/** What is known of a request; outside our server (a test, Vite's own) it begins here. */
export function factsOf(request: IncomingMessage | undefined): RequestFacts {
	const known = request && facts.get(request);
	if (known) return known;
	const begun = { id: idOf(request) };
	if (request) facts.set(request, begun);
	return begun;
}

function idOf(request: IncomingMessage | undefined): string {
	const given = String(request?.headers['x-request-id'] ?? '');
	return WELL_FORMED.test(given) ? given : randomUUID();
}

interface Started {
	request: IncomingMessage;
	response: ServerResponse;
	server: Server;
}

/**
 * Logs and counts every request of this process, pages and files alike, from Node's own channel: the portal is handed
 * neither the server nor the answer. @param isOurs false for the server of the metrics @returns call it to stop
 */
export function observeRequests(isOurs: (server: Server) => boolean): () => void {
	const started = channel('http.server.request.start');
	const observe = (message: unknown) => {
		const { request, response, server } = message as Started;
		if (isOurs(server)) follow(request, response);
	};
	started.subscribe(observe);
	return () => void started.unsubscribe(observe);
}

function follow(request: IncomingMessage, response: ServerResponse): void {
	const begun = performance.now();
	const known = factsOf(request);
	response.setHeader('x-request-id', known.id);
	response.once('close', () => end(known, request.method ?? '', response, performance.now() - begun));
}

function end({ id, route, who }: RequestFacts, method: string, response: ServerResponse, ms: number): void {
	const status = response.headersSent ? response.statusCode : 0;
	const isWhole = response.writableFinished;
	const isLine = String(response.getHeader('content-type') ?? '').startsWith('text/event-stream');
	const label = route ?? (status === 200 || status === 304 ? 'file' : 'none');
	if (!isLine) count({ method, route: label, status, isWhole, ms });
	const isQuiet = route === undefined ? status < 400 : PROBES.has(route) && status === 200;
	const line = {
		requestId: id,
		method,
		route: label,
		status,
		ms: Math.round(ms),
		who,
		cut: isWhole || isLine ? undefined : true
	};
	log[isQuiet ? 'debug' : 'info'](line, 'request');
}

const METHODS = new Set(['GET', 'HEAD', 'POST']);

interface Counted {
	method: string;
	route: string;
	status: number;
	isWhole: boolean;
	ms: number;
}

/** Each label from a list that is ours: a series for whatever somebody sends would fill the memory of whoever collects them. */
function count({ method, route, status, isWhole, ms }: Counted): void {
	requestSeconds.observe({ route }, ms / 1000);
	requests.inc({ method: METHODS.has(method) ? method : 'other', status });
	// 503 is "not saved" or "wait": the database's matter, or the rush's.
	if (status >= 500 && status !== 503) requestFailures.inc({ route });
	if (!isWhole) requestsCutShort.inc();
}
