import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Runner } from './privilege';

export const USER = 'zitian';

/** The files of one private server. Everything is readable by its owner only. */
export interface Cluster {
	folder: string;
	password: string;
}

/** Opens the cluster in the runner's home, making it the first time (`initdb`). */
export function openCluster(runner: Runner, log: (line: string) => void): Cluster {
	const folder = join(runner.home, 'cluster');
	const passwordFile = join(runner.home, 'password');
	if (!existsSync(join(folder, 'PG_VERSION'))) {
		log('Making a private PostgreSQL database …');
		createCluster(runner, folder, passwordFile);
	}
	return { folder, password: readFileSync(passwordFile, 'utf8').trim() };
}

function createCluster(runner: Runner, folder: string, passwordFile: string): void {
	mkdirSync(dirname(runner.home), { recursive: true });
	mkdirSync(runner.home, { recursive: true, mode: 0o700 });
	writeFileSync(passwordFile, randomPassword(), { mode: 0o600 });
	chmodSync(passwordFile, 0o600);
	runner.handOver(runner.home);
	runner.handOver(passwordFile);
	// Made beside its place and renamed, so that an interrupted first start leaves no half-made cluster behind.
	const draft = `${folder}.new`;
	rmSync(draft, { recursive: true, force: true });
	const { file, args, uid, gid } = runner.command(runner.binaries.initdb, initdbArguments(draft, passwordFile));
	const run = spawnSync(file, args, { encoding: 'utf8', uid, gid, cwd: '/', env: databaseEnvironment() });
	if (run.status !== 0) throw new Error(`initdb failed: ${run.stderr || run.error?.message}`);
	renameSync(draft, folder);
}

function initdbArguments(folder: string, passwordFile: string): string[] {
	return [
		`--pgdata=${folder}`,
		`--username=${USER}`,
		`--pwfile=${passwordFile}`,
		'--auth=scram-sha-256',
		'--encoding=UTF8',
		// The collation comes from PostgreSQL itself, so that the data sorts alike on every machine.
		'--locale=C',
		'--locale-provider=builtin',
		'--builtin-locale=C.UTF-8',
		'--data-checksums'
	];
}

/** PostgreSQL's programs read no settings of ours: only where to find programs, and plain English messages. */
export function databaseEnvironment(): NodeJS.ProcessEnv {
	return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', SYSTEMROOT: process.env.SYSTEMROOT };
}

function randomPassword(): string {
	return Buffer.from(globalThis.crypto.getRandomValues(new Uint8Array(24))).toString('base64url');
}
