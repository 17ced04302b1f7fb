import { figuresOf } from '../figures';
import { newBrowser, take } from './measure';
import type { Step } from './one-return';

const AT_ONCE = 4;
/** Printed before, so that no letter is hashed while returns are counted. */
const LETTERS_A_SECOND = 15;

/** Whole returns a second, so many households at a time, generator and database on the same machine. */
export async function sustained(
	port: number,
	steps: Step[],
	letters: (count: number) => Promise<string[]>,
	seconds: number
) {
	const codes = await letters(Math.ceil(seconds * LETTERS_A_SECOND));
	const took: number[] = [];
	let returns = 0;
	const begun = performance.now();
	const isOver = () => performance.now() - begun > seconds * 1000;
	async function household(): Promise<void> {
		for (let code = codes.pop(); code && !isOver(); code = codes.pop()) {
			const state = { revision: 0, code };
			const browser = newBrowser(port);
			for (const step of steps) took.push((await take(step, browser, state)).took);
			returns += 1;
		}
	}
	await Promise.all(Array.from({ length: AT_ONCE }, household));
	const all = (performance.now() - begun) / 1000;
	return { atOnce: AT_ONCE, returns, seconds: all, perSecond: returns / all, requests: figuresOf(took) };
}
