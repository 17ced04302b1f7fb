import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { requirePlace } from '../../../../tools/start/require-place';
import { freePort } from '$lib/server/db/embedded/free-port';

function folder(): string {
	const made = mkdtempSync(join(tmpdir(), 'zitian-place-'));
	onTestFinished(() => rmSync(made, { recursive: true }));
	return made;
}

it('a port that is taken and a folder that cannot be written are named before anything is built', async () => {
	const other = createServer().listen(0, '127.0.0.1');
	onTestFinished(() => void other.close());
	await once(other, 'listening');
	const { port } = other.address() as AddressInfo;
	await expect(requirePlace({ PORT: String(port), DATA_DIR: folder() })).rejects.toThrow(/taken.*PORT=…/);

	const file = join(folder(), 'file');
	writeFileSync(file, '');
	const free = String(await freePort());
	await expect(requirePlace({ PORT: free, DATA_DIR: join(file, 'data') })).rejects.toThrow(/DATA_DIR=…/);
	await expect(requirePlace({ PORT: free, DATA_DIR: join(folder(), 'new', 'data') })).resolves.toBeUndefined();
});
