/**
 * npm run bench:flood -- [--seconds 10] [--rate 200] [--out FILE.json]
 *
 * How long a signed-in household waits for its page: quiet, and while a stranger asks 200 times a second for whatever costs
 * most, from one network and from many, from a process of its own. Loopback only, at most 512 requests of the stranger at a time. Aim:
 * p95 at most twice the quiet one. Quiet and flooded take turns. Writes bench/results/flood.json; judges nothing.
 */
import { parseArgs } from 'node:util';
import { newAccessCode } from '../../src/lib/server/crypto/codes';
import { figuresOf } from './support/figures';
import { floods } from './support/flood/floods';
import { strangersMachine } from './support/flood/machine';
import type { Order } from './support/flood/process';
import { writeResult } from './support/result';
import { newLetters } from './support/returns/letters';
import { newBrowser, take } from './support/returns/measure';
import { signIn } from './support/returns/one-return';
import type { Browser } from './support/returns/browser';
import { withProduct } from './support/with-product';

const { values } = parseArgs({
	options: {
		seconds: { type: 'string', default: '10' },
		rate: { type: 'string', default: '200' },
		port: { type: 'string', default: '4397' },
		out: { type: 'string', default: 'bench/results/flood.json' }
	}
});
const SECONDS = Math.min(Number(values.seconds), 60);
const RATE = Math.min(Number(values.rate), 1000);
type Stranger = Awaited<ReturnType<typeof strangersMachine>>;

/** What a flood asks for is compiled before it is measured, in milliseconds. */
const WARM_UP = 2000;
/** The household turns a page so often. */
const PAGE_EVERY = 100;

/** What a household waits for its pages, one after the other, at a steady pace; and how often it was asked to come in a moment. */
async function household(browser: Browser): Promise<{ took: number[]; later: number }> {
	const took: number[] = [];
	let later = 0;
	const begun = performance.now();
	for (let n = 0; performance.now() - begun < SECONDS * 1000; n += 1) {
		const { status, took: waited } = await browser.page('/form');
		if (status === 200) took.push(waited);
		else later += 1;
		const next = begun + (n + 1) * PAGE_EVERY - performance.now();
		if (next > 0) await new Promise((resolve) => setTimeout(resolve, next));
	}
	return { took, later };
}

await withProduct(Number(values.port), async ({ deps, port, rehearsal }) => {
	const [own = '', used = '', unused = ''] = await newLetters(deps)(3);
	const browser = newBrowser(port);
	for (const step of signIn) await take(step, browser, { revision: 0, code: own });
	for (const step of signIn) await take(step, newBrowser(port), { revision: 0, code: used }).catch(() => undefined);
	await household(browser);
	const known = { used, unused, staff: rehearsal?.staff[0]?.number ?? '0912' };
	const stranger = await strangersMachine();
	const rows: object[] = [];
	for (const { name } of floods({ ...known, invented: newAccessCode }))
		rows.push(await compared({ begin: name, port, rate: RATE, known }, stranger, browser));
	stranger.end();
	process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
	writeResult(values.out, { rate: RATE, unit: 'ms', floods: rows });
});
process.exit();

async function compared(flood: Order, stranger: Stranger, browser: Browser): Promise<object> {
	stranger.begin(flood);
	await new Promise((resolve) => setTimeout(resolve, WARM_UP));
	await stranger.stop();
	const quiet = figuresOf((await household(browser)).took);
	stranger.begin(flood);
	const { took, later } = await household(browser);
	const answers = await stranger.stop();
	const beside = figuresOf(took);
	return {
		flood: flood.begin,
		quiet,
		beside,
		later,
		p95Ratio: Math.round((beside.p95 / quiet.p95) * 100) / 100,
		answers
	};
}
