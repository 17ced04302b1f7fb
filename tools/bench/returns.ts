/**
 * npm run bench:returns -- [--households 30] [--seconds 30] [--signed-in 20] [--out FILE.json]
 *
 * What a whole return costs: a household of three as the app sends it, sign-in with a new letter to receipt, through the built
 * product on this machine's loopback. Processor milliseconds of the web server and of PostgreSQL, read from their processes,
 * beside those of one bare transaction taken in the same minutes (support/returns/bare.ts): what counts is the ratio. Then how
 * many returns a second go through with four households at a time, with their letters for so many seconds, and of households that
 * are signed in already. Writes bench/results/returns.json; judges nothing.
 */
import { parseArgs } from 'node:util';
import { writeResult } from './support/result';
import { bare, type Bare } from './support/returns/bare';
import { changesOfThree } from './support/returns/household';
import { residentMegabytes } from './support/processor-time';
import { hashTime } from './support/returns/hash-time';
import { newLetters } from './support/returns/letters';
import { costsOf, type Cost } from './support/returns/measure';
import { fillIn, signIn } from './support/returns/one-return';
import { newcomers, signedIn, sustained } from './support/returns/sustained';
import { summaryOf, tableOf } from './support/returns/table';
import { withProduct, type Measured } from './support/with-product';

const { values } = parseArgs({
	options: {
		households: { type: 'string', default: '30' },
		seconds: { type: 'string', default: '30' },
		'signed-in': { type: 'string', default: '20' },
		port: { type: 'string', default: '4395' },
		out: { type: 'string', default: 'bench/results/returns.json' }
	}
});
const SERIES = 3;
/** Bounded: a return costs the machine a good part of a second. */
const HOUSEHOLDS = Math.min(Number(values.households), 200);
const SECONDS = Math.min(Number(values.seconds), 600);
const SIGNED_IN_SECONDS = Math.min(Number(values['signed-in']), 600);
/** Letters are printed before, so that none is hashed while returns are counted: more a second than can be used. */
const [LETTERS, SIGNED_IN] = [Math.ceil(SECONDS * 18), Math.ceil(SIGNED_IN_SECONDS * 30)];
/** Their blocks, and what the series take. */
const DISTRICT = 2000 + LETTERS + SIGNED_IN + SERIES * HOUSEHOLDS;

async function measure({ deps, web, postmaster, port }: Measured): Promise<void> {
	const form = fillIn(changesOfThree(deps));
	const steps = [...signIn, ...form];
	const letters = newLetters(deps);
	const costs: Cost[][] = [];
	const yardsticks: Bare[] = [];
	await costsOf({ port, web, postmaster }, steps, await letters(12));
	for (let series = 0; series < SERIES; series += 1) {
		yardsticks.push(await bare(deps.settings.databaseUrl, postmaster));
		costs.push(await costsOf({ port, web, postmaster }, steps, await letters(HOUSEHOLDS)));
	}
	const result = {
		...summaryOf(costs, yardsticks, await hashTime()),
		sustained: await sustained(steps, newcomers(port, await letters(LETTERS)), SECONDS),
		signedIn: await sustained(form, await signedIn(port, await letters(SIGNED_IN)), SIGNED_IN_SECONDS),
		resident: residentMegabytes(web)
	};
	process.stdout.write(tableOf(result));
	writeResult(values.out, result);
}

await withProduct(Number(values.port), measure, DISTRICT);
process.exit();
