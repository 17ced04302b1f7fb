import type { Deps } from '$lib/server/deps';
import { eventStream, type Line } from './event-stream';
import { holdLine } from './own-lines';
import { householdChanges, type HouseholdChanges, type Watcher } from './household-changes';

/** So often, in milliseconds, it is asked again whether the phone may still look, and the whole list is sent. */
const MINUTE = 60_000;

export interface DoorLine {
	block: string;
	/** Only this door is of interest. */
	householdId?: string;
	/** `Last-Event-ID`: what the phone has been told up to, on a line that broke. */
	lastEventId?: string | null;
	/** Whose it is: an account holds so many lines and no more. */
	owner: string;
	/** Is the phone still signed in, and the block still assigned? */
	mayLook(): Promise<boolean>;
	askEvery?: number;
}

/**
 * Live doors of one block, for an enumerator to whom it has been shown to be assigned. Events, each with the id to come
 * back with: `list` (all states, at the beginning and every minute), `doors` (what has changed), `beat` (nothing has).
 */
export function doorStream(
	deps: Pick<Deps, 'db' | 'listener' | 'clock' | 'round'>,
	{ block, owner, householdId, lastEventId, mayLook, askEvery = MINUTE }: DoorLine
): Response {
	return eventStream((line) => {
		const hub = householdChanges(deps);
		const watcher: Watcher = {
			block,
			cursor: lastEventId ?? undefined,
			tell: ({ kind, doors, cursor }) =>
				line.send(
					kind,
					householdId === undefined ? doors : doors.filter((door) => door.householdId === householdId),
					cursor
				),
			lost: () => line.end()
		};
		const watching = hub.watch(watcher);
		watching.catch(() => line.end());
		const release = holdLine(owner, () => line.end());
		const asking = setInterval(() => void askAgain(mayLook, line, hub, watcher), askEvery);
		return () => {
			release();
			clearInterval(asking);
			void watching.then(
				(stop) => stop(),
				() => undefined
			);
		};
	});
}

async function askAgain(
	mayLook: DoorLine['mayLook'],
	line: Line,
	hub: HouseholdChanges,
	watcher: Watcher
): Promise<void> {
	const may = await mayLook().catch(() => false);
	if (may) hub.listAgain(watcher);
	else line.end();
}
