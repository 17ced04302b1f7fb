import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RehearsalList } from '../../tools/rehearsal/load-rehearsal';

/** Where a process of its own serves the product. */
export interface ServedProduct {
	url: string;
	databaseUrl: string;
	/** The folder of its data: `rehearsal.json`, `web.log`, `postgres/`. */
	dataDir: string;
}

interface ProductUnderTest extends ServedProduct {
	/** The block that has no letters, 15 digits: nobody fills anything in there by themselves. */
	quietBlock: string;
}

/** The product that `e2e-setup.ts` started, with the codes and accounts of its district. */
export function productUnderTest(): ProductUnderTest & { rehearsal: RehearsalList } {
	const served = process.env.ZITIAN_E2E;
	if (!served) throw new Error('The product is not running: start these tests with npm run test:e2e.');
	const product: ProductUnderTest = JSON.parse(served);
	return { ...product, rehearsal: JSON.parse(readFileSync(join(product.dataDir, 'rehearsal.json'), 'utf8')) };
}
