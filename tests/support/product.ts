import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '$lib/server/db/embedded/free-port';
import { runProduct } from '../../tools/start/product';
import { silent } from '../../tools/start/progress';
import type { RehearsalList } from '../../tools/rehearsal/load-rehearsal';

export interface TestProduct {
	/** Where it is served: http://localhost:PORT */
	url: string;
	databaseUrl: string;
	/** Codes and accounts of its district. */
	rehearsal: RehearsalList;
	/** The folder of its data: `rehearsal.json`, keys, `postgres/`, `web.log`. */
	dataDir: string;
	/** Process id of the web server, for tests that kill it. */
	pid: number;
	/** What the web server has logged so far. */
	log(): string;
	stop(): Promise<void>;
}

/** The product as `npm start` runs it, built if needed, with a small district and data of its own in a temporary folder. */
export async function startProduct({
	env = {},
	households = 160
}: { env?: Record<string, string>; households?: number } = {}): Promise<TestProduct> {
	const dataDir = mkdtempSync(join(tmpdir(), 'zitian-product-'));
	const output = openSync(join(dataDir, 'web.log'), 'a');
	const variables = {
		PATH: process.env.PATH,
		DATA_DIR: dataDir,
		PORT: String(await freePort()),
		LOG_LEVEL: 'warn',
		// Tests run several at a time on one machine: nobody waits for it.
		OVERLOAD_MS: '60000',
		...env
	};
	const log = () => readFileSync(join(dataDir, 'web.log'), 'utf8');
	const product = await runProduct({ variables, households, seed: 1, progress: silent, output }).catch(
		(error: unknown) => {
			throw new Error(`The product did not start. Its log:\n${log()}`, { cause: error });
		}
	);
	if (!product.rehearsal) throw new Error('Tests run on a rehearsal; DATABASE_URL without REHEARSAL=1 is not one.');
	const stop = async () => {
		await product.stop();
		closeSync(output);
		rmSync(dataDir, { recursive: true, force: true });
	};
	const { origin: url, databaseUrl } = product.settings;
	return { url, databaseUrl, rehearsal: product.rehearsal, dataDir, pid: product.web.pid, log, stop };
}
