import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { container } from '../../../src/lib/server/portal/container';
import type { Deps } from '../../../src/lib/server/deps';
import type { RehearsalList } from '../../rehearsal/list';
import { runProduct } from '../../start/product';
import { silent } from '../../start/progress';
import { postmasterOf } from './processor-time';

export interface Measured {
	/** Of the same database, for what a benchmark prepares. */
	deps: Deps;
	port: number;
	/** Process ids. */
	web: number;
	postmaster: number;
	rehearsal?: RehearsalList;
}

/**
 * The built product in a folder of its own, on loopback, behind a header that says which network a request comes from.
 * @param households of its district; one block of them has letters
 * @param more environment variables
 */
export async function withProduct(
	port: number,
	measure: (measured: Measured) => Promise<void>,
	households = 2000,
	more: Record<string, string> = {}
): Promise<void> {
	const dataDir = mkdtempSync(join(tmpdir(), 'zitian-bench-'));
	const variables = {
		PATH: process.env.PATH,
		DATA_DIR: dataDir,
		PORT: String(port),
		LOG_LEVEL: 'warn',
		ADDRESS_HEADER: 'X-Forwarded-For',
		...more
	};
	try {
		const product = await runProduct({ variables, households, seed: 1, progress: silent, output: 'inherit' });
		const deps = await container(product.settings);
		const { rehearsal } = product;
		try {
			await measure({ deps, port, web: product.web.pid, postmaster: await postmasterOf(deps.sql), rehearsal });
		} finally {
			await deps.close();
			await product.stop();
		}
	} finally {
		rmSync(dataDir, { recursive: true, force: true });
	}
}
