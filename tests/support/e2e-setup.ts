import { join } from 'node:path';
import { startProduct } from './product';

/** Playwright's global setup: one product for all end-to-end tests; `tests/support/e2e.ts` tells the tests where it is. */
export default async function setup(): Promise<() => Promise<void>> {
	const product = await startProduct();
	// Playwright gives the environment of its main process to the workers, which it starts after this.
	process.env.ZITIAN_E2E_URL = product.url;
	process.env.ZITIAN_E2E_DATABASE_URL = product.databaseUrl;
	process.env.ZITIAN_E2E_REHEARSAL = join(product.dataDir, 'rehearsal.json');
	return product.stop;
}
