import { encodeQR } from 'qr';
import { chromium, expect, test } from '../support/test';
import { chromiumOptions } from '../support/chromium';
import { productUnderTest } from '../support/e2e';
import { inState } from '../support/e2e-households';
import { cameraShowing, film } from '../support/fake-camera';
import { ResidentPhone } from '../support/resident-phone';
import { signsInAs } from '../support/staff-desk';

const RESIDENT_PIN = '280516';

test(
	'the camera reads the receipt off the resident’s screen, and is off again afterwards',
	{ tag: '@full' },
	async ({ browser }, info) => {
		const { url, rehearsal } = productUnderTest();
		const household = inState('submitted');
		const resident = new ResidentPhone(
			await (await browser.newContext({ baseURL: url, deviceScaleFactor: 2 })).newPage()
		);
		await resident.signsIn(household.code, RESIDENT_PIN);
		await resident.page.goto('/receipt');
		const filmed = info.outputPath('receipt.y4m');
		await film(browser, resident.page.locator('.qr').first(), filmed);

		const { args = [], ...options } = chromiumOptions();
		const withCamera = await chromium.launch({ ...options, args: [...args, ...cameraShowing(filmed)] });
		try {
			const page = await (
				await withCamera.newContext({ baseURL: url, viewport: { width: 360, height: 740 } })
			).newPage();
			await signsInAs(page, rehearsal, 'enumerator');
			await page.goto(`/enumerator/${household.number.slice(0, 15)}/receipt`);
			await page.locator('[data-scan]').click();
			await expect(page.locator('[data-verdict=valid]')).toBeVisible();
			await expect(page.locator('[data-state=stands]')).toBeVisible();
			await expect(page.locator('video')).toBeHidden();
			const live = await page
				.locator('video')
				.evaluate((video: HTMLVideoElement) =>
					(video.srcObject as MediaStream).getTracks().some(({ readyState }) => readyState === 'live')
				);
			expect(live).toBe(false);
		} finally {
			await withCamera.close();
		}
	}
);

test('without a camera the receipt number can be typed', async ({ page }) => {
	const { rehearsal } = productUnderTest();
	await signsInAs(page, rehearsal, 'enumerator');
	await page.goto(`/enumerator/${rehearsal.households[0]?.number.slice(0, 15)}/receipt`);
	await page.locator('[data-scan]').click();
	await expect(page.locator('main').getByRole('alert')).toBeVisible();
	await expect(page.locator('#receipt')).toBeVisible();
});

test(
	'the camera reads the code off a letter on the first page; without one it is typed',
	{ tag: '@full' },
	async ({ page, browser }, info) => {
		const { url } = productUnderTest();
		const { code } = inState('submitted');
		const letter = await (await browser.newContext({ viewport: { width: 400, height: 400 } })).newPage();
		await letter.setContent(
			`<div style="width:300px;height:300px">${encodeQR(`${url}/#${code}`, 'svg', { border: 4 })}</div>`
		);
		const filmed = info.outputPath('letter.y4m');
		await film(browser, letter.locator('svg'), filmed);

		const { args = [], ...options } = chromiumOptions();
		const withCamera = await chromium.launch({ ...options, args: [...args, ...cameraShowing(filmed)] });
		try {
			const phone = await (
				await withCamera.newContext({ baseURL: url, viewport: { width: 360, height: 740 } })
			).newPage();
			await phone.goto('/');
			await phone.getByRole('button', { name: '扫信上的二维码' }).click();
			await expect(phone.locator('[name=code]')).toHaveValue(code.replace(/(.{4})(?=.)/g, '$1 '));
			await expect(phone.locator('video')).toBeHidden();
		} finally {
			await withCamera.close();
		}
		await page.goto('/');
		await page.getByRole('button', { name: '扫信上的二维码' }).click();
		await expect(page.locator('main').getByRole('alert')).toContainText('没有打开摄像头');
	}
);
