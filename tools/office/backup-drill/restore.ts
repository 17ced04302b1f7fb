import { spawn, spawnSync } from 'node:child_process';
import {
	appendFileSync,
	chmodSync,
	closeSync,
	cpSync,
	openSync,
	readdirSync,
	readFileSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '$lib/server/db/client';
import { binariesIn } from '$lib/server/db/embedded/binaries';
import { databaseEnvironment } from '$lib/server/db/embedded/cluster';
import { chooseWay, runnerFor } from '$lib/server/db/embedded/privilege';
import { CommandError } from '../command-line';
import { freePort } from '../../../src/lib/server/db/embedded/free-port';

export interface Backup {
	/** What pg_basebackup wrote. */
	base: string;
	/** What pg_receivewal has written. */
	wal: string;
	/** PostgreSQL's home: above `bin`. */
	home: string;
}

export interface Restored {
	url: string;
	stop(): Promise<void>;
}

const SECONDS = 300;

/** Starts the backup as a server of its own on 127.0.0.1, as it was at `moment`. @param moment as PostgreSQL writes it */
export async function restoreTo(moment: string, backup: Backup, primary: URL): Promise<Restored> {
	const port = await freePort();
	finishLastSegment(backup.wal);
	writeFileSync(join(backup.base, 'recovery.signal'), '');
	appendFileSync(join(backup.base, 'postgresql.auto.conf'), recoverySettings(moment, backup));
	// Whatever the primary lets in: the copy is for this process alone.
	writeFileSync(join(backup.base, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n');
	const url = new URL(primary);
	[url.hostname, url.port] = ['127.0.0.1', String(port)];
	const stop = launch(backup, port);
	await untilRestored(url.href, join(backup.base, 'drill.log')).catch(async (error: unknown) => {
		await stop();
		throw error;
	});
	return { url: url.href, stop };
}

/** The segment that was still being written when the copy ended. */
function finishLastSegment(wal: string): void {
	for (const name of readdirSync(wal).filter((each) => each.endsWith('.partial')))
		cpSync(join(wal, name), join(wal, name.replace(/\.partial$/, '')));
}

const recoverySettings = (moment: string, { wal }: Backup): string =>
	[
		'',
		`restore_command = 'cp "${wal}/%f" "%p"'`,
		`recovery_target_time = '${moment}'`,
		`recovery_target_action = 'promote'`,
		`recovery_target_timeline = 'current'`,
		''
	].join('\n');

/** Nothing of the primary's own surroundings: no archive, no standby, no other files. */
const SETTINGS = {
	listen_addresses: '127.0.0.1',
	unix_socket_directories: '',
	archive_mode: 'off',
	synchronous_standby_names: '',
	primary_conninfo: '',
	ssl: 'off',
	hba_file: '',
	ident_file: '',
	logging_collector: 'off',
	shared_preload_libraries: ''
};

function launch({ base, home }: Backup, port: number): () => Promise<void> {
	const runner = runnerFor(chooseWay(), base, binariesIn(home));
	const values = {
		...SETTINGS,
		hba_file: join(base, 'pg_hba.conf'),
		ident_file: join(base, 'pg_ident.conf'),
		port: String(port)
	};
	const options = Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
	writeFileSync(values.ident_file, '');
	chmodSync(base, 0o700);
	const { file, args, uid, gid } = runner.command(runner.binaries.postgres, ['-D', base, ...options]);
	if (uid !== undefined) spawnSync('chown', ['-R', `${uid}:${gid}`, base]);
	const output = openSync(join(base, 'drill.log'), 'a');
	const child = spawn(file, args, {
		uid,
		gid,
		cwd: '/',
		env: databaseEnvironment(),
		stdio: ['ignore', output, output]
	});
	closeSync(output);
	return async () => {
		if (child.exitCode !== null) return;
		const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
		child.kill('SIGINT');
		await ended;
	};
}

async function untilRestored(url: string, logFile: string): Promise<void> {
	for (let left = SECONDS * 5; left > 0; left--) {
		if (await isPrimary(url)) return;
		if (/FATAL|PANIC/.test(tail(logFile)) && !/starting up|not yet accepting/.test(tail(logFile))) break;
		await pause(200);
	}
	throw new CommandError(`The backup does not start:\n${tail(logFile)}`);
}

const tail = (file: string): string => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-4).join('\n');

async function isPrimary(url: string): Promise<boolean> {
	const { sql, close } = connect(url, 1);
	try {
		const [row] = await sql<{ recovering: boolean }[]>`select pg_is_in_recovery() as recovering`;
		return row?.recovering === false;
	} catch {
		return false;
	} finally {
		await close();
	}
}
