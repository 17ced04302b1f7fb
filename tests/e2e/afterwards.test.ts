import { expect, test } from '../support/test';
import type { Page } from '@playwright/test';
import { expectFaultless } from '../support/axe';
import { productUnderTest } from '../support/e2e';
import { inState, unopened } from '../support/e2e-households';
import { PostedHousehold } from '../support/posted-household';
import { scanned } from '../support/fake-camera';
import { signsInAs } from '../support/staff-desk';

const PIN = '280516';

const pressed = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** From the first page, with the letter alone. */
async function looksUp(page: Page, code: string): Promise<void> {
	await page.goto('/');
	await page.getByRole('link', { name: '收到了吗，会不会有人来' }).click();
	// The first page asks for the code as well.
	await expect(page).toHaveURL(/\/status$/);
	await page.locator('[name=code]').fill(code);
	await pressed(page, '查一查');
	await page.locator('[data-received]').waitFor();
}

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });
		const house = () => (javaScriptEnabled ? unopened(0, 4) : unopened(2, 0));

		test(
			'whoever holds the letter learns whether the form came in; with the PIN they book a visit, move it and take it back',
			{ tag: javaScriptEnabled ? '@full' : [] },
			async ({ page }) => {
				const { code } = house();
				await looksUp(page, code);
				await expect(page.locator('[data-received=no]')).toBeVisible();
				await expect(page.locator('[data-coming=unlessSubmitted]')).toBeVisible();
				await expect(page.locator('main')).not.toContainText(/栋|普查员是/);
				if (javaScriptEnabled) await expectFaultless(page);
				await page.getByRole('link', { name: '现在填写' }).click();
				await expect(page).toHaveURL(/sign-in\/home/);

				await new PostedHousehold(page.request).redeems(code, PIN);
				await page.goto('/form');
				await page.locator('a[href="/visit"]').click();
				await expect(page.getByRole('heading', { name: '约一个上门的时间' })).toBeVisible();
				if (javaScriptEnabled) await expectFaultless(page);
				await page.locator('fieldset').nth(1).getByRole('button', { name: /晚上/ }).click();
				await expect(page.locator('[data-booked]')).toContainText(/约好了：11月\d+日（周.）晚上/);
				await expect(page.locator('main')).toContainText('您的普查员是');
				if (javaScriptEnabled) await expectFaultless(page);
				await page.locator('fieldset').nth(2).getByRole('button', { name: /上午/ }).click();
				await expect(page.locator('[data-booked]')).toContainText('上午');

				await looksUp(page, code);
				await expect(page.locator('[data-coming=asked]')).toBeVisible();
				await expect(page.locator('main')).not.toContainText('上午');
				await pressed(page, '看完了');
				await page.goto('/status');
				await expect(page.locator('[name=code]')).toBeVisible();

				await page.goto('/visit');
				await pressed(page, '取消，不用来了');
				await expect(page.locator('[role=status]')).toContainText('已取消');
			}
		);
	});
}

test('a code that was mistyped is mended on the page, and one that is nobody’s says whom to call', async ({ page }) => {
	await page.goto('/status');
	await pressed(page, '查一查');
	await expect(page.locator('#code')).toHaveAttribute('aria-invalid', 'true');
	await page.locator('[name=code]').fill('1234');
	await pressed(page, '查一查');
	await expect(page.locator('main')).toContainText('16 位');
	await expectFaultless(page);
});

test('a question to the help desk is one press and a telephone number away', async ({ page }) => {
	await looksUp(page, inState('submitted').code);
	await page.getByRole('link', { name: '请客服给我打电话' }).click();
	await expect(page.locator('[name=topic]')).toHaveValue('question');
});

test('the form that came in says so with the letter alone, and when with the PIN', async ({ page }) => {
	const { code } = inState('submitted');
	await looksUp(page, code);
	await expect(page.locator('[data-received=yes]')).toBeVisible();
	await expect(page.locator('main')).not.toContainText(/\d+:\d\d/);
	await page.getByRole('link', { name: '输入密码，看得更细' }).click();
	await page.locator('[name=pin]').fill(PIN);
	await page.locator('main form button.button-wide').click();
	await expect(page).toHaveURL(/\/receipt$/);
	await page.goto('/visit');
	await expect(page.locator('[data-received=yes]')).toContainText(/月\d+日 \d\d:\d\d收到/);
	await expect(page.locator('[data-coming=no]')).toBeVisible();
	await expect(page.locator('fieldset')).toHaveCount(0);
});

