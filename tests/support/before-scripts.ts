import { expect, type Page } from '@playwright/test';

/** Opens the page on a line on which its scripts come late: after what somebody does. Resolves when they have taken the page over. */
export async function beforeScripts(page: Page, path: string, act: () => Promise<void>): Promise<void> {
	let release: () => void = () => undefined;
	const arrived = new Promise<void>((resolve) => (release = resolve));
	const scripts = '**/_app/immutable/**/*.js';
	await page.route(scripts, (route) => arrived.then(() => route.continue()));
	await page.goto(path, { waitUntil: 'commit' });
	await act();
	await expect(page.locator('#svelte-announcer')).toHaveCount(0);
	release();
	await expect(page.locator('#svelte-announcer')).toHaveCount(1);
	await page.unroute(scripts);
}
