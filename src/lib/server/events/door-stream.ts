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

/**
 * Live doors of one block, for an enumerator to whom it has been shown to be assigned. Events: `list` (all states, at
 * the beginning and whenever something may have been missed), `door` (one change), `beat` (nothing new).
 */
export function doorStream(deps: Pick<Deps, 'db' | 'sql' | 'clock' | 'round'>, staff: Staff, block: string): Response {
	return eventStream((line) => {
		const sendList = () => void listStates(deps, staff, block, line);
		const watching = householdChanges(deps).watch({ block, changed: (change) => line.send('door', change), missed: sendList });
		// Only now that the process listens is the list read: a change between page and line is in it.
		watching.then(sendList, () => line.end());
		const beating = setInterval(beats(line, sendList), BEAT);
		return () => {
			clearInterval(beating);
			void watching.then((stop) => stop(), () => undefined);
		};
	});
}

function beats(line: Line, sendList: () => void): () => void {
	let beat = 0;
	return () => {
		beat += 1;
		if (beat >= BEATS_TO_END) line.end();
		else if (beat % BEATS_TO_LIST === 0) sendList();
		else line.send('beat', {});
	};
}

/** Ends the line if the list cannot be read: the phone then says that it is not up to date, which is true. */
async function listStates(deps: Pick<Deps, 'db' | 'clock' | 'round'>, staff: Staff, block: string, line: Line): Promise<void> {
	try {
		const list = await listDoors(deps, staff, { block });
		if (!list.ok) return line.end();
		const states = list.value.doors.map(({ householdId, status, since }): DoorChange => ({ householdId, status, at: since }));
		line.send('list', states);
	} catch {
		line.end();
	}
}
