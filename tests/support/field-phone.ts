import { expect, type Page } from '@playwright/test';
import type { RehearsalList } from '../../tools/rehearsal/load-rehearsal';
import { signsInAs, type Account } from './staff-desk';

/** The offline PIN of enumerators in tests. */
export const OFFLINE_PIN = '907713';

/** A small phone of an enumerator. */
export const FIELD_PHONE = { viewport: { width: 360, height: 640 }, hasTouch: true };

/** Signs in and keeps the block, with all that an interview needs. */
export async function keepsBlock(
	page: Page,
	rehearsal: RehearsalList,
	block: string,
	role: Account['role'] = 'enumerator'
): Promise<void> {
	await signsInAs(page, rehearsal, role);
	await page.goto(`/enumerator/${block}`);
	const keeping = page.locator('[data-offline]');
	// The board may be made anew just then, by what another test does to a door: it is opened until it is open.
	await expect(async () => {
		if (!(await page.locator('#offline-pin').isVisible())) await keeping.locator('summary').click();
		await expect(page.locator('#offline-pin')).toBeVisible({ timeout: 1000 });
	}).toPass();
	await page.locator('#offline-pin').fill(OFFLINE_PIN);
	await page.locator('#offline-pin-again').fill(OFFLINE_PIN);
	await keeping.locator('form button').click();
	await expect(keeping).toHaveAttribute('data-offline', 'kept');
	await expect.poll(() => isKept(page), { timeout: 20_000 }).toBe(true);
}

/** Whether the pages, the forms and the counties are on the phone. */
const isKept = (page: Page): Promise<boolean> =>
	page.evaluate(async () => {
		const names = (
			await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
		).flat();
		const paths = names.map(({ url }) => new URL(url).pathname);
		return ['/enumerator/offline', '/questionnaires/census-2020-foreign', '/areas'].every((each) =>
			paths.includes(each)
		);
	});

/** The offline list, opened with the PIN. */
export async function opensOfflineList(page: Page): Promise<void> {
	await page.goto('/enumerator/offline');
	await unlocks(page);
}

export async function unlocks(page: Page): Promise<void> {
	await page.locator('#pin').fill(OFFLINE_PIN);
	await page.locator('main form button').click();
}

/** From the list to the first page of a visit. */
export async function opensInterview(page: Page, number: string): Promise<void> {
	await page.locator(`[data-number="${number}"]`).click();
	await page.locator('.actions details summary.button:not(.button-secondary)').click();
	await page.locator('[data-interview]').click();
}
