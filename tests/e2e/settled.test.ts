import { expect, test, type Page } from '../support/test';
import { repetitions } from '../support/counts';
import { unopened } from '../support/e2e-households';
import { PostedHousehold } from '../support/posted-household';
import { ChangingHousehold, raisedHouseholds, type Raised } from '../support/raised-households';

test.use({ serviceWorkers: 'block', viewport: { width: 360, height: 640 } });
test.setTimeout(600_000);

/** Of a name, of a number, of two people. The full run has every rule that a phone can raise. */
const RULES = repetitions(['P02', 'P05', 'R05'], []);

const asked = (page: Page, { message }: Raised) => page.locator('main .notice-warning a', { hasText: message });

/** From the check page by the finding's own link. */
async function follows(page: Page, raised: Raised): Promise<void> {
	await page.goto('/form/check');
	await asked(page, raised).first().click();
	await expect(page).not.toHaveURL(/form\/check$/);
	await expect(page.locator('main')).toContainText(raised.message);
}

/** One press, and the check page does not ask any more; what is left to the enumerator leaves what else is asked there. */
async function settles(page: Page, raised: Raised): Promise<void> {
	const confirm = page.getByRole('button', { name: '没有错，继续' });
	if (raised.level === 'hard') await page.getByRole('button', { name: '没有填错，请普查员核实' }).first().click();
	if (raised.level === 'soft' || raised.beside > 0) await confirm.click();
	await expect(page).toHaveURL(/form\/check/);
	await expect(page.locator('main h1')).toContainText('检查');
	await expect(asked(page, raised)).toHaveCount(0);
}

/** The answer can be given anew, kept for the moment, or looked at together with the others. */
async function canBeChanged(page: Page): Promise<void> {
	await expect(page.locator('main [aria-invalid=true], main fieldset, main .people input').first()).toBeVisible();
	await expect(page.locator('main .next button').first()).toBeEnabled();
	await expect(page.getByRole('link', { name: '回到您家的普查表' })).toBeVisible();
}

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });

		test('every finding is settled where its link on the check page leads', async ({ page }) => {
			await new PostedHousehold(page.request).redeems(unopened(12, javaScriptEnabled ? 2 : 3).code, '280516');
			const household = new ChangingHousehold(page.request);
			for (const raised of raisedHouseholds(RULES))
				await test.step(`${raised.rule} ${raised.level}`, async () => {
					await household.becomes(raised);
					await follows(page, raised);
					if (raised.level === 'hard') await canBeChanged(page);
					if (raised.level === 'soft' || raised.verifiable) await settles(page, raised);
				});
		});
	});
