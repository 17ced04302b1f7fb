import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

type Log = (line: string) => void;

/** The headless shell first, as Playwright itself does: the same engine without windows takes two thirds of the time. */
const NAMES = [
	'chromium-headless-shell',
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'microsoft-edge'
];
const OUTSIDE_PATH = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

/**
 * Path of a Chromium for the end-to-end tests and the pictures: CHROMIUM_PATH, else one on the machine, else Playwright's,
 * else one is installed: the system's package for root on Debian, Playwright's download elsewhere.
 */
export function ensureChromium(log: Log): string {
	const given = process.env.CHROMIUM_PATH;
	if (given) return requireExecutable(given);
	return findChromium() ?? installChromium(log);
}

function requireExecutable(path: string): string {
	if (isExecutable(path)) return path;
	throw new Error(`CHROMIUM_PATH is ${path}, which is not a program.`);
}

function findChromium(): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter);
	const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
	return [...onPath, ...OUTSIDE_PATH, chromium.executablePath()].find(isExecutable);
}

function installChromium(log: Log): string {
	if (canUseApt()) installPackages(['chromium-headless-shell'], log);
	if (!findChromium()) downloadWithPlaywright(log);
	const found = findChromium();
	if (found) return found;
	throw new Error('There is no Chromium for the tests in a browser: install one, or set CHROMIUM_PATH to one.');
}

function downloadWithPlaywright(log: Log): void {
	log('Downloading Playwright’s Chromium …');
	const cli = join('node_modules', '@playwright', 'test', 'cli.js');
	const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
	spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 2, 2], env, timeout: 300_000 });
}

/** Pictures of pages need glyphs for Chinese. Without them the tests still pass, so a missing font is only mentioned. */
export function ensureChineseFont(log: Log): void {
	if (process.platform !== 'linux' || hasChineseFont()) return;
	if (canUseApt() && (installPackages(['fonts-noto-cjk'], log) || installPackages(['fonts-wqy-microhei'], log))) return;
	log('No Chinese font is installed: pictures of pages will show boxes (install fonts-noto-cjk).');
}

function hasChineseFont(): boolean {
	const list = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
	return list.status === 0 && list.stdout.trim() !== '';
}

/** Debian itself only: Ubuntu's package of the same name is an empty one that points to a snap. */
function canUseApt(): boolean {
	const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
	return process.getuid?.() === 0 && /^ID=debian$/m.test(release);
}

let isListFresh = false;

function installPackages(names: string[], log: Log): boolean {
	log(`Installing ${names.join(', ')} with apt-get …`);
	if (!isListFresh) isListFresh = apt(['update']);
	return apt(['install', '--yes', '--no-install-recommends', ...names]);
}

function apt(args: string[]): boolean {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const run = spawnSync('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', '-o', 'DPkg::Lock::Timeout=120', ...args], {
		stdio: ['ignore', 'ignore', 2],
		env,
		timeout: 600_000
	});
	return run.status === 0;
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
