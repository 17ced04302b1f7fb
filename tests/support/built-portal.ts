import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of the build in a folder of its own: no sources, no node_modules above it, nothing that may be written. */
export function builtPortal() {
	const folder = mkdtempSync(join(tmpdir(), 'zitian-build-'));
	cpSync('build', folder, { recursive: true });
	for (const entry of readdirSync(folder, { recursive: true })) chmodSync(join(folder, String(entry)), 0o555);
	chmodSync(folder, 0o555);
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Root may write anywhere and is not who serves: a test that runs as root goes on as nobody, where nobody may run this Node. */
const NOBODY = mayRunAs(65534) ? { uid: 65534, gid: 65534 } : {};

function mayRunAs(uid: number): boolean {
	return process.getuid?.() === 0 && spawnSync(process.execPath, ['-v'], { uid, cwd: '/' }).status === 0;
}

export interface Running {
	child: ChildProcess;
	/** What it has logged so far, a record a line. */
	lines(): Record<string, unknown>[];
	/** All that it has written. */
	output(): string;
	/** Its exit code. */
	ended: Promise<number | null>;
}

/** One of the build's commands, with nothing in its environment but `env`. */
export function runCommand(
	folder: string,
	command: string,
	env: Record<string, string>,
	words: string[] = []
): Running {
	const child = spawn(process.execPath, [`commands/${command}.js`, ...words], {
		cwd: folder,
		env,
		stdio: ['ignore', 'pipe', 'pipe'],
		...NOBODY
	});
	let text = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (text += part.toString()));
	const ended = once(child, 'close').then(([code]) => code as number | null);
	const lines = () =>
		text.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Record<string, unknown>] : []));
	return { child, ended, lines, output: () => text };
}

/** Keys that a server cannot do without. */
export function serviceKeys(): Record<string, string> {
	const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	return {
		ZITIAN_SECRETS: `k1:${randomBytes(32).toString('base64url')}`,
		OFFICE_PUBLIC_KEY: JSON.stringify({ ...publicKey.export({ format: 'jwk' }), kid: 'test' })
	};
}