test('the enumerator sees what a household booked, on the list, at the door and in the plan of that day', async ({
	page,
	browser
}) => {
	const { code, number } = inState('visit-requested');
	const household = new PostedHousehold(page.request);
	await household.signsIn(code, PIN);
	await page.goto('/visit');
	await page.locator('fieldset').first().getByRole('button').last().click();
	await page.locator('[data-booked]').waitFor();

	const { url, rehearsal } = productUnderTest();
	const phone = await (await browser.newContext({ baseURL: url, viewport: { width: 390, height: 844 } })).newPage();
	await signsInAs(phone, rehearsal, 'enumerator');
	await phone.goto(`/enumerator/${number.slice(0, 15)}/route`);
	const booked = phone.locator('[data-to-visit]', { hasText: '住户约的' });
	await expect(booked).toHaveCount(1);
	await booked.locator('a').click();
	await expect(phone.locator('main')).toContainText(/住户约的 11月\d+日 \d\d:00–\d\d:00/);
	await phone.goto(`/enumerator/${number.slice(0, 15)}/list`);
	await expect(phone.locator('[data-listed]', { hasText: '住户约的' })).toHaveCount(1);
});

test(
	'a household prints its own answers before and after it submits, keeps a receipt, and reads who did what',
	{ tag: '@full' },
	async ({ page, browser }) => {
		const house = unopened(6, 5);
		const household = new PostedHousehold(page.request);
		await household.redeems(house.code, PIN);
		await household.fillsInFamily();
		await page.goto('/form/check');
		await page.getByRole('link', { name: '打印一份自己留底' }).click();
		await expect(page.locator('main')).toContainText('草稿，还没有上报');
		await expect(page.locator('main')).toContainText(/\d{6}\*{12}/);
		await expect(page.locator('main')).not.toContainText(/\*{8}[0-9X]{4}/);
		await expectFaultless(page);

		await household.post('/form/household/home', { H6: '92', H7: '3' });
		await household.post('/form/sign', { signature: '张试点', promise: '1' });
		await page.goto('/receipt');
		await expect(page.locator('main')).toContainText(/2020年11月\d+日/);
		await expect(page.locator('main')).toContainText('第七次全国人口普查');
		await expect(page.locator('main')).not.toContainText('张试点');
		await page.getByRole('button', { name: '保存成图片' }).click();
		const picture = page.locator('figure img');
		await expect(picture).toBeVisible();
		expect(await picture.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight > 900])).toEqual([
			1080,
			true
		]);
		expect(await scanned(browser, picture)).toBe(await scanned(browser, page.locator('.qr')));
		await expectFaultless(page);

		await page.getByRole('link', { name: '看自己答案的副本' }).click();
		await expect(page.locator('main')).toContainText('已上报');
		await expect(page.locator('main')).toContainText('张试点');
		await expect(page.locator('main')).not.toContainText(/\*{8}[0-9X]{4}/);

		const { url, rehearsal } = productUnderTest();
		const agent = await (await browser.newContext({ baseURL: url, viewport: { width: 1366, height: 768 } })).newPage();
		await signsInAs(agent, rehearsal, 'help-desk');
		await agent.locator('[role=search] [name=q]').fill(house.number);
		await agent.locator('[role=search] button').click();
		await agent.locator('main [role=status] a[href^="/help-desk/"]').first().click();
		await agent.waitForURL(/help-desk\/[0-9a-f-]{36}/);

		await page.goto('/record');
		await expect(page.locator('[data-record]').first()).toContainText(/客服（工号 \w+）查看了您家的登录和上报情况/);
		await expect(page.locator('[data-record]').last()).toContainText('您家上报了普查表');
		await expect(page.locator('main')).not.toContainText('PIN');
		await expectFaultless(page);

		// All of it without scripts as well.
		const storageState = await page.context().storageState();
		const plain = await (await browser.newContext({ storageState, javaScriptEnabled: false })).newPage();
		for (const [path, says] of [
			['/receipt', '第七次全国人口普查'],
			['/copy', '张试点'],
			['/record', '您家上报了普查表']
		] as const) {
			await plain.goto(path);
			await expect(plain.locator('main')).toContainText(says);
		}
	}
);
