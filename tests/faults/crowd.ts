import { setTimeout as pause } from 'node:timers/promises';
import type { Household } from './households';

/** What came of one fault. */
export interface Seen {
	saves: number;
	/** Signed or taken back. */
	submissions: number;
	/** Answered "not saved", or not at all: what was typed is on the screen. */
	refused: number;
	/** Anything else that was answered, and whatever is there that should not be. */
	wrong: string[];
	lost: number;
	/** The longest time, in milliseconds, in which a household got nothing acknowledged. */
	longest: number;
}

/** What a server, or the proxy before it, may say while something is away. */
const AWAY = [502, 503, 504];
/** A browser asks again, at the other server; not as fast as a program can. */
const BEFORE_NEXT_TRY = 50;

export type Counts = Pick<Seen, 'saves' | 'submissions'>;

/** All households at work until `fault` is over and as much was acknowledged as is asked for; then what they had is looked for. */
export async function during(
	households: readonly Household[],
	ports: readonly number[],
	fault: () => Promise<void>,
	atLeast: Counts = { saves: 100, submissions: 20 }
): Promise<Seen> {
	const seen: Seen = { saves: 0, submissions: 0, refused: 0, wrong: [], lost: 0, longest: 0 };
	let isOver = false;
	const isEnough = () => isOver && seen.saves >= atLeast.saves && seen.submissions >= atLeast.submissions;
	const working = households.map((household, at) => works(household, at, { seen, ports, isEnough }));
	await fault().finally(() => (isOver = true));
	await Promise.all(working);
	for (const { browser, missing } of households) {
		browser.port = ports[0] ?? 0;
		const { lost, wrong } = await missing();
		seen.lost += lost;
		seen.wrong.push(...wrong);
	}
	return seen;
}

interface Work {
	seen: Seen;
	ports: readonly number[];
	isEnough(): boolean;
}

async function works(household: Household, at: number, { seen, ports, isEnough }: Work): Promise<void> {
	const { browser, kind } = household;
	let last = performance.now();
	for (let turn = at; !isEnough(); turn += 1) {
		browser.port = ports[turn % ports.length] ?? 0;
		const result = await household.turn().catch(() => undefined);
		if (result?.done) {
			seen[kind] += 1;
			seen.longest = Math.max(seen.longest, performance.now() - last);
			last = performance.now();
		} else if (!result || AWAY.includes(result.answer.status)) {
			seen.refused += 1;
			await pause(BEFORE_NEXT_TRY);
		} else seen.wrong.push(`${result.answer.status} ${result.answer.location}`);
	}
}
