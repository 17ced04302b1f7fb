/** A small seeded source of chance: the same seed gives the same district on every machine. Never for secrets. */
export interface Random {
	/** 0 ≤ value < 1 */
	next(): number;
	/** Whole number, both bounds included. */
	int(min: number, max: number): number;
	chance(probability: number): boolean;
	pick<V>(values: readonly V[]): V;
	/** One of the values; weights need not add up to one. */
	weighted<V>(choices: readonly (readonly [weight: number, value: V])[]): V;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, plenty for invented people. */
function mulberry32(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

function weighted<V>(next: () => number, choices: readonly (readonly [number, V])[]): V {
	let left = next() * choices.reduce((sum, [weight]) => sum + weight, 0);
	for (const [weight, value] of choices) {
		left -= weight;
		if (left < 0) return value;
	}
	return lastOf(choices)[1];
}

function lastOf<V>(values: readonly V[]): V {
	const last = values.at(-1);
	if (last === undefined) throw new RangeError('Nothing to choose from');
	return last;
}

export function createRandom(seed: number): Random {
	const next = mulberry32(seed);
	return {
		next,
		int: (min, max) => min + Math.floor(next() * (max - min + 1)),
		chance: (probability) => next() < probability,
		pick: (values) => values[Math.floor(next() * values.length)] ?? lastOf(values),
		weighted: (choices) => weighted(next, choices)
	};
}

/** A seed of its own for every part, so that adding a draw in one household does not change the next one. */
export const seedOf = (seed: number, part: number): number => Math.imul(seed ^ (part * 0x9e3779b1), 0x85ebca6b) >>> 0;
