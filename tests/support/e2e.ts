import { readFileSync } from 'node:fs';
import type { RehearsalList } from '../../src/lib/server/rehearsal/load-rehearsal';

/** The product that `e2e-setup.ts` started. */
export interface ProductUnderTest {
	url: string;
	databaseUrl: string;
	rehearsal: RehearsalList;
}

export function productUnderTest(): ProductUnderTest {
	const { ZITIAN_E2E_URL: url, ZITIAN_E2E_DATABASE_URL: databaseUrl, ZITIAN_E2E_REHEARSAL: list } = process.env;
	if (!url || !databaseUrl || !list)
		throw new Error('The product is not running: start these tests with npm run test:e2e.');
	return { url, databaseUrl, rehearsal: JSON.parse(readFileSync(list, 'utf8')) };
}
