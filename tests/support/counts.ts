/** How often a test repeats itself: `quick` under `npm test`, `full` under `npm run test:full`. */
export function repetitions(quick: number, full: number): number {
	return process.env.ZITIAN_FULL === '1' ? full : quick;
}
