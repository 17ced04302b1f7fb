/**
 * npm run bench:overload -- [--rate 30] [--seconds 60] [--households 30] [--out FILE.json]
 *
 * More newcomers than the machine can do: so many a second, each on the way from the first page to the receipt, beside households
 * that are in the middle of their form. How long these wait for a save and a page, quiet and then; what newcomers wait, and in which
 * order they are let in; whether anything that was acknowledged is missing at the end. Loopback only. Aim: p95 of the signed-in at
 * most 1 s at three times what `bench:returns` does, nothing lost. Writes bench/results/overload.json; judges nothing.
 */
import { parseArgs } from 'node:util';
import { figuresOf } from './support/figures';
import { answering, hasLost, type AtWork } from './support/overload/at-work';
import { arriving, type Newcomers } from './support/overload/newcomers';
import { writeResult } from './support/result';
import { changesOfThree } from './support/returns/household';
import { newLetters } from './support/returns/letters';
import { newBrowser, take } from './support/returns/measure';
import { fillIn, signIn } from './support/returns/one-return';
import { withProduct, type Measured } from './support/with-product';

const { values } = parseArgs({
	options: {
		rate: { type: 'string', default: '30' },
		seconds: { type: 'string', default: '60' },
		households: { type: 'string', default: '30' },
		port: { type: 'string', default: '4398' },
		out: { type: 'string', default: 'bench/results/overload.json' }
	}
});
const SECONDS = Math.min(Number(values.seconds), 300);
const RATE = Math.min(Number(values.rate), 100);
const QUIET_SECONDS = 20;
/** More letters than that are not used up by what the machine can do. */
const RETURNS_A_SECOND = 18;

const LETTERS = Math.ceil(SECONDS * Math.min(RATE, RETURNS_A_SECOND));
/** Those of the letters, and what of a district has letters already, or nobody alive to open one. */
const DISTRICT = Math.max(2000, Math.ceil(1.1 * (LETTERS + Number(values.households))) + 300);

/** How many were let in before somebody who had come half a minute earlier: so long a page may take to ask again. */
const overtaken = ({ order }: Newcomers): number =>
	order.filter((number, at) => order.slice(at + 1).some((later) => later < number - 30 * RATE)).length;

async function signedIn(port: number, codes: string[]): Promise<AtWork[]> {
	const all: AtWork[] = codes.map(() => ({ browser: newBrowser(port), state: { revision: 0, sent: 0 } }));
	for (const [at, { browser }] of all.entries())
		for (const step of signIn) await take(step, browser, { revision: 0, code: codes[at] ?? '' });
	return all;
}

const figures = ({ saves, pages, refused }: Awaited<ReturnType<typeof answering>>) => ({
	saves: figuresOf(saves),
	pages: figuresOf(pages),
	refused
});

async function measure({ deps, port }: Measured): Promise<void> {
	const letters = newLetters(deps);
	const households = await signedIn(port, await letters(Number(values.households)));
	const codes = await letters(LETTERS);
	const quiet = figures(await answering(households, QUIET_SECONDS));
	const newcomers = arriving(port, [...signIn, ...fillIn(changesOfThree(deps))], codes, RATE);
	const beside = figures(await answering(households, SECONDS));
	const seen = newcomers.stop();
	const lost = (await Promise.all(households.map(hasLost))).filter(Boolean).length;
	const { came, letIn, returns, pressedAgain, wrong } = seen;
	const result = {
		unit: 'ms',
		rate: RATE,
		seconds: SECONDS,
		quiet,
		beside,
		newcomers: {
			came,
			letIn,
			returns,
			returnsPerSecond: returns / SECONDS,
			waited: figuresOf(seen.waited),
			overtaken: overtaken(seen),
			pressedAgain,
			wrong
		},
		acknowledgedLost: lost
	};
	process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
	writeResult(values.out, result);
}

await withProduct(Number(values.port), measure, DISTRICT);
process.exit();
