import type { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import { announce } from '../../src/lib/server/runtime/process-events';

/** Requests that are being answered when the server closes get this many seconds. */
export const CLOSE_SECONDS = 3;

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
		server.close(stopped);
		announce('close');
		server.closeIdleConnections();
		setTimeout(() => server.closeAllConnections(), CLOSE_SECONDS * 1000).unref();
	};
	signals.on('SIGINT', close);
	signals.on('SIGTERM', () => {
		if (draining) return close();
		announce('drain');
		draining = setTimeout(close, drainSeconds * 1000);
	});
}
