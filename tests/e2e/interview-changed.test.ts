import { expect, test, type Page } from '../support/test';
import { expectAccessible, expectFaultless } from '../support/axe';
import { DoorPhone } from '../support/door-phone';
import { productUnderTest } from '../support/e2e';
import { doorToInterview } from '../support/e2e-households';
import { ALONE, aloneScript } from '../support/family';
import { FIELD_PHONE, keepsBlock, opensInterview, opensOfflineList } from '../support/field-phone';

test.setTimeout(240_000);

const door = () => doorToInterview(14);

async function changes(page: Page, { informant, composition }: Record<string, string>): Promise<void> {
	await page.locator('[data-change]').click();
	await expectFaultless(page);
	await page.locator(`[name=informant][value=${informant}]`).click();
	await page.locator(`[name=composition][value=${composition}]`).click();
	await page.locator('main form button.button').click();
	await expect(page.locator('.interview')).toBeVisible();
}

const readBack = (page: Page) => page.locator('.interview[data-page=check]');

test('who answers and who lives there are changed half-way: what was filled in stays, and is asked or left out by what is said now @full', async ({
	page
}) => {
	await page.setViewportSize(FIELD_PHONE.viewport);
	await keepsBlock(page, productUnderTest().rehearsal, door().slice(0, 15));
	await opensOfflineList(page);
	await opensInterview(page, door().slice(15));
	const phone = new DoorPhone(page);
	await phone.begins();
	await phone.fillsIn(aloneScript(), ALONE);
	await expect(readBack(page)).toContainText('身份号码');
	await expect(page.locator('[data-sign]')).toBeVisible();
	await page.locator('.back-link').click();

	// A neighbour's relative goes on answering: no ID number is read back, and there is a second form to ask.
	await changes(page, { informant: 'relative', composition: 'mixed' });
	await expect(page.locator('[data-form]')).toHaveCount(2);
	await expectAccessible(page);

	await changes(page, { informant: 'relative', composition: 'residents' });
	await expect(readBack(page)).toContainText(ALONE.present[0] ?? '');
	await expect(readBack(page)).not.toContainText('身份号码');
	await page.locator('.back-link').click();
	await changes(page, { informant: 'member', composition: 'residents' });
	await expect(readBack(page)).toContainText('身份号码');
	// The phone's own "back" leads from the signature to what was read back, and no further.
	await page.locator('[data-sign]').click();
	await expect(page.locator('[data-pad]')).toBeVisible();
	await page.goBack();
	await expect(readBack(page)).toBeVisible();
	await phone.signs();
	await expect(page.locator('[data-sent=yes]')).toBeVisible();
	await expect(page.locator('[data-outcome]')).toHaveAttribute('data-outcome', 'handedIn');
});
