import { expect, test, type Browser, type Page } from '../support/test';
import { expectAccessible } from '../support/axe';
import { DoorPhone } from '../support/door-phone';
import { productUnderTest } from '../support/e2e';
import { doorToCall } from '../support/e2e-households';
import { ALONE, aloneScript, FAMILY, familyScript, familySecrets } from '../support/family';
import { keptInBrowser } from '../support/kept-in-browser';
import { signsInAs } from '../support/staff-desk';

test.use({ viewport: { width: 1366, height: 768 }, actionTimeout: 30_000 });

const numberOf = (nth: number): string => doorToCall(nth).number;

/** The agent finds the household and opens the call. */
async function opensCall(page: Page, number: string): Promise<void> {
	await signsInAs(page, productUnderTest().rehearsal, 'help-desk');
	await page.goto('/help-desk');
	await page.locator('[role=search] [name=q]').fill(number);
	await page.keyboard.press('Enter');
	await page.locator('main [role=status] table a').last().click();
	await page.locator('[data-call]').click();
	await expect(page.locator('#verify')).toBeVisible();
}

/** A lead approves in a session of their own, and sees no way to register by telephone. */
async function leadApproves(browser: Browser, householdId: string): Promise<void> {
	const lead = await (await browser.newContext()).newPage();
	await signsInAs(lead, productUnderTest().rehearsal, 'help-desk-lead');
	await lead.goto('/help-desk/queue');
	await lead.locator(`[data-request="${householdId}"] button[value=approve]`).click();
	await expect(lead.locator(`[data-request="${householdId}"][data-state=given]`)).toBeVisible();
	await lead.goto(`/help-desk/${householdId}`);
	await expect(lead.locator('[data-call]')).toHaveCount(0);
	const answer = await lead.goto(`/help-desk/${householdId}/interview`);
	expect(answer?.status()).toBe(404);
	await lead.context().close();
}

/** From the agent's page of the household to the first page of the interview. */
async function agrees(browser: Browser, page: Page, number: string): Promise<string> {
	await opensCall(page, number);
	const householdId = /help-desk\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
	await page.locator('form[action="?/askApproval"] button').click();
	await leadApproves(browser, householdId);
	await page.goto(`/help-desk/${householdId}/interview`);
	await page.locator('#consented').check();
	await page.locator('[data-begin]').click();
	await expect(page.locator('[name=informant]')).toHaveCount(2);
	return householdId;
}

async function begins(page: Page): Promise<DoorPhone> {
	await page.locator('[name=composition][value=residents]').check();
	await page.locator('main form button.button').click();
	await expect(page.locator('.interview')).toBeVisible();
	return new DoorPhone(page);
}

async function seals(page: Page): Promise<void> {
	await page.locator('[data-sign]').click();
	await page.locator('#agreed').check();
	await page.locator('[data-seal]').click();
	await expect(page.locator('[data-call-state=taken] [data-receipt]')).toHaveText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
}

test('a caller is registered by telephone, from the call to the receipt number @full', async ({ page, browser }) => {
	const householdId = await agrees(browser, page, numberOf(0));
	const phone = await begins(page);
	await phone.fillsIn(aloneScript(), ALONE);
	expect(await keptInBrowser(page)).not.toContain(ALONE.present[0]);
	await seals(page);
	await page.goto(`/help-desk/${householdId}/interview`);
	await expect(page.locator('main .notice-done')).toBeVisible();
	await expect(page.locator('main')).not.toContainText(ALONE.present[0] ?? '');
});

test('every page of a call is faultless, asks before it is left, keeps nothing, and is tried again without a network @full', async ({
	page,
	browser
}) => {
	const number = numberOf(1);
	await opensCall(page, number);
	await expectAccessible(page);
	await page.goto('/help-desk');
	const householdId = await agrees(browser, page, number);
	await expectAccessible(page);
	const phone = await begins(page);
	await expectAccessible(page);
	await phone.fillsIn(familyScript(), FAMILY, 10);
	const said: string[] = [];
	page.once('dialog', (dialog) => (said.push(dialog.type()), void dialog.dismiss()));
	await page.locator('a[href="/form"]').first().click();
	await page.locator('.page-top button').click();
	expect(said).toEqual(['confirm']);
	await phone.fillsIn(familyScript(), FAMILY);
	await expectAccessible(page);
	for (const secret of familySecrets(familyScript())) expect(await keptInBrowser(page)).not.toContain(secret);
	await page.locator('[data-sign]').click();
	await page.locator('[data-seal]').click();
	await expect(page.getByRole('alert')).toBeVisible();
	await expectAccessible(page);
	await page.context().setOffline(true);
	await page.locator('#agreed').check();
	await page.locator('[data-seal]').click();
	await expect(page.locator('[data-call-state=away]')).toBeVisible();
	await expectAccessible(page);
	await page.context().setOffline(false);
	await page.locator('main button.button').click();
	await expect(page.locator('[data-call-state=taken] [data-receipt]')).toBeVisible();
	await expectAccessible(page);
	for (const secret of familySecrets(familyScript())) expect(await page.content()).not.toContain(secret);
	await page.goto(`/help-desk/${householdId}`);
	await expect(page.locator('[data-call]')).toHaveCount(0);
});
