/**
 * npm run test:release-before -- [REVISION] [-- PATHS]
 *
 * Whether servers of the release before go on serving once the new one has migrated the database: an upgrade needs no minute
 * in which nobody is served only then. Takes the sources of REVISION (without it the newest tag `v…` behind this commit) into a
 * folder of their own, migrates `template1` of a private PostgreSQL with today's migrations, and runs that release's own
 * integration tests on databases made from it. Its migrations find nothing to do; every statement it sends meets today's tables.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../src/lib/server/db/embedded/server';
import { migrate } from '../../src/lib/server/db/migrate';

/** What that release's servers do. Left out: how it makes, upgrades and restores tables, which is this release's matter now. */
const ROOMS = ['audit', 'form', 'import', 'jobs', 'letters', 'office', 'sign-in', 'staff'];

const git = (...words: string[]) => {
	const { status, stdout, stderr } = spawnSync('git', words, { encoding: 'utf8' });
	if (status !== 0) throw new Error(stderr.trim());
	return stdout.trim();
};

/** Undefined where nothing was released yet, or the clone is too shallow to know. */
const newestTag = (): string | undefined => {
	const found = spawnSync('git', ['describe', '--tags', '--abbrev=0', '--match', 'v*', 'HEAD~1'], { encoding: 'utf8' });
	return found.status === 0 ? found.stdout.trim() : undefined;
};

/** Its own lock decides about its packages (with-node.mjs); ours, copied, are most of them. */
function sourcesOf(revision: string, folder: string): void {
	git('worktree', 'add', '--detach', folder, revision);
	cpSync('node_modules', join(folder, 'node_modules'), { recursive: true, verbatimSymlinks: true });
}

function testsOf(folder: string, url: string, paths: string[]): number {
	const rooms = ROOMS.map((room) => join('tests', 'integration', room)).filter((room) =>
		existsSync(join(folder, room))
	);
	const words = ['tools/with-node.mjs', 'vitest', 'run', '--project', 'integration', ...(paths.length ? paths : rooms)];
	const env = { ...process.env, TEST_DATABASE_URL: url };
	return spawnSync(process.execPath, words, { cwd: folder, env, stdio: 'inherit' }).status ?? 1;
}

async function run(revision: string, paths: string[]): Promise<number> {
	const home = mkdtempSync(join(tmpdir(), 'zitian-before-'));
	const [folder, dataDir] = [join(home, 'release'), join(home, 'postgres')];
	const postgres = await startPostgres({ dataDir, log: () => undefined });
	try {
		await migrate(postgres.url.replace(/\/postgres$/, '/template1'));
		sourcesOf(revision, folder);
		return testsOf(folder, postgres.url, paths);
	} finally {
		await postgres.stop();
		spawnSync('git', ['worktree', 'remove', '--force', folder]);
		rmSync(home, { recursive: true, force: true });
	}
}

const [given, ...paths] = process.argv.slice(2).filter((word) => word !== '--');
const revision = given ?? newestTag();
if (revision === undefined) {
	process.stdout.write('No release is behind this commit: name a revision.\n');
} else {
	process.stdout.write(`${git('log', '-1', '--format=%h %s', revision)}, on the tables of today\n`);
	process.exitCode = await run(revision, paths);
}
