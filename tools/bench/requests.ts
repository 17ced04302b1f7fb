/**
 * npm run bench:requests -- [--out FILE.json] [--series 200] [--resolvers resolveForm] [--step household/home --field H6]
 *
 * What each request of a household at its form costs the built product on this machine's loopback: statements and
 * transactions, ciphers opened and made, how often the form is resolved, milliseconds of the processor; and what one typed
 * answer costs a phone with its processor slowed down four times. Everything is asked of the running product from outside,
 * so that the same script measures a commit from before a change and one from after it. Judges nothing.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CountedServer, countingVariables } from './support/requests/counted-server';
import { requestKinds } from './support/requests/kinds';
import { counted, timed } from './support/requests/measure';
import { Resident } from './support/requests/resident';
import { tableOf } from './support/requests/table';
import { typedAnswer } from './support/requests/typed-answer';
import { runProduct, type Product } from '../start/product';
import { silent } from '../start/progress';

const { values } = parseArgs({
	options: {
		out: { type: 'string' },
		series: { type: 'string', default: '200' },
		port: { type: 'string', default: '4394' },
		resolvers: { type: 'string', default: 'resolveForm' },
		step: { type: 'string', default: 'household/home' },
		'person-step': { type: 'string', default: 'persons/p2/D6' },
		field: { type: 'string', default: 'H6' }
	}
});
/** Bounded, so that the benchmark stays a matter of minutes. */
const SERIES = Math.min(Number(values.series), 1000);
const COUNTS_PORT = Number(values.port) + 100;

async function main(): Promise<void> {
	const dataDir = mkdtempSync(join(tmpdir(), 'zitian-bench-'));
	const variables = {
		PATH: process.env.PATH,
		DATA_DIR: dataDir,
		PORT: values.port,
		LOG_LEVEL: 'warn',
		...countingVariables(COUNTS_PORT)
	};
	const product = await runProduct({ variables, households: 160, seed: 1, progress: silent, output: 'inherit' });
	try {
		const figures = await measure(product);
		process.stdout.write(tableOf(figures));
		if (values.out) writeFileSync(values.out, `${JSON.stringify(figures, null, 2)}\n`);
	} finally {
		await product.stop();
		rmSync(dataDir, { recursive: true, force: true });
	}
}

/** The household that took its submission back: its form is complete, and can be submitted again and again. */
async function measure({ settings, rehearsal }: Product) {
	const { code = '', pin = '' } = rehearsal?.households.find(({ state }) => state === 'withdrawn') ?? {};
	const { step, field } = values;
	const resolvers = values.resolvers.split(',');
	const loadAtStart = loadavg()[0];
	const { posted: typed, ...phone } = await typedAnswer({ origin: settings.origin, code, pin, step, field, resolvers });
	if (!typed) throw new Error('Nothing was posted for a typed answer.');
	const resident = new Resident(settings.origin);
	await resident.signsIn(code, pin);
	const kinds = requestKinds(resident, { step, field, personStep: values['person-step'], typed, series: SERIES });
	const server = new CountedServer(COUNTS_PORT);
	const { times, yardstick } = await timed(server, kinds);
	const counts = await counted(server, kinds, resolvers);
	const requests = counts.map((count) => ({ ...count, ...times.get(count.name) }));
	return { loadAtStart, loadAtEnd: loadavg()[0], yardstick, requests, phone };
}

await main();
process.exit();
