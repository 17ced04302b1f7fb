// Runs one of the project's scripts or tools on a supported Node, with its dependencies installed.
//
//   node tools/with-node.mjs tools/start/start.ts [arguments]    a script of ours, through tsx
//   node tools/with-node.mjs vitest run [arguments]          a tool from node_modules
//
// Plain JavaScript without dependencies, because it is what installs them: any Node from 20 on can run it.
// It says what it does on standard error only, so that `npm run -s` gives a script's own output and nothing else.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const OLDEST_NODE = [22, 12];
const NODE_TO_GET = '24';

const say = (text) => process.stderr.write(`${text}\n`);

function isSupported(version) {
	const [major, minor] = version.replace('v', '').split('.').map(Number);
	return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

/** The machine's npm (`npm_execpath` is set inside `npm run`), run by `node`, so that its warnings are about that one. */
function npm(args, node = process.execPath) {
	const cli = process.env.npm_execpath ?? '';
	const inNpm = cli.endsWith('npm-cli.js');
	// On Windows npm is a .cmd file, which only a shell can start.
	const shell = !inNpm && process.platform === 'win32';
	// Standard output belongs to the script that is to run, so npm's goes to standard error.
	const options = { cwd: ROOT, stdio: ['ignore', 2, 2], env: withFirst(node), shell };
	const run = inNpm ? spawnSync(node, [cli, ...args], options) : spawnSync('npm', args, options);
	if (run.status !== 0) throw new Error(`npm ${args[0]} failed; its reason is above.`);
}

/** The environment in which `node` means this Node. */
function withFirst(node) {
	return { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` };
}

/** The path of a Node that is new enough: this one, or npm's package of the Node binary, kept in .cache/node. */
function supportedNode() {
	if (isSupported(process.version)) return process.execPath;
	const platform = process.platform === 'win32' ? 'win' : process.platform;
	const name = `node-${platform}-${process.arch}`;
	const home = join(ROOT, '.cache', 'node');
	const binary = join(home, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
	if (existsSync(binary)) return binary;
	say(
		`Node ${process.version} is older than ${OLDEST_NODE.join('.')}: getting Node ${NODE_TO_GET} (once, about 45 MB) …`
	);
	mkdirSync(home, { recursive: true });
	npm([
		'install',
		'--prefix',
		home,
		'--no-save',
		'--no-package-lock',
		'--no-audit',
		'--no-fund',
		`${name}@${NODE_TO_GET}`
	]);
	return binary;
}

/** Whether node_modules holds what package-lock.json names, by npm's own record of what it installed. */
function isInstalled(lock) {
	const record = join(ROOT, 'node_modules', '.package-lock.json');
	if (!existsSync(record)) return false;
	const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
	return Object.entries(JSON.parse(lock).packages).every(
		// Optional packages are there for some platforms only; a missing one shows where it is used.
		([path, wanted]) => path === '' || wanted.optional || installed[path]?.version === wanted.version
	);
}

function ensureInstalled(node) {
	const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
	const stamp = join(ROOT, 'node_modules', '.zitian-stamp');
	const hash = createHash('sha256').update(lock).update(process.platform).update(process.arch);
	for (const patch of readdirSync(join(ROOT, 'patches'))) hash.update(readFileSync(join(ROOT, 'patches', patch)));
	const wanted = hash.digest('hex');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
	if (!isInstalled(lock)) install(node);
	if (!applyPatches(node)) {
		// Mended by an earlier version of the patch: it fits only what was never mended.
		install(node);
		if (!applyPatches(node, 2)) throw new Error('A patch does not fit the installed package; its name is above.');
	}
	writeFileSync(stamp, wanted);
}

function install(node) {
	const start = Date.now();
	say('Installing dependencies (npm ci) …');
	npm(['ci', '--no-audit', '--no-fund'], node);
	say(`Dependencies installed in ${((Date.now() - start) / 1000).toFixed(0)} s.`);
}

/** What had to be mended in packages until their next release has it (patches/); an applied patch is left as it is. */
function applyPatches(node, errors = 'ignore') {
	return spawnSync(node, [toolFile('patch-package')], { cwd: ROOT, stdio: ['ignore', 'ignore', errors] }).status === 0;
}

/** The file of a tool's command line, read from its package, since .bin holds shell scripts on Windows. */
function toolFile(tool) {
	const packageOf = { 'svelte-kit': '@sveltejs/kit', playwright: '@playwright/test', tsc: 'typescript' };
	const folder = join(ROOT, 'node_modules', packageOf[tool] ?? tool);
	const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	return join(folder, typeof bin === 'string' ? bin : bin[tool]);
}

/** tsconfig.json extends a file that SvelteKit writes; without it no script could resolve `$lib`. */
function ensureSynced(node) {
	if (existsSync(join(ROOT, '.svelte-kit', 'tsconfig.json'))) return;
	const run = spawnSync(node, [toolFile('svelte-kit'), 'sync'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
	if (run.status !== 0) throw new Error('svelte-kit sync failed');
}

/** npm does not hand SIGTERM down to what its script runs: whoever ends `npm start` would leave the portal running. */
function stopWithNpm(child) {
	if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
	const parent = process.ppid;
	setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
}

function run(node, [target, ...rest]) {
	const isScript = /\.(ts|mjs)$/.test(target);
	const args = isScript ? ['--import', 'tsx', join(ROOT, target), ...rest] : [toolFile(target), ...rest];
	const child = spawn(node, args, { cwd: ROOT, stdio: 'inherit', env: withFirst(node) });
	// Ctrl-C reaches the child by itself, as part of the terminal's foreground group; the rest is passed on.
	process.on('SIGINT', () => {});
	for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
	stopWithNpm(child);
	child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

try {
	const node = supportedNode();
	ensureInstalled(node);
	ensureSynced(node);
	run(node, process.argv.slice(2));
} catch (error) {
	say(error.message);
	process.exit(1);
}
