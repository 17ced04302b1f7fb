import { expect, test } from '../support/test';
import { expectAccessible } from '../support/axe';
import { productUnderTest } from '../support/e2e';
import { signsInAs } from '../support/staff-desk';

test.use({ viewport: { width: 1280, height: 800 } });

test('each role sees its own pages and no other: the rest do not exist for it', { tag: '@full' }, async ({ page }) => {
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

test('the office sees how the server does, and that a database that answers is fine', async ({ page }) => {
	await signsInAs(page, productUnderTest().rehearsal, 'office');
	await page.getByRole('link', { name: '系统运行' }).click();
	await page.getByRole('heading', { name: '系统运行' }).waitFor();
	await expectAccessible(page);
	await expect(page.locator('dl > div', { hasText: '数据库回答一个问题' })).toContainText(/\d+ 毫秒\s*正常/);
	await expect(page.locator('dl > div', { hasText: '排队等登录的户' })).toContainText(/0\s*正常/);
});

test('an enumerator opens no block but the assigned ones', async ({ page }) => {
	await signsInAs(page, productUnderTest().rehearsal, 'enumerator');
	expect((await page.request.get('/enumerator/450304200205999')).status()).toBe(404);
	expect((await page.request.get('/enumerator/450304200205999/events')).status()).toBe(404);
});

test('a wrong password, an unknown number and a wrong one-time code read alike', async ({ page }) => {
	const account = productUnderTest().rehearsal.staff.find(({ role }) => role === 'office');
	const told = [];
	for (const [number, password] of [
		[account?.number ?? '', 'wrong'],
		['9999', 'wrong'],
		[account?.number ?? '', account?.password ?? '']
	] as const) {
		await page.goto('/staff');
		await page.locator('[name=number]').fill(number);
		await page.locator('[name=password]').fill(password);
		await page.locator('[name=oneTimeCode]').fill('000000');
		await page.locator('main form button.button').first().click();
		told.push(await page.getByRole('alert').innerText());
	}
	expect(new Set(told).size).toBe(1);
});
