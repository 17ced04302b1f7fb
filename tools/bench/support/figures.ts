/** Median, the figures that 95 and 99 of 100 stay within, and the extremes; rounded to a tenth of the unit that came in, or to another part of it. */
export function figuresOf(measured: number[], parts = 10) {
	const sorted = [...measured].sort((a, b) => a - b);
	const at = (share: number) => {
		const value = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? NaN;
		return Math.round(value * parts) / parts;
	};
	return { count: sorted.length, best: at(0), median: at(0.5), p95: at(0.95), p99: at(0.99), worst: at(1) };
}
