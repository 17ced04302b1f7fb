import postgres from 'postgres';
import { serveProduct } from './served';

/** Two blocks: the first has its letters, with a household in every state; at the doors of the second tests interview (e2e-households.ts). */
const HOUSEHOLDS = 199;

/** Playwright's global setup: one product for all end-to-end tests; `tests/support/e2e.ts` tells the tests where it is. */
export default async function setup(): Promise<() => Promise<void>> {
	const { url, databaseUrl, dataDir, rehearsal, stop } = await serveProduct({}, HOUSEHOLDS);
	const quietBlock = await blockBeside(databaseUrl, rehearsal.households[0]?.number.slice(0, 15) ?? '');
	// Playwright gives the environment of its main process to the workers, which it starts after this.
	process.env.ZITIAN_E2E_URL = url;
	process.env.ZITIAN_E2E = JSON.stringify({ url, databaseUrl, dataDir, quietBlock });
	return stop;
}

async function blockBeside(databaseUrl: string, block: string): Promise<string> {
	const sql = postgres(databaseUrl, { max: 1 });
	const [other] = await sql<
		{ code: string }[]
	>`select min(block_code) as code from household where block_code <> ${block}`;
	await sql.end();
	return other?.code ?? '';
}
