import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '$lib/server/db/embedded/server';
import { cuttableProxy, type CuttableProxy } from '../support/cuttable-proxy';
import { emptyDatabase } from './stage';

export interface PrivateDatabase {
	url: string;
	/** The same through a proxy that can be cut and frozen. */
	webUrl: string;
	proxy: CuttableProxy;
	/** As in a power cut; it is started again by itself. */
	kill(): void;
	/** Takes what is left of its disk. @returns what gives it back */
	fillDisk(): () => void;
	stop(): Promise<void>;
}

const MEGABYTES = 600;

/** A PostgreSQL of the product's own, in a folder of its own, or on a small disk of its own. */
export async function privateDatabase({ disk = 'shared' as 'shared' | 'small' } = {}): Promise<PrivateDatabase> {
	const home = mkdtempSync(join(tmpdir(), 'zitian-faults-'));
	const isMounted = disk === 'small' && mount(home);
	const postgres = await startPostgres({ dataDir: join(home, 'postgres'), log: () => undefined });
	const url = await emptyDatabase(postgres.url);
	const through = new URL(url);
	const proxy = await cuttableProxy({ host: through.hostname, port: Number(through.port) });
	through.port = String(proxy.port);
	return {
		url,
		webUrl: through.href,
		proxy,
		kill: () => void process.kill(pidIn(join(home, 'postgres', 'cluster')), 'SIGKILL'),
		fillDisk: () => fill(join(home, 'filler')),
		async stop() {
			proxy.close();
			await postgres.stop();
			if (isMounted) spawnSync('umount', [home]);
			rmSync(home, { recursive: true, force: true });
		}
	};
}

const mount = (folder: string): boolean =>
	spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${MEGABYTES}m,mode=755`, 'zitian-faults', folder]).status === 0;

/** A disk of its own needs a mount, which only root may make, and not every root. */
export function isMountAllowed(): boolean {
	if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
	const folder = mkdtempSync(join(tmpdir(), 'zitian-mount-'));
	const isAllowed = mount(folder);
	if (isAllowed) spawnSync('umount', [folder]);
	rmSync(folder, { recursive: true });
	return isAllowed;
}

const pidIn = (cluster: string) => Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);

function fill(file: string): () => void {
	const handle = openSync(file, 'w');
	for (const size of [1 << 20, 1 << 12]) {
		const block = Buffer.alloc(size, 1);
		try {
			for (;;) writeSync(handle, block);
		} catch {
			// No space is left for a block of this size.
		}
	}
	closeSync(handle);
	return () => rmSync(file);
}
