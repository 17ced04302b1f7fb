/** Text of one server-sent event (HTML Living Standard §9.2): a name and one line of JSON. */
export const eventText = (name: string, data: unknown): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

export interface Line {
	send(name: string, data: unknown): void;
	end(): void;
}

/** Milliseconds after which a browser tries again by itself. */
const RETRY = 2000;

/**
 * A response that stays open. `open` gets the line to write to and returns what must be undone when the browser goes;
 * it ends the line itself when it cannot vouch for what it sends any more.
 */
export function eventStream(open: (line: Line) => () => void): Response {
	let close: (() => void) | undefined;
	const body = new ReadableStream<Uint8Array>({
		start(controller) {
			const encoder = new TextEncoder();
			let isOpen = true;
			const line: Line = {
				send: (name, data) => {
					if (isOpen) controller.enqueue(encoder.encode(eventText(name, data)));
				},
				end: () => {
					if (!isOpen) return;
					isOpen = false;
					close?.();
					controller.close();
				}
			};
			controller.enqueue(encoder.encode(`retry: ${RETRY}\n\n`));
			close = open(line);
		},
		cancel: () => close?.()
	});
	// A proxy that buffers would hold a change back; nginx reads this header.
	return new Response(body, {
		headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' }
	});
}
