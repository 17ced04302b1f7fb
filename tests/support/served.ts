import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RehearsalList } from '../../tools/rehearsal/load-rehearsal';
import type { ServedProduct } from './e2e';

export interface Serving extends ServedProduct {
	rehearsal: RehearsalList;
	stop(): Promise<void>;
}

/**
 * The product with a district of its own in a process of its own. `env`: settings that differ, such as REHEARSAL_START;
 * `households`: fewer are there sooner. Whoever starts one stops it.
 */
export async function serveProduct(env: Record<string, string> = {}, households?: number): Promise<Serving> {
	const child = spawn(
		process.execPath,
		['--import', 'tsx', 'tests/support/serve-product.ts', JSON.stringify({ env, households })],
		{
			stdio: ['pipe', 'pipe', 'inherit']
		}
	);
	const ended = once(child, 'exit');
	const [line] = await Promise.race([once(child.stdout, 'data'), ended]);
	if (child.exitCode !== null || typeof line === 'number')
		throw new Error('The product did not start; its reason is above.');
	const served: ServedProduct = JSON.parse(String(line));
	const rehearsal: RehearsalList = JSON.parse(readFileSync(join(served.dataDir, 'rehearsal.json'), 'utf8'));
	const stop = async () => {
		child.stdin.end();
		await ended;
	};
	return { ...served, rehearsal, stop };
}
