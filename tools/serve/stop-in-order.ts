import type { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import { Server as Listener } from 'node:net';
import { announce } from '../../src/lib/server/runtime/process-events';

/** Requests that are being answered when the server closes get this many seconds. */
export const CLOSE_SECONDS = 3;
/** A proxy that has just connected gets this many milliseconds for its request. */
const FIRST_REQUEST = 500;

interface Options {
	/** Between SIGTERM and the close: the proxies see /readyz fail and send nobody here any more. */
	drainSeconds: number;
	signals?: EventEmitter;
	/** Called when the last request is answered. */
	stopped(): void;
}

/** SIGTERM drains, then closes; a second one, and Ctrl-C, close at once. */
export function stopInOrder(server: Server, { drainSeconds, signals = process, stopped }: Options): void {
	let draining: ReturnType<typeof setTimeout> | undefined;
	let isClosing = false;
	const close = () => {
		if (isClosing) return;
		isClosing = true;
		clearTimeout(draining);
		announce('close');
		// HTTP's own close would also end connections on which a request is on its way: a proxy may not send a post again, and says 502.
		inQuietTurn(() => Listener.prototype.close.call(server, stopped));
		setTimeout(() => server.closeIdleConnections(), FIRST_REQUEST).unref();
		setTimeout(() => server.closeAllConnections(), CLOSE_SECONDS * 1000).unref();
	};
	signals.on('SIGINT', close);
	signals.on('SIGTERM', () => {
		if (draining) return close();
		announce('drain');
		draining = setTimeout(close, drainSeconds * 1000);
	});
}

/** A turn of the event loop, in milliseconds, in which nothing was done: whoever connects within it is cut off. */
const QUIET = 0.1;
const TURNS = 2000;

/**
 * Calls it right after a short turn: who connected while a long one was at work has not been accepted yet, and would be cut off
 * by the end of listening. A server that never has a short turn stops all the same.
 */
function inQuietTurn(work: () => void, turns = TURNS): void {
	const begun = performance.now();
	setImmediate(() => (performance.now() - begun < QUIET || turns === 0 ? work() : inQuietTurn(work, turns - 1)));
}
