import type { Browser, Page } from '@playwright/test';
import type { Deps } from '../../../src/lib/server/deps';
import type { Resident } from '../../../src/lib/server/actors';
import { residentCookies } from '../../../src/lib/server/http/resident-session';
import { withdrawSubmission } from '../../../src/lib/server/use-cases/form/withdraw-submission';
import { figuresOf } from './figures';

const AT_MOST = 10_000;

declare global {
	interface Window {
		/** On the resident's page: when "submit" was last pressed. On a phone: when each door was first seen submitted. */
		zitianBench: { pressed: number; seen: Record<string, number> };
	}
}

/**
 * Runs in the page. Moments are the machine's clock in milliseconds, finer than `Date.now()`, so that pages
 * can be compared. No function in it has a name, because the compiler would mark it with a word that the page does not know.
 */
function recordMoments(): void {
	window.zitianBench = { pressed: 0, seen: {} };
	addEventListener('click', () => (window.zitianBench.pressed = performance.timeOrigin + performance.now()), true);
	new MutationObserver((records) => {
		for (const { target } of records) {
			const { household, status } = target instanceof HTMLElement ? target.dataset : {};
			if (household && status === 'submitted')
				window.zitianBench.seen[household] ??= performance.timeOrigin + performance.now();
		}
	}).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-status'] });
}

/** From pressing "submit" on the resident's page until the door's new state is in the DOM of both phones, submission after submission. */
export async function watchDoors(
	browser: Browser,
	deps: Deps,
	{ residents, phones, submissions }: { residents: Resident[]; phones: Page[]; submissions: number }
) {
	const context = await browser.newContext({ baseURL: deps.settings.origin, viewport: { width: 360, height: 740 } });
	const resident = await context.newPage();
	await resident.addInitScript(recordMoments);
	for (const phone of phones) await phone.evaluate(recordMoments);
	const delays: number[] = [];
	for (let done = 0; done < submissions; done += 1) {
		const who = residents[done % residents.length];
		if (!who) break;
		if (done >= residents.length) await openAgain(deps, who, phones);
		await context.clearCookies();
		await context.addCookies(residentCookies(deps, who).map((cookie) => ({ ...cookie, url: deps.settings.origin })));
		const pressed = await submits(resident);
		const seen = await Promise.all(phones.map((phone) => momentSeen(phone, who.householdId)));
		delays.push(Math.max(...seen) - pressed);
	}
	await context.close();
	return { submissions, phones: phones.length, aim: 1000, unit: 'ms', ...figuresOf(delays) };
}

async function submits(page: Page): Promise<number> {
	await page.goto('/form/sign', { waitUntil: 'networkidle' });
	await page.locator('[name=signature]').fill('试点');
	await page.locator('[name=promise]').check();
	await page.locator('main form button.button-wide').click();
	await page.waitForURL('**/receipt');
	return page.evaluate(() => window.zitianBench.pressed);
}

/** Withdrawn, and every phone knows it. */
async function openAgain(deps: Deps, { householdId, ...rest }: Resident, phones: Page[]): Promise<void> {
	await withdrawSubmission(deps, { householdId, ...rest });
	for (const phone of phones) {
		await phone.locator(`[data-household="${householdId}"]:not([data-status=submitted])`).waitFor({ timeout: AT_MOST });
		await phone.evaluate((id) => delete window.zitianBench.seen[id], householdId);
	}
}

/** The moment was taken by the page itself; this only fetches it. */
async function momentSeen(phone: Page, householdId: string): Promise<number> {
	const handle = await phone.waitForFunction((id) => window.zitianBench.seen[id], householdId, { timeout: AT_MOST });
	return (await handle.jsonValue()) ?? NaN;
}
