import { mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { restoreSymlinks } from '$lib/server/db/embedded/binaries';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** The `native` folder of a package as npm unpacks it: without symbolic links, but with a list of them. */
function unpacked(): string {
	const native = join(mkdtempSync(join(tmpdir(), 'zitian-native-')), 'native');
	folders.push(join(native, '..'));
	mkdirSync(join(native, 'lib'), { recursive: true });
	writeFileSync(join(native, 'lib', 'libpq.so.5.18'), 'library');
	const list = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
	writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(list));
	return native;
}

describe('the PostgreSQL that npm unpacked', () => {
	it('gets its symbolic links, relative so that the folder can be moved', async () => {
		const native = unpacked();
		await restoreSymlinks(native);
		expect(readlinkSync(join(native, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
		expect(readFileSync(join(native, 'lib', 'libpq.so.5'), 'utf8')).toBe('library');
	});

	it('may get them a second time, or from two programs at once', async () => {
		const native = unpacked();
		await Promise.all([restoreSymlinks(native), restoreSymlinks(native)]);
		await expect(restoreSymlinks(native)).resolves.toBeUndefined();
	});
});
