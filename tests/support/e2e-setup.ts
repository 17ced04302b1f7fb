import { serveProduct } from './served';

/** Two blocks, the first of which has its letters: the doors of e2e-households.ts, and a household in every other state. */
const HOUSEHOLDS = 252;

/** Playwright's global setup: one product for all end-to-end tests; `tests/support/e2e.ts` tells the tests where it is. */
export default async function setup(): Promise<() => Promise<void>> {
	const { url, databaseUrl, dataDir, stop } = await serveProduct({}, HOUSEHOLDS);
	// Playwright gives the environment of its main process to the workers, which it starts after this.
	process.env.ZITIAN_E2E_URL = url;
	process.env.ZITIAN_E2E = JSON.stringify({ url, databaseUrl, dataDir });
	return stop;
}
