import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const SOURCES = [
	...[
		'src',
		'static',
		'patches',
		'svelte.config.js',
		'vite.config.ts',
		'tsconfig.json',
		'package.json',
		'package-lock.json'
	],
	// The commands that lie beside the portal in its build.
	...['build', 'office', 'serve', 'start', 'words'].map((room) => join('tools', room))
];
const STAMP = join('build', '.zitian-stamp');

/** Builds the portal for production, unless the last build was made from the same sources. Says whether it built. */
export async function buildIfChanged(): Promise<boolean> {
	const wanted = await hashOfSources();
	if (existsSync(join('build', 'index.js')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted)
		return false;
	await build();
	writeFileSync(STAMP, wanted);
	return true;
}

async function hashOfSources(): Promise<string> {
	const hash = createHash('sha256');
	for (const file of (await Promise.all(SOURCES.map(filesIn))).flat().sort())
		hash.update(file).update(await readFile(file));
	return hash.digest('hex');
}

/** The file itself, or every file below a folder. */
async function filesIn(path: string): Promise<string[]> {
	if (!existsSync(path)) return [];
	const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
	if (!entries) return [path];
	return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Vite's own report is long and says nothing to a newcomer; it is shown only when the build fails. */
async function build(): Promise<void> {
	const cli = join('node_modules', 'vite', 'bin', 'vite.js');
	const child = spawn(process.execPath, [cli, 'build'], { stdio: ['ignore', 'pipe', 'pipe'] });
	const output: Buffer[] = [];
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => output.push(part));
	const [code] = await once(child, 'close');
	if (code !== 0) throw new Error(`The build failed:\n${Buffer.concat(output).toString('utf8')}`);
}
