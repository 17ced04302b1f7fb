import { startProduct } from './product';
import type { ServedProduct } from './e2e';

/**
 * A process that serves the product until its standard input is closed: Playwright loads TypeScript in a way of its own,
 * which does not understand the product's modules. It says where the product is on one line of JSON.
 */
const product = await startProduct(JSON.parse(process.argv[2] ?? '{}') as Parameters<typeof startProduct>[0]);
const { url, databaseUrl, dataDir } = product;
process.stdout.write(`${JSON.stringify({ url, databaseUrl, dataDir } satisfies ServedProduct)}\n`);
process.stdin.resume().once('close', () => void product.stop().then(() => process.exit(0)));
