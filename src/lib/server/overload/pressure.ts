import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How the process is doing: 1 = as much as it can do, 2 = twice as much is asked. */
export interface Pressure {
	now(): number;
	/** A request that needs no slow hash is being answered. @returns call it when it is */
	begin(): () => void;
}

/** A request may take so many times as long as the loop may be late: it waits for the database, too. */
const REQUEST_TAKES = 3;
/** Milliseconds between two readings, and how much the newest counts beside those before. */
const READ_EVERY = 500;
const WEIGHT = 0.5;
/** The histogram measures what passes between two ticks of this many milliseconds. */
const RESOLUTION = 10;

/** A mean that forgets: half of it at each reading. */
class Recent {
	#sum = 0;
	#count = 0;
	value = 0;

	add(one: number): void {
		this.#sum += one;
		this.#count += 1;
	}

	/** @param isIdle nothing came, and nothing is about to: a long request says nothing until it ends */
	read(isIdle: boolean): void {
		if (this.#count === 0 && !isIdle) return;
		const mean = this.#count === 0 ? 0 : this.#sum / this.#count;
		this.value += WEIGHT * (mean - this.value);
		[this.#sum, this.#count] = [0, 0];
	}
}

/**
 * Read from the process itself: how late its loop is, and how long requests take.
 * @param lateMs from how late on it is too much, in milliseconds; 0 = always, to rehearse it
 */
export function processPressure(lateMs: number): Pressure {
	const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
	delay.enable();
	const [late, takes] = [new Recent(), new Recent()];
	let underWay = 0;
	setInterval(() => {
		if (delay.count > 0) late.add(Math.max(0, delay.mean / 1e6 - RESOLUTION));
		delay.reset();
		late.read(true);
		takes.read(underWay === 0);
	}, READ_EVERY).unref();
	return {
		now: () => (lateMs === 0 ? 1 : Math.max(late.value, takes.value / REQUEST_TAKES) / lateMs),
		begin() {
			const begun = performance.now();
			underWay += 1;
			return () => {
				underWay -= 1;
				takes.add(performance.now() - begun);
			};
		}
	};
}
