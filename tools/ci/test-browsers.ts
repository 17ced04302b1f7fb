import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { startFirefox } from '../../tests/support/browsers/firefox';
import { walkThrough } from '../../tests/support/browsers/journey';
import type { Driver } from '../../tests/support/browsers/driver';
import { startWebKit } from '../../tests/support/browsers/webkit';
import { startProduct, type TestProduct } from '../../tests/support/product';

/**
 * `npm run test:browsers`: from the letter to the receipt in the browsers other than Chromium that this machine has: Firefox
 * and WebKitGTK (Debian: `firefox-esr`; `webkit2gtk-driver` and `xvfb`). One that is not there is said to be missing.
 */
interface Candidate {
	name: string;
	/** What has to be installed for it; undefined when it is there. */
	missing: string | undefined;
	start(): Promise<Driver>;
}

const say = (text: string) => process.stdout.write(`${text}\n`);

function find(...names: string[]): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram);
}

function isProgram(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** Lies beside WebKit's libraries, in a folder named after their version. */
function findMiniBrowser(): string | undefined {
	const libraries = ['/usr/lib', '/usr/libexec'].flatMap(foldersIn).flatMap((folder) => [folder, ...foldersIn(folder)]);
	return libraries
		.filter((folder) => /webkit2?gtk-[\d.]+$/.test(folder))
		.map((folder) => join(folder, 'MiniBrowser'))
		.find(isProgram);
}

function foldersIn(folder: string): string[] {
	try {
		return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
			entry.isDirectory() ? [join(folder, entry.name)] : []
		);
	} catch {
		return [];
	}
}

function firefox(): Candidate {
	const path = find('firefox-esr', 'firefox');
	return { name: 'Firefox', missing: path ? undefined : 'firefox-esr', start: () => startFirefox(path ?? '') };
}

/** It draws on a screen; where there is none, on one that Xvfb pretends. */
function webKit(screens: ChildProcess[]): Candidate {
	const [driver, browser, screen] = [find('WebKitWebDriver'), findMiniBrowser(), process.env.DISPLAY ?? find('Xvfb')];
	const missing = driver && browser ? (screen ? undefined : 'xvfb') : 'webkit2gtk-driver';
	const start = async () => {
		const display = process.env.DISPLAY ?? ':97';
		if (!process.env.DISPLAY)
			screens.push(
				spawn(screen ?? '', [display, '-screen', '0', '800x900x24', '-nolisten', 'tcp'], { stdio: 'ignore' })
			);
		return startWebKit(driver ?? '', browser ?? '', display);
	};
	return { name: 'WebKitGTK', missing, start };
}

async function journeyIn({ start }: Candidate, product: TestProduct, code: string): Promise<boolean> {
	const begun = performance.now();
	const driver = await start();
	try {
		const pages = await walkThrough(driver, product.url, code);
		say(
			`✓ ${driver.version}: ${pages} pages from the letter to the receipt, ${((performance.now() - begun) / 1000).toFixed(1)} s`
		);
		return true;
	} catch (error) {
		const where = await driver.run(() => location.pathname, undefined).catch(() => '?');
		say(`× ${driver.version}, at ${where}: ${error instanceof Error ? error.message : String(error)}`);
		return false;
	} finally {
		await driver.quit();
	}
}

async function main(): Promise<void> {
	const screens: ChildProcess[] = [];
	const candidates = [firefox(), webKit(screens)];
	for (const { name, missing } of candidates)
		if (missing) say(`– ${name} is not on this machine (Debian: apt-get install ${missing}).`);
	const found = candidates.filter(({ missing }) => !missing);
	if (found.length === 0) return;
	const product = await startProduct();
	const doors = product.rehearsal.households.filter(({ state }) => state === 'unopened');
	try {
		for (const [nth, candidate] of found.entries()) {
			if (!(await journeyIn(candidate, product, doors[nth]?.code ?? ''))) process.exitCode = 1;
		}
	} finally {
		for (const screen of screens) screen.kill();
		await product.stop();
	}
}

await main();
