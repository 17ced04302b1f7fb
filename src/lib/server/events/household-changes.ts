import { changeOf, type DoorChange } from '$lib/domain/field/live';
import type { Deps } from '$lib/server/deps';
import type { Queryable } from '$lib/server/db/client';
import { householdsChangedSince, readTogether } from '$lib/server/db/queries/changes';
import { doorsById, doorsOfBlocks, type DoorRow } from '$lib/server/db/queries/doors';
import { doorOf } from '../services/door-of';
import { usableCursor, type Cursor } from './cursor';

/** `list`: every door of the block. `doors`: those that have changed since the last news. `beat`: looked, none has. */
export interface News {
	kind: 'list' | 'doors' | 'beat';
	doors: DoorChange[];
	/** What the watcher has been told up to, this included. */
	cursor: Cursor;
}

/** Somebody who is looking at a block. */
export interface Watcher {
	block: string;
	/** What was told before, on an earlier line perhaps; without it the first news is the list. */
	cursor?: Cursor;
	tell(news: News): void;
	/** Whoever has just come hears at once that the server has looked, even if nothing has changed. */
	greeted?: boolean;
	/** The database cannot be read: whoever is left with a list that looks current is misled. */
	lost(): void;
}

type EventDeps = Pick<Deps, 'db' | 'listener' | 'clock' | 'round'>;

/** The channel that migration 0001 notifies for every event about a household, from whichever process made it. */
const CHANNEL = 'household_changed';
/** Every so often the database is asked without having rung: this is what "checked 8 s ago" on the phone means. */
const BEAT = 10_000;

/**
 * One listening connection a process, whatever the number of phones. A notice is only a bell: what has changed is read
 * from the audit events that the last look had not seen, all from one state of the database. So a bell that was not
 * heard, a burst of them and a line that broke all come out the same, nothing missed and nothing told twice.
 */
export class HouseholdChanges {
	readonly #deps: EventDeps;
	readonly #watchers = new Set<Watcher>();
	#listening: Promise<unknown> | undefined;
	#beating: ReturnType<typeof setInterval> | undefined;
	#rung = false;
	#beat = false;
	#looking = false;

	constructor(deps: EventDeps) {
		this.#deps = deps;
	}

	/** @returns once the process is listening; call it to stop */
	async watch(watcher: Watcher): Promise<() => void> {
		await this.#listen();
		this.#watchers.add(watcher);
		this.#beating ??= setInterval(() => this.#ring(true), BEAT);
		this.#ring();
		return () => this.#leave(watcher);
	}

	/** The watcher's next news is the whole list: states also change by the clock, of which no event tells. */
	listAgain(watcher: Watcher): void {
		watcher.cursor = undefined;
		this.#ring();
	}

	/** The driver listens again by itself after a lost connection, and says so through the last function. */
	async #listen(): Promise<void> {
		this.#listening ??= this.#deps.listener.listen(
			CHANNEL,
			() => this.#ring(),
			() => this.#ring()
		);
		try {
			await this.#listening;
		} catch (problem) {
			this.#listening = undefined;
			throw problem;
		}
	}

	#leave(watcher: Watcher): void {
		this.#watchers.delete(watcher);
		if (this.#watchers.size > 0) return;
		clearInterval(this.#beating);
		this.#beating = undefined;
	}

	#ring(beat = false): void {
		this.#rung = true;
		this.#beat ||= beat;
		if (!this.#looking) void this.#lookWhileRung();
	}

	async #lookWhileRung(): Promise<void> {
		this.#looking = true;
		while (this.#rung && this.#watchers.size > 0) {
			const [here, beat] = [[...this.#watchers], this.#beat];
			this.#rung = this.#beat = false;
			try {
				await this.#look(here, beat);
			} catch {
				for (const watcher of here) watcher.lost();
			}
		}
		this.#looking = false;
	}

	async #look(here: Watcher[], beat: boolean): Promise<void> {
		const told = await readTogether(this.#deps.db, async (read, snapshot) => {
			for (const watcher of here) watcher.cursor = usableCursor(watcher.cursor, snapshot);
			const groups = [...Map.groupBy(here, ({ cursor }) => cursor)];
			const reads = groups.map(async ([cursor, group]) => ({
				cursor,
				group,
				byBlock: await this.#read(read, cursor, group)
			}));
			return { snapshot, groups: await Promise.all(reads) };
		});
		for (const { cursor, group, byBlock } of told.groups) {
			for (const watcher of group) {
				// Whoever has asked for the list meanwhile (`listAgain`) is served by the next look.
				if (watcher.cursor !== cursor) continue;
				const kind = cursor === undefined ? 'list' : 'doors';
				this.#tell(watcher, { kind, doors: byBlock.get(watcher.block) ?? [], cursor: told.snapshot }, beat);
			}
		}
	}

	#tell(watcher: Watcher, news: News, beat: boolean): void {
		if (!this.#watchers.has(watcher)) return;
		watcher.cursor = news.cursor;
		if (news.kind === 'list' || news.doors.length > 0) watcher.tell(news);
		else if (beat || !watcher.greeted) watcher.tell({ ...news, kind: 'beat' });
		watcher.greeted = true;
	}

	async #read(read: Queryable, cursor: Cursor | undefined, group: Watcher[]): Promise<Map<string, DoorChange[]>> {
		const blocks = [...new Set(group.map(({ block }) => block))];
		const rows = cursor === undefined ? await doorsOfBlocks(read, blocks) : await this.#changed(read, cursor, blocks);
		const changes = new Map<string, DoorChange[]>();
		for (const row of rows)
			changes.set(row.blockCode, [...(changes.get(row.blockCode) ?? []), changeOf(doorOf(this.#deps, row))]);
		return changes;
	}

	async #changed(read: Queryable, cursor: Cursor, blocks: string[]): Promise<DoorRow[]> {
		const ids = await householdsChangedSince(read, cursor);
		return ids.length === 0 ? [] : doorsById(read, ids, blocks);
	}
}

const hubs = new WeakMap<object, HouseholdChanges>();

/** The one hub of a process, kept with the connection that it listens on. */
export function householdChanges(deps: EventDeps): HouseholdChanges {
	const known = hubs.get(deps.listener);
	if (known) return known;
	const hub = new HouseholdChanges(deps);
	hubs.set(deps.listener, hub);
	return hub;
}
