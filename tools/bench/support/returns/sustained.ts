import { figuresOf } from '../figures';
import type { Browser } from './browser';
import { newBrowser, take } from './measure';
import { signIn, type Step } from './one-return';

const AT_ONCE = 4;

/** A household in the middle of its return: its browser, and what the steps remember. */
export interface Household {
	browser: Browser;
	state: { revision: number; code: string };
}

/** Each with a letter that nobody has used. */
export const newcomers = (port: number, codes: string[]): Household[] =>
	codes.map((code) => ({ browser: newBrowser(port), state: { revision: 0, code } }));

/** The same, past sign-in and notice: what is counted next makes no slow hash. */
export async function signedIn(port: number, codes: string[]): Promise<Household[]> {
	const all = newcomers(port, codes);
	await inLines(all, async ({ browser, state }) => {
		for (const step of signIn) await take(step, browser, state);
	});
	return all;
}

/** Whole returns a second, so many households at a time, generator and database on the same machine. `short`: there were too few of them. */
export async function sustained(steps: Step[], households: Household[], seconds: number) {
	const took: number[] = [];
	let returns = 0;
	const begun = performance.now();
	await inLines(
		households,
		async ({ browser, state }) => {
			for (const step of steps) took.push((await take(step, browser, state)).took);
			returns += 1;
		},
		() => performance.now() - begun > seconds * 1000
	);
	const all = (performance.now() - begun) / 1000;
	const rate = { atOnce: AT_ONCE, returns, seconds: all, perSecond: returns / all, requests: figuresOf(took) };
	return all < seconds ? { ...rate, short: true } : rate;
}

async function inLines(
	households: Household[],
	work: (household: Household) => Promise<void>,
	isOver = () => false
): Promise<void> {
	const waiting = [...households];
	async function line(): Promise<void> {
		for (let next = waiting.pop(); next && !isOver(); next = waiting.pop()) await work(next);
	}
	await Promise.all(Array.from({ length: AT_ONCE }, line));
}
