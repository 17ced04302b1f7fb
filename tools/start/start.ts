import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runProduct, type Product } from './product';
import { progressOn } from './progress';
import { rehearsalTable } from '../rehearsal/rehearsal-table';

/** `npm start [-- --households 2000 --seed 1]`: the portal from a fresh clone, or with DATABASE_URL in production. */
const { values } = parseArgs({
	options: { households: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } }
});

const say = (text: string) => process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
	const product = await runProduct({
		households: Number(values.households),
		seed: Number(values.seed),
		progress: progressOn(process.stdout),
		output: 'inherit'
	});
	const { rehearsal, settings } = product;
	say(
		rehearsal
			? `\n${rehearsalTable(rehearsal, join(settings.dataDir, 'rehearsal.json'))}\n`
			: `\nOpen ${settings.origin}\n`
	);
	await untilStopped(product);
}

/** Waits for Ctrl-C, for SIGTERM, or for the web server to end by itself; then ends in order: web server, database. */
async function untilStopped(product: Product): Promise<void> {
	const asked = new Promise<undefined>((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(undefined));
	});
	const code = await Promise.race([asked, product.web.ended]);
	say(code === undefined ? '\nStopping …' : `The web server ended by itself (exit code ${code}).`);
	await product.stop();
	say('Stopped. The data is kept.');
	process.exit(code ?? 0);
}

main().catch((error: unknown) => {
	process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
	process.exit(1);
});
