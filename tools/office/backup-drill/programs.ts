import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { both, CommandError } from '../command-line';

const NEEDED = ['pg_basebackup', 'pg_receivewal', 'postgres'] as const;
export type Program = (typeof NEEDED)[number];

/** Where PostgreSQL's programs lie: the folder that was named, or what `pg_config --bindir` says. @throws CommandError */
export function programsIn(named: string | undefined): (program: Program) => string {
	const folder = named ?? spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim() ?? '';
	const missing = NEEDED.filter((program) => !existsSync(join(folder, program)));
	if (missing.length === 0) return (program) => join(folder, program);
	throw new CommandError(
		both({
			zh: `找不到 ${missing.join('、')}。请用 --bin 指出 PostgreSQL 程序所在的文件夹（和服务器同一个大版本）`,
			en: `${missing.join(', ')} not found. Name the folder of PostgreSQL’s programs with --bin (of the server’s major version)`
		})
	);
}

/** PostgreSQL's home above its `bin`. */
export const homeOf = (postgres: string): string => dirname(dirname(postgres));

export interface Run {
	child: ChildProcess;
	/** @throws CommandError with its last words */
	done: Promise<void>;
}

/** A program of PostgreSQL's; the password goes in the environment, where nobody sees it in a list of processes. */
export function start(program: string, args: string[], url: URL): Run {
	const env = { PATH: process.env.PATH, LC_ALL: 'C', PGPASSWORD: decodeURIComponent(url.password) };
	const child = spawn(program, [...args, ...connection(url)], { env, stdio: ['ignore', 'ignore', 'pipe'] });
	let words = '';
	child.stderr?.on('data', (part: Buffer) => (words = `${words}${part.toString()}`.slice(-2000)));
	const done = once(child, 'close').then(([code, signal]) => {
		if (code !== 0 && signal === null) throw new CommandError(`${program}: ${words.trim()}`);
	});
	return { child, done };
}

const connection = (url: URL): string[] => [
	'--host',
	url.hostname,
	'--port',
	url.port || '5432',
	'--username',
	decodeURIComponent(url.username),
	'--no-password'
];
