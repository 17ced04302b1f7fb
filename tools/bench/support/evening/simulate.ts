/** What comes in an evening, and what serves it. Times in seconds, work in processor seconds. */
export interface Evening {
	/** Returns begun a second in the busiest minute. */
	peak: number;
	/** Processor seconds of one whole return. */
	work: number;
	/** From the first page to the receipt. */
	duration: number;
	cores: number;
}

export interface Outcome {
	returns: number;
	/** Share of the processors' time, in the busiest minute. */
	busiest: number;
	/** The longest that a request waited for a processor. */
	longestWait: number;
	/** Minutes in which requests waited longer than a second. */
	minutesLate: number;
}

/** The rise to the peak and the fall after it, as half of a bell each way: an hour and a half from e⁻¹ of the peak to the peak. */
const WIDTH = 5400;
const HOURS = 6;
const LATE = 1;

const rateAt = (second: number, peak: number): number =>
	peak * Math.exp(-(((second - (HOURS * 3600) / 2) / WIDTH) ** 2));

/**
 * Second by second: each return's work comes evenly over its duration; what the cores cannot do waits, and is done first
 * in, first out. A fluid: it says from how many cores on an evening is served, not how requests of one second jostle.
 */
export function simulate({ peak, work, duration, cores }: Evening): Outcome {
	const outcome: Outcome = { returns: 0, busiest: 0, longestWait: 0, minutesLate: 0 };
	const rates = Array.from({ length: HOURS * 3600 }, (_, second) => rateAt(second, peak));
	let [open, waiting, late] = [0, 0, 0];
	for (const [second, rate] of rates.entries()) {
		open += rate - (rates[second - duration] ?? 0);
		const coming = (open / duration) * work;
		waiting = Math.max(0, waiting + coming - cores);
		outcome.returns += rate;
		outcome.busiest = Math.max(outcome.busiest, coming / cores);
		outcome.longestWait = Math.max(outcome.longestWait, waiting / cores);
		if (waiting / cores > LATE) late += 1;
	}
	outcome.minutesLate = late / 60;
	return outcome;
}

/** The fewest cores that keep to `share` of their time in the busiest minute. */
export function coresFor(evening: Omit<Evening, 'cores'>, share: number): number {
	const { busiest } = simulate({ ...evening, cores: 1 });
	return Math.max(1, Math.ceil(busiest / share));
}
