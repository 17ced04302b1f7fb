/** Repeatable choices (mulberry32): a failure names its seed. */
export class Random {
	#state: number;

	constructor(seed: number) {
		this.#state = seed >>> 0;
	}

	/** From 0 up to, not including, `limit`. */
	below(limit: number): number {
		this.#state = (this.#state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
	}

	of<V>(values: readonly V[]): V {
		return values[this.below(values.length)] as V;
	}

	/** True once in `times`. */
	once(times: number): boolean {
		return this.below(times) === 0;
	}
}
