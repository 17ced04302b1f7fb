import type { Pressure } from './pressure';

/** Somebody's place: when they came (UTC milliseconds), and which of those who came then they are. */
export interface Place {
	came: number;
	id: string;
}

/** In; or a place, how many are before it, and when to ask again and how long it takes, in seconds. */
export type Entry =
	{ isIn: true } | { isIn: false; place: Place; before: number; askAgain: number; takes: number; isFull: boolean };

/** Newcomers a second that are let in while it is tight: fewer as long as the pressure stays, more as soon as it does not. */
const RATE = { least: 0.5, first: 5, most: 500, less: 0.7, more: 1 };
/** Whoever has not asked for so long, in milliseconds, is passed over; the place itself is in their cookie, and counts again. */
const ABSENT_AFTER = 90_000;
/** More than this many are asked to come another time. */
const MOST = 50_000;
const ASK_AGAIN = { soonest: 5, latest: 30 };

/**
 * Where new sign-ins wait while the process has more to do than it can: in the order in which they came, which stands in their own
 * cookie, so that it outlives a closed page, a restart, and another process behind the same address.
 */
export class WaitingRoom {
	/** In the order of `came`; `seen`: when each last asked. */
	#waiting: (Place & { seen: number })[] = [];
	#rate = RATE.first;
	#free = 0;
	#lastTick: number;

	/** @param now UTC milliseconds */
	constructor(
		private readonly pressure: Pick<Pressure, 'now'>,
		private readonly now: () => number
	) {
		this.#lastTick = now();
	}

	/** How many wait. */
	get length(): number {
		return this.#waiting.length;
	}

	/** Nobody waits and nobody has to: whoever comes need not be looked at. */
	get isOpen(): boolean {
		return this.#waiting.length === 0 && this.pressure.now() < 1;
	}

	/** @param place the one that they have already; undefined = they have just come, and `id` becomes theirs */
	enter(place: Place | undefined, id: string): Entry {
		this.#tick();
		if (this.isOpen) return { isIn: true };
		const own = place ?? { came: this.now(), id };
		const before = this.#take(own);
		if (before < Math.floor(this.#free)) {
			this.#free -= 1;
			if (this.#waiting[before]?.id === own.id) this.#waiting.splice(before, 1);
			return { isIn: true };
		}
		const takes = Math.ceil((before + 1) / this.#rate);
		const askAgain = Math.min(ASK_AGAIN.latest, Math.max(ASK_AGAIN.soonest, Math.floor(takes / 2)));
		return { isIn: false, place: own, before, askAgain, takes, isFull: before >= MOST };
	}

	/** Their rank. A room that is full takes nobody in at its end. */
	#take(own: Place): number {
		const rank = this.#rankOf(own);
		const there = this.#waiting[rank];
		if (there?.id === own.id) there.seen = this.now();
		else if (this.#waiting.length < MOST) this.#waiting.splice(rank, 0, { ...own, seen: this.now() });
		return rank;
	}

	#rankOf({ came, id }: Place): number {
		let [low, high] = [0, this.#waiting.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			const each = this.#waiting[middle] as Place;
			if (each.came < came || (each.came === came && each.id < id)) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	/** Each second: who is no longer there goes, and as many are let in as the pressure allows. */
	#tick(): void {
		const seconds = Math.min((this.now() - this.#lastTick) / 1000, 5);
		if (seconds < 1) return;
		this.#lastTick = this.now();
		this.#waiting = this.#waiting.filter(({ seen }) => this.now() - seen < ABSENT_AFTER);
		this.#rate =
			this.pressure.now() >= 1
				? Math.max(RATE.least, this.#rate * RATE.less)
				: Math.min(RATE.most, this.#rate + RATE.more);
		this.#free = Math.min(this.#free + this.#rate * seconds, Math.max(1, this.#rate * 5));
	}
}
