import type { Page } from '@playwright/test';

/** Presses what came of a visit on the door's sheet, opening the button behind which it stands. */
export async function recordsOutcome(page: Page, outcome: string): Promise<void> {
	const button = page.locator(`button[name=outcome][value=${outcome}]`);
	const panel = page.locator('.actions details').filter({ has: button });
	if ((await panel.count()) > 0) await panel.locator('summary').click();
	if (outcome === 'interviewed') await page.locator('#paperNumber').fill('GX-012345');
	if (outcome === 'appointment') {
		await page.locator('#day').selectOption({ index: 2 });
		await page.locator('#time').selectOption('10:00');
	}
	await button.click();
}
