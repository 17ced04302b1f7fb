import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { driver } from '../driver';
import { locateBinaries } from './binaries';
import { type Cluster, databaseEnvironment, openCluster, USER } from './cluster';
import { guardAgainstOrphans, releaseCluster } from './guard';
import { chooseWay, type Runner, runnerFor } from './privilege';
import { freePort } from './free-port';

export interface RunningPostgres {
	/** Connection address of the database `postgres` as its superuser, with the password. */
	url: string;
	stop(): Promise<void>;
}

export interface StartOptions {
	/** A folder for this server alone, for example `data/postgres`. */
	dataDir: string;
	log: (line: string) => void;
}

const START_SECONDS = 60;

/**
 * Starts a private PostgreSQL: a real server with fsync, on 127.0.0.1 and a free port only, with a password kept beside
 * the data. It stops with `stop()`, or by itself when this process is gone. A crash before is recovered from.
 */
export async function startPostgres({ dataDir, log }: StartOptions): Promise<RunningPostgres> {
	const runner = runnerFor(chooseWay(), resolve(dataDir), await locateBinaries());
	if (runner.home !== resolve(dataDir))
		log(`Other accounts cannot enter ${dataDir}: the database is in ${runner.home}.`);
	const cluster = openCluster(runner, log);
	const port = await freePort();
	const url = `postgres://${USER}:${cluster.password}@127.0.0.1:${port}/postgres`;
	const begin = async (): Promise<Server> => {
		await releaseCluster(cluster.folder, log);
		const child = launch(runner, cluster, port);
		const unguard = guardAgainstOrphans(child.pid ?? 0);
		await untilReady(child, url, join(runner.home, 'server.log'));
		return { child, unguard };
	};
	const stop = await keepRunning(begin, log);
	const address = join(runner.home, 'url');
	writeFileSync(address, url, { mode: 0o600 });
	return {
		url,
		async stop() {
			rmSync(address, { force: true });
			await stop();
		}
	};
}

interface Server {
	child: ChildProcess;
	unguard: () => void;
}

/** How often a server that ended by itself is started again, a second after the one before. */
const NEW_STARTS = 5;

/** Begins the server, and again whenever it ends by itself: nobody looks after a private one. @returns what stops it */
async function keepRunning(begin: () => Promise<Server>, log: StartOptions['log']): Promise<() => Promise<void>> {
	let server = await begin();
	const asked = new AbortController();
	let restart: Promise<void> = Promise.resolve();
	const watch = () =>
		server.child.once('exit', () => {
			if (!asked.signal.aborted) restart = again();
		});
	async function again(): Promise<void> {
		server.unguard();
		log('The private database ended by itself. It is started again; what was acknowledged is kept.');
		for (let left = NEW_STARTS; left > 0 && !asked.signal.aborted; left--) {
			// Its children notice first that it is gone.
			await pause(1000);
			const begun = await begin().catch(() => undefined);
			if (!begun) continue;
			server = begun;
			if (asked.signal.aborted) await end(server);
			return void watch();
		}
		if (!asked.signal.aborted)
			log('The private database does not start again: server.log beside it says why. Stop, and start anew.');
	}
	watch();
	return async () => {
		asked.abort();
		// The one that is being started answers before it is known here: it is ended too.
		await restart;
		await end(server);
	};
}

function launch(runner: Runner, cluster: Cluster, port: number): ChildProcess {
	const { file, args, uid, gid } = runner.command(runner.binaries.postgres, ['-D', cluster.folder, ...settings(port)]);
	const output = openSync(join(runner.home, 'server.log'), 'a', 0o600);
	// A group of its own: Ctrl-C in the terminal reaches us, and we stop the database after the web server.
	const child = spawn(file, args, {
		uid,
		gid,
		cwd: '/',
		detached: true,
		env: databaseEnvironment(),
		stdio: ['ignore', output, output]
	});
	closeSync(output);
	child.on('error', () => undefined);
	child.unref();
	return child;
}

function settings(port: number): string[] {
	const values = {
		listen_addresses: '127.0.0.1',
		port: String(port),
		unix_socket_directories: '',
		max_connections: '100',
		// What was acknowledged is on the disk.
		fsync: 'on',
		synchronous_commit: 'on',
		full_page_writes: 'on',
		timezone: 'UTC',
		log_timezone: 'UTC',
		max_wal_size: '2GB',
		// No statement and no value of one ever reaches the log.
		log_statement: 'none',
		log_min_error_statement: 'panic',
		log_parameter_max_length_on_error: '0'
	};
	return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function untilReady(child: ChildProcess, url: string, logFile: string): Promise<void> {
	for (let attempt = 0; attempt < START_SECONDS * 10; attempt++) {
		if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) break;
		if (await answers(url)) return;
		await pause(100);
	}
	child.kill('SIGINT');
	const last = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-5).join('\n');
	throw new Error(`PostgreSQL did not start. Its last words (${logFile}):\n${last}`);
}

async function answers(url: string): Promise<boolean> {
	const sql = driver()(url, { max: 1, connect_timeout: 5 });
	try {
		await sql`select 1`;
		return true;
	} catch {
		return false;
	} finally {
		await sql.end({ timeout: 1 });
	}
}

/** Fast shutdown: open transactions are rolled back, everything committed is written, sessions are ended. */
async function end({ child, unguard }: Server): Promise<void> {
	unguard();
	if (child.exitCode !== null || child.signalCode !== null) return;
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	child.ref();
	child.kill('SIGINT');
	await ended;
}

/** The address of the private server that another process of ours runs in `dataDir`, if one does and it answers. */
export async function runningPostgres(dataDir: string): Promise<string | undefined> {
	const { home } = runnerFor(chooseWay(), resolve(dataDir), await locateBinaries());
	try {
		const url = readFileSync(join(home, 'url'), 'utf8');
		return (await answers(url)) ? url : undefined;
	} catch {
		return undefined;
	}
}
