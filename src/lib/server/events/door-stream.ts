import type { DoorChange } from '$lib/domain/doors/live';
import type { Deps } from '$lib/server/container';
import type { Staff } from '$lib/server/http/staff-session';
import { listDoors } from '$lib/server/use-cases/staff/list-doors';
import { eventStream, type Line } from './event-stream';
import { householdChanges } from './household-changes';

/** Every so often the phone hears that its list is still current; it must be well under what proxies cut off (60 s). */
const BEAT = 10_000;
/** The whole list is read again every this many beats: whatever was missed is mended within a minute. */
const BEATS_TO_LIST = 6;
/** After this many beats (10 minutes) the line ends and the browser opens a new one, with a session checked anew. */
const BEATS_TO_END = 60;

type StreamDeps = Pick<Deps, 'db' | 'sql' | 'clock' | 'round'>;

/**
 * Live doors of one block, for an enumerator to whom it has been shown to be assigned. Events: `list` (all states, at
 * the beginning and whenever something may have been missed), `door` (one change), `beat` (nothing new).
 */
export function doorStream(deps: StreamDeps, staff: Staff, block: string): Response {
	return eventStream((line) => {
		const lists = new ListSender(() => statesOf(deps, staff, block), line);
		const watching = householdChanges(deps).watch({
			block,
			changed: (change) => {
				lists.outdate();
				line.send('door', change);
			},
			missed: () => void lists.send()
		});
		// Only now that the process listens is the list read: a change between page and line is in it.
		watching.then(() => lists.send(), () => line.end());
		const beating = setInterval(beats(line, lists), BEAT);
		return () => {
			clearInterval(beating);
			void watching.then((stop) => stop(), () => undefined);
		};
	});
}

function beats(line: Line, lists: ListSender): () => void {
	let beat = 0;
	return () => {
		beat += 1;
		if (beat >= BEATS_TO_END) line.end();
		else if (beat % BEATS_TO_LIST === 0) void lists.send();
		else line.send('beat', {});
	};
}

async function statesOf(deps: StreamDeps, staff: Staff, block: string): Promise<DoorChange[] | undefined> {
	const list = await listDoors(deps, staff, { block });
	return list.ok ? list.value.doors.map(({ householdId, status, since }) => ({ householdId, status, at: since })) : undefined;
}

/** Sends whole lists, and never one that a change sent in the meantime has made old: that one is read again. */
export class ListSender {
	#version = 0;

	constructor(
		private readonly read: () => Promise<DoorChange[] | undefined>,
		private readonly line: Line
	) {}

	outdate(): void {
		this.#version += 1;
	}

	/** Ends the line if the list cannot be read: the phone then says that it is not up to date, which is true. */
	async send(): Promise<void> {
		try {
			const version = this.#version;
			const states = await this.read();
			if (!states) this.line.end();
			else if (version !== this.#version) await this.send();
			else this.line.send('list', states);
		} catch {
			this.line.end();
		}
	}
}
