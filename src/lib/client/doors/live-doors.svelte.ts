import type { Door } from '$lib/domain/field/door';
import { applyChange, readChanges, saysNothingNew, type DoorChange } from '$lib/domain/field/live';

/** still: no script or not yet connected; live: the server vouches for the list; broken: it does not any more. */
export type Connection = 'still' | 'live' | 'broken';

/** A list as a page read it. */
interface ReadDoors {
	doors: Door[];
	/** What is in it, as the server's events call it. */
	cursor: string;
}

/** A line that has been silent for longer than two beats of the server (10 s each) is not believed. */
const SILENCE = 25_000;
/** A browser gives up on a line that was answered with anything but events (the server away, signed out): we do not. */
const AGAIN = 5_000;
/** A door that the newly read list does not have either is not asked for at once again. */
const UNKNOWN_AGAIN = 60_000;
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

	#url = '';
	#source: EventSource | undefined;
	/** What the server has told us up to: a new line goes on from there. */
	#lastEventId: string;
	#openedAt = 0;
	#askedAt = -Infinity;
	/** The list as the page last read it, to know a newer one by, and when that was. */
	#read: Door[];
	#readAt = $state(Date.now());
	readonly #unknown: () => void;

	/** `unknown`: the server told of a door that is not in the list; it has to be read again. */
	constructor({ doors, cursor }: ReadDoors, unknown: () => void = () => undefined) {
		this.doors = this.#read = doors;
		this.#lastEventId = cursor;
		this.#unknown = unknown;
	}

	/** How long after the page was read the server last vouched for it, milliseconds. */
	get heardSinceRead(): number {
		return Math.max(0, this.heardAt - this.#readAt);
	}

	/** @returns what stops it */
	connect(url: string): () => void {
		this.#url = url;
		this.#heard('still');
		this.#open();
		const again = () => this.#open();
		addEventListener('online', again);
		document.addEventListener('visibilitychange', again);
		const ticking = setInterval(() => this.#tick(), TICK);
		return () => {
			clearInterval(ticking);
			removeEventListener('online', again);
			document.removeEventListener('visibilitychange', again);
			this.#source?.close();
		};
	}

	/** A list that was read anew takes the place of this one; what changed since it was read follows on a new line. */
	replace({ doors, cursor }: ReadDoors): void {
		if (doors === this.#read) return;
		this.doors = this.#read = doors;
		this.#readAt = Date.now();
		this.#lastEventId = cursor;
		if (this.#source) this.#open();
	}

	/** A tab that nobody looks at has no line: over HTTP/1.1 a browser has six of them, and the seventh tab would stand still. */
	#open(): void {
		this.#source?.close();
		if (document.hidden) return;
		this.#openedAt = Date.now();
		const last = `last=${encodeURIComponent(this.#lastEventId)}`;
		const source = new EventSource(this.#url + (this.#url.includes('?') ? '&' : '?') + last);
		source.addEventListener('list', (event) => this.#take(event));
		source.addEventListener('doors', (event) => this.#take(event));
		source.addEventListener('beat', ({ lastEventId }) => this.#heard('live', lastEventId));
		source.addEventListener('error', () => (this.connection = 'broken'));
		this.#source = source;
	}

	#take({ data, lastEventId }: MessageEvent<string>): void {
		const changes = readChanges(data);
		if (!changes) return;
		for (const change of changes) this.#apply(change);
		this.#heard('live', lastEventId);
	}

	#apply(change: DoorChange): void {
		const before = this.doors.find(({ householdId }) => householdId === change.householdId);
		if (!before) return this.#askForList();
		if (saysNothingNew(before, change)) return;
		this.doors = applyChange(this.doors, change);
		if (before.status !== change.status) this.news = { ...before, status: change.status, since: change.since };
	}

	#askForList(): void {
		if (this.now - this.#askedAt < UNKNOWN_AGAIN) return;
		this.#askedAt = this.now;
		this.#unknown();
	}

	#heard(connection: Connection, lastEventId = this.#lastEventId): void {
		this.#lastEventId = lastEventId;
		this.connection = connection;
		this.heardAt = this.now = Date.now();
	}

	#tick(): void {
		this.now = Date.now();
		const silent = this.now - this.heardAt > SILENCE;
		if (this.connection === 'live' && silent) this.connection = 'broken';
		if (document.hidden) return;
		const isDead = this.#source?.readyState === EventSource.CLOSED || silent;
		if (isDead && this.now - this.#openedAt > AGAIN + (silent ? SILENCE : 0)) this.#open();
	}
}
