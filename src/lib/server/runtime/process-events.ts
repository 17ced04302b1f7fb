import type { EventEmitter } from 'node:events';

/**
 * What the process that serves tells the portal inside it; they are built apart and share nothing but the process.
 * `drain`: send nobody here any more. `close`: whoever holds a line open lets it go.
 */
export type ProcessEvent = 'drain' | 'close';

const bus: EventEmitter = process;

export const announce = (event: ProcessEvent): void => void bus.emit(`zitian:${event}`);

/** @returns call it to listen no more */
export function when(event: ProcessEvent, listener: () => void): () => void {
	bus.on(`zitian:${event}`, listener);
	return () => void bus.off(`zitian:${event}`, listener);
}
