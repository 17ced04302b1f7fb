import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumOptions } from './chromium';
import { FIELD_PHONE } from './field-phone';

/** A browser with a profile that outlives it, and whose processes die together, at once, as with an empty battery. */
export interface KillableChromium {
	page: Page;
	/** Resolves when none of its processes is left. */
	kill(): Promise<void>;
}

/** @param profile folder of the profile; what an earlier browser kept there is there again, but for cookies of a session */
export async function startKillable(profile: string, baseURL: string): Promise<KillableChromium> {
	const { executablePath = '', args = [] } = chromiumOptions();
	rmSync(join(profile, 'DevToolsActivePort'), { force: true });
	const flags = [`--user-data-dir=${profile}`, '--remote-debugging-port=0', '--headless', '--lang=zh-CN', ...args];
	const child = spawn(executablePath, [...flags, 'about:blank'], {
		detached: true,
		stdio: ['ignore', 'ignore', 'pipe']
	});
	const browser = await chromium.connectOverCDP(await addressOf(child));
	const page = await pageOf(browser);
	await page.setViewportSize(FIELD_PHONE.viewport);
	const goto = page.goto.bind(page);
	page.goto = (url, options) => goto(new URL(url, baseURL).href, options);
	return { page, kill: () => killed(child, browser) };
}

const pageOf = async (browser: Browser): Promise<Page> => {
	const [context] = browser.contexts();
	if (!context) throw new Error('The browser has no window.');
	return context.pages()[0] ?? context.newPage();
};

/** "DevTools listening on ws://…", said when it is ready. The pipe is read on: a browser that cannot say more would stand still. */
const addressOf = ({ stderr }: ChildProcess): Promise<string> =>
	new Promise((resolve, reject) => {
		let said = '';
		stderr?.on('data', (piece) => {
			said += String(piece);
			const [, address] = /listening on (ws:\S+)/.exec(said) ?? [];
			if (address) resolve(address);
		});
		stderr?.once('close', () => reject(new Error(`The browser did not start: ${said}`)));
	});

async function killed(child: ChildProcess, browser: Browser): Promise<void> {
	const ended = once(child, 'exit');
	process.kill(-(child.pid ?? 0), 'SIGKILL');
	await ended;
	await browser.close().catch(() => undefined);
}

/** Files of a profile in which one of these texts stands, as UTF-8 or UTF-16, by their path in it; the texts are not said. */
export function filesWith(profile: string, texts: string[]): string[] {
	const needles = texts.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]);
	return readdirSync(profile, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name))
		.filter((file) => {
			const content = readFileSync(file);
			return needles.some((needle) => content.includes(needle));
		})
		.map((file) => file.slice(profile.length + 1));
}
