import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { productUnderTest } from '../support/e2e';
import { inState, unopened } from '../support/e2e-households';
import { FAMILY, familyScript, familySecrets } from '../support/family';
import { ResidentPhone } from '../support/resident-phone';
import { signsInAs } from '../support/staff-desk';

const PIN = '280516';
test.setTimeout(240_000);
test.use({ viewport: { width: 1280, height: 800 } });

/** The help desk's page of one household, found by its number. */
async function agentLooksAt(page: Page, number: string): Promise<void> {
	await signsInAs(page, productUnderTest().rehearsal, 'help-desk');
	await page.locator('[role=search] [name=q]').fill(number);
	await page.locator('[role=search] button').click();
	await page.locator('main [role=status] a[href^="/help-desk/"]').first().click();
	await expect(page).toHaveURL(/help-desk\/[0-9a-f-]{36}/);
}

async function agentDoes(page: Page, action: string): Promise<void> {
	await page.locator(`form[action="?/${action}"] [name=reason]`).fill('本人来电，已核对地址');
	await page.locator(`form[action="?/${action}"] button`).click();
}

test('a locked household is found, its trouble is named, and it signs in again after one press', async ({ page, browser }) => {
	const door = inState('locked');
	const phone = new ResidentPhone(await (await browser.newContext()).newPage());
	await phone.typesCode(door.code);
	await phone.page.locator('[name=pin]').fill(PIN);
	await phone.next();
	await expect(phone.page.getByRole('alert')).toContainText('暂停登录');

	await agentLooksAt(page, door.number);
	await expect(page.locator('[data-diagnosis=locked]')).toBeVisible();
	await expectAccessible(page);
	await page.locator('form[action="?/unlock"] button').click();
	await expect(page.getByRole('alert')).toContainText('原因');
	await agentDoes(page, 'unlock');
	await expect(page.getByRole('status').first()).toBeVisible();
	await phone.signsIn(door.code, PIN);
	await expect(phone.page).toHaveURL(/\/(form|notice)/);
});

test('a lost letter is re-issued and a forgotten PIN reset: the half-filled draft is there, and the desk saw no answer', async ({ page, browser }) => {
	const door = unopened(2, 0);
	const phone = new ResidentPhone(await (await browser.newContext()).newPage());
	await phone.typesCode(door.code);
	await phone.choosesPin(PIN);
	await phone.next();
	const script = familyScript();
	await phone.fillsInUntil('/form/persons/p2/D2', script, FAMILY);

	await agentLooksAt(page, door.number);
	const seen = [await page.content()];
	await agentDoes(page, 'reissue');
	const code = await page.locator('[data-letter-code]').first().innerText();
	seen.push(await page.content());
	await phone.page.context().clearCookies();
	await phone.signsIn(door.code, PIN);
	await expect(phone.page.getByRole('alert')).toContainText('新的');
	await phone.signsIn(code, PIN);
	await phone.page.goto('/form/persons/p1/D11');
	await expect(phone.page.locator('[name=D11][value="7"]')).toBeChecked();

	await page.goto(page.url().replace(/\?.*/, ''));
	await agentDoes(page, 'resetPin');
	seen.push(await page.content());
	await phone.page.context().clearCookies();
	await phone.typesCode(code);
	await phone.choosesPin('908172');
	await phone.page.goto('/form/persons/p1/D11');
	await expect(phone.page.locator('[name=D11][value="7"]')).toBeChecked();
	expect(familySecrets(script).filter((secret) => seen.some((html) => html.includes(secret)))).toEqual([]);
});

test('each role sees its own pages and no other: the rest do not exist for it', async ({ page }) => {
	const pages = { enumerator: '/enumerator', 'help-desk': '/help-desk', office: '/office' } as const;
	const roles = Object.keys(pages) as (keyof typeof pages)[];
	for (const role of roles) {
		await page.context().clearCookies();
		await signsInAs(page, productUnderTest().rehearsal, role);
		await expectAccessible(page);
		for (const other of roles) {
			const answer = await page.request.get(pages[other], { maxRedirects: 0 });
			expect([role, other, answer.status()]).toEqual([role, other, role === other ? 200 : 404]);
		}
	}
});

test('an enumerator opens no block but the assigned ones', async ({ page }) => {
	await signsInAs(page, productUnderTest().rehearsal, 'enumerator');
	expect((await page.request.get('/enumerator/450304200205999')).status()).toBe(404);
	expect((await page.request.get('/enumerator/450304200205999/events')).status()).toBe(404);
});

test('a wrong password, an unknown number and a wrong one-time code read alike', async ({ page }) => {
	const account = productUnderTest().rehearsal.staff.find(({ role }) => role === 'office');
	const told = [];
	for (const [number, password] of [[account?.number ?? '', 'wrong'], ['9999', 'wrong'], [account?.number ?? '', account?.password ?? '']] as const) {
		await page.goto('/staff');
		await page.locator('[name=number]').fill(number);
		await page.locator('[name=password]').fill(password);
		await page.locator('[name=oneTimeCode]').fill('000000');
		await page.locator('main form button.button').first().click();
		told.push(await page.getByRole('alert').innerText());
	}
	expect(new Set(told).size).toBe(1);
});
