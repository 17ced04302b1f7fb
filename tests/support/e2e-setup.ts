import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ServedProduct } from './e2e';

/** Playwright's global setup: one product for all end-to-end tests; `tests/support/e2e.ts` tells the tests where it is. */
export default async function setup(): Promise<() => Promise<void>> {
	const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/serve-product.ts'], {
		stdio: ['pipe', 'pipe', 'inherit']
	});
	const ended = once(child, 'exit');
	const [line] = await Promise.race([once(child.stdout, 'data'), ended]);
	if (child.exitCode !== null || typeof line === 'number')
		throw new Error('The product did not start; its reason is above.');
	const served: ServedProduct = JSON.parse(String(line));
	// Playwright gives the environment of its main process to the workers, which it starts after this.
	process.env.ZITIAN_E2E_URL = served.url;
	process.env.ZITIAN_E2E = JSON.stringify(served);
	return async () => {
		child.stdin.end();
		await ended;
	};
}
