import type { DoorChange } from '$lib/domain/doors/live';
import type { Deps } from '$lib/server/container';
import { doorsById } from '$lib/server/db/queries/doors';
import { doorOf } from '$lib/server/use-cases/staff/door-of';

/** Somebody who is looking at a block. */
export interface Watcher {
	block: string;
	/** A door of the block has changed. */
	changed(change: DoorChange): void;
	/** Notices may have been missed (the connection to the database was new): read the whole list again. */
	missed(): void;
}

type EventDeps = Pick<Deps, 'db' | 'sql' | 'clock' | 'round'>;

/** The channel that migration 0001 notifies for every event about a household, from whichever process made it. */
const CHANNEL = 'household_changed';

/**
 * One listening connection a process, whatever the number of phones. A burst of notices becomes one query: while it
 * runs, the ids of the next are gathered; doors of blocks that nobody is looking at are not read at all.
 */
export class HouseholdChanges {
	readonly #deps: EventDeps;
	readonly #watchers = new Set<Watcher>();
	readonly #waiting = new Set<string>();
	#listening: Promise<unknown> | undefined;
	#working = false;

	constructor(deps: EventDeps) {
		this.#deps = deps;
	}

	/** @returns after the process is listening, so that whatever is read next cannot miss a change; call it to stop */
	async watch(watcher: Watcher): Promise<() => void> {
		this.#watchers.add(watcher);
		try {
			await (this.#listening ??= this.#listen());
		} catch (problem) {
			this.#watchers.delete(watcher);
			this.#listening = undefined;
			throw problem;
		}
		return () => void this.#watchers.delete(watcher);
	}

	/** The driver listens again by itself after a lost connection, and says so through the last function. */
	#listen(): Promise<unknown> {
		return this.#deps.sql.listen(CHANNEL, (text) => this.#heard(text), () => this.#tellMissed());
	}

	#heard(text: string): void {
		if (this.#watchers.size === 0) return;
		const { householdId } = JSON.parse(text) as { householdId: string };
		this.#waiting.add(householdId);
		if (!this.#working) void this.#work();
	}

	async #work(): Promise<void> {
		this.#working = true;
		try {
			while (this.#waiting.size > 0) await this.#tellWaiting();
		} catch {
			// The database is away for a moment: nobody may be left with a list that looks current.
			this.#tellMissed();
		} finally {
			this.#working = false;
		}
	}

	async #tellWaiting(): Promise<void> {
		const ids = [...this.#waiting];
		this.#waiting.clear();
		const blocks = [...new Set([...this.#watchers].map(({ block }) => block))];
		if (blocks.length === 0) return;
		for (const row of await doorsById(this.#deps.db, ids, blocks)) {
			const { householdId, status, since } = doorOf(this.#deps, row);
			for (const watcher of this.#watchers) {
				if (watcher.block === row.blockCode) watcher.changed({ householdId, status, at: since });
			}
		}
	}

	#tellMissed(): void {
		for (const watcher of this.#watchers) watcher.missed();
	}
}

const hubs = new WeakMap<object, HouseholdChanges>();

/** The one hub of a process, kept with the connection that it listens on. */
export function householdChanges(deps: EventDeps): HouseholdChanges {
	const known = hubs.get(deps.sql);
	if (known) return known;
	const hub = new HouseholdChanges(deps);
	hubs.set(deps.sql, hub);
	return hub;
}
