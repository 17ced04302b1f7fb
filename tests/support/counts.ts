/** Whether this is `npm run test:full`. */
export const isFullRun = process.env.ZITIAN_FULL === '1';

/** How often a test repeats itself, or how large its household is: `quick` under `npm test`, `full` under `npm run test:full`. */
export function repetitions<T>(quick: T, full: T): T {
	return isFullRun ? full : quick;
}
