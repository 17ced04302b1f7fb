import { when } from '../runtime/process-events';

/** Text of one server-sent event (HTML Living Standard §9.2): a name, one line of JSON, and the id to come back with. */
export const eventText = (name: string, data: unknown, id: string): string =>
	`id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

export interface Line {
	send(name: string, data: unknown, id: string): void;
	end(): void;
}

/** Milliseconds after which a browser tries again by itself. */
const RETRY = 2000;

/** How each line that is open is ended. */
const lines = new Set<() => void>();
// The browser comes back by itself, to a server that takes it.
when('close', () => lines.forEach((end) => end()));

export const openLines = (): number => lines.size;

/** A proxy that buffers would hold a change back; nginx reads the last of these. */
const HEADERS = { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' };

/**
 * A response that stays open. `open` gets the line to write to and returns what must be undone when either side ends
 * it, which happens once. After the end, sending does nothing: a change may arrive while the browser is leaving.
 */
export function eventStream(open: (line: Line) => () => void): Response {
	const encoder = new TextEncoder();
	let isOpen = true;
	let undo: () => void = () => {};
	let end: () => void = () => {};
	const hangUp = () => {
		isOpen = false;
		lines.delete(end);
		undo();
	};
	const body = new ReadableStream<Uint8Array>({
		start(controller) {
			end = () => {
				if (!isOpen) return;
				hangUp();
				controller.close();
			};
			lines.add(end);
			controller.enqueue(encoder.encode(`retry: ${RETRY}\n\n`));
			undo = open({
				send: (name, data, id) => isOpen && controller.enqueue(encoder.encode(eventText(name, data, id))),
				end
			});
		},
		cancel: hangUp
	});
	return new Response(body, { headers: HEADERS });
}
