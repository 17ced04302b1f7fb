import { expect, test } from '../support/test';
import { productUnderTest } from '../support/e2e';
import { countsTransfer } from '../support/transfer';

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		test('the first page asks a phone for the code of the letter, and fits it', async ({ page, baseURL }) => {
			expect(baseURL).toBe(productUnderTest().url);
			const answer = await page.goto('/');
			expect(answer?.status()).toBe(200);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await expect(page.locator('[name="code"]')).toBeVisible();
			const [width, visible] = [
				await page.locator('html').evaluate((html) => html.scrollWidth),
				page.viewportSize()?.width
			];
			expect(width).toBe(visible);
		});
	});
}

test('the first page and all that it loads is at most 100 KB', async ({ page }) => {
	const transferred = await countsTransfer(page);
	await page.goto('/', { waitUntil: 'load' });
	await expect(page.locator('html')).toHaveClass(/js/);
	// A measurement of nothing would pass: scripts alone are more than half of the budget.
	expect(transferred()).toBeGreaterThan(40_000);
	expect(transferred()).toBeLessThanOrEqual(100_000);
});
