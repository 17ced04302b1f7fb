import { spawnSync } from 'node:child_process';
import {
	chmodSync,
	chownSync,
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Binaries, binariesIn } from './binaries';

/**
 * How PostgreSQL's programs are run by this user. PostgreSQL refuses to run as root, and a clone of the project or a
 * container is often used as root:
 *
 * - not root: as it is.
 * - root, and Linux lets us make a user namespace: inside it the process has another number but keeps the access of
 *   root to root's own files, so that a clone below a folder closed to everybody else works where it is.
 * - root without user namespaces (many containers): an account without privileges, with copies of the programs and with
 *   the data in places that this account can enter.
 */
export interface Runner {
	home: string;
	binaries: Binaries;
	/** Command and arguments that start `program`. */
	command(program: string, args: string[]): { file: string; args: string[]; uid?: number; gid?: number };
	/** Lets the database's account use a file or folder that we made. */
	handOver(path: string): void;
}

/** Where files go that another account must reach when the clone is closed to it. */
const SYSTEM_FOLDER = '/var/lib/zitian';

interface Account {
	uid: number;
	gid: number;
}

export type Way = 'plain' | 'namespace' | 'account';

/** The way that fits this process; `ZITIAN_POSTGRES_AS` is for tests of the others. */
export function chooseWay(): Way {
	if (process.getuid?.() !== 0) return 'plain';
	if (process.env.ZITIAN_POSTGRES_AS === 'account') return 'account';
	return canMakeNamespace() ? 'namespace' : 'account';
}

export function runnerFor(way: Way, home: string, binaries: Binaries): Runner {
	if (way === 'plain') return { ...inPlace(home, binaries), command: (file, args) => ({ file, args }) };
	if (way === 'account') return accountRunner(home, binaries);
	const prefix = namespaceArguments(unprivilegedAccount());
	return {
		...inPlace(home, binaries),
		command: (program, args) => ({ file: 'unshare', args: [...prefix, program, ...args] })
	};
}

const inPlace = (home: string, binaries: Binaries) => ({ home, binaries, handOver: () => undefined });

function namespaceArguments({ uid, gid }: Account): string[] {
	return ['--user', `--map-user=${uid}`, `--map-group=${gid}`, '--'];
}

function canMakeNamespace(): boolean {
	if (process.platform !== 'linux') return false;
	return spawnSync('unshare', [...namespaceArguments(unprivilegedAccount()), 'true']).status === 0;
}

function accountRunner(wantedHome: string, wantedBinaries: Binaries): Runner {
	const account = unprivilegedAccount();
	const binaries = canBeEntered(wantedBinaries.home) ? wantedBinaries : copyOf(wantedBinaries);
	const home = canBeEntered(dirname(wantedHome)) ? wantedHome : join(openFolder(SYSTEM_FOLDER), nameFor(wantedHome));
	return {
		home,
		binaries,
		command: (file, args) => ({ file, args, ...account }),
		handOver: (path) => chownSync(path, account.uid, account.gid)
	};
}

/** `postgres` where it exists, else `nobody`: initdb needs an account with a name, whatever its number. */
function unprivilegedAccount(): Account {
	const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
	const accounts = new Map(
		lines.map((line) => line.split(':')).map(([name, , uid, gid]) => [name, { uid: Number(uid), gid: Number(gid) }])
	);
	const account = accounts.get('postgres') ?? accounts.get('nobody');
	if (!account)
		throw new Error('PostgreSQL cannot run as root, and there is neither an account `postgres` nor `nobody`.');
	return account;
}

/** Whether every folder on the way to `path` lets everybody through. */
function canBeEntered(path: string): boolean {
	const folder = resolve(path);
	if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
	return folder === dirname(folder) || canBeEntered(dirname(folder));
}

function openFolder(path: string): string {
	mkdirSync(path, { recursive: true });
	// Set afterwards, because what mkdir gives depends on the umask.
	chmodSync(path, 0o755);
	return path;
}

/** A copy of the programs, made once, in a folder that only root can write: nobody else can put theirs in its place. */
function copyOf({ home }: Binaries): Binaries {
	const copy = join(openFolder(SYSTEM_FOLDER), `programs-${nameFor(home)}`);
	if (!existsSync(copy)) {
		const draft = `${copy}.new`;
		rmSync(draft, { recursive: true, force: true });
		cpSync(home, openFolder(draft), { recursive: true, verbatimSymlinks: true });
		renameSync(draft, copy);
	}
	return binariesIn(copy);
}

/** A folder name that says where it came from. */
function nameFor(path: string): string {
	return (
		resolve(path)
			.replace(/[^\p{L}\p{N}]+/gu, '-')
			.replace(/^-/, '') || basename(path)
	);
}
