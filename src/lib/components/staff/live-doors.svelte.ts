import type { Door } from '$lib/domain/doors/door';
import { applyChange, readChange, readChanges, type DoorChange } from '$lib/domain/doors/live';

/** still: no script or not yet connected; live: the server vouches for the list; broken: it does not any more. */
export type Connection = 'still' | 'live' | 'broken';

/** A line that has been silent for longer than two beats of the server (10 s each) is not believed. */
const SILENCE = 25_000;
const TICK = 1000;

/**
 * A block's doors as they change. Times are the browser's own, so a wrong clock on the phone does no harm: only
 * differences between them are shown.
 */
export class LiveDoors {
	doors = $state.raw<Door[]>([]);
	connection = $state<Connection>('still');
	/** When the server last vouched for the list, and now; milliseconds of the browser's clock. */
	heardAt = $state(0);
	now = $state(0);
	/** The newest change of a door that was shown in another state before; it is read out. */
	news = $state.raw<Door | undefined>(undefined);

	constructor(doors: Door[]) {
		this.doors = doors;
	}

	/** @returns what stops it */
	connect(url: string): () => void {
		this.#heard('still');
		const source = new EventSource(url);
		source.addEventListener('list', ({ data }) => this.#take(readChanges(data)));
		source.addEventListener('door', ({ data }) => {
			const change = readChange(data);
			this.#take(change && [change]);
		});
		source.addEventListener('beat', () => this.#heard('live'));
		source.addEventListener('error', () => (this.connection = 'broken'));
		const ticking = setInterval(() => this.#tick(), TICK);
		return () => {
			clearInterval(ticking);
			source.close();
		};
	}

	#take(changes: DoorChange[] | undefined): void {
		if (!changes) return;
		for (const change of changes) {
			const before = this.doors.find(({ householdId }) => householdId === change.householdId);
			if (!before || (before.status === change.status && before.since === change.at)) continue;
			this.doors = applyChange(this.doors, change);
			if (before.status !== change.status) this.news = { ...before, status: change.status, since: change.at };
		}
		this.#heard('live');
	}

	#heard(connection: Connection): void {
		this.connection = connection;
		this.heardAt = this.now = Date.now();
	}

	#tick(): void {
		this.now = Date.now();
		if (this.connection === 'live' && this.now - this.heardAt > SILENCE) this.connection = 'broken';
	}
}
