import { expect, test, type Page } from '../support/test';
import { expectFaultless } from '../support/axe';
import { DoorPhone } from '../support/door-phone';
import { ALONE, aloneScript } from '../support/family';
import { FIELD_PHONE, keepsBlock, opensInterview, opensOfflineList } from '../support/field-phone';
import { serveProduct, type Serving } from '../support/served';
import { SmsService } from '../support/sms-service';

test.setTimeout(240_000);
test.use(FIELD_PHONE);

const PHONE = '13800004455';
const service = new SmsService();
let product: Serving;

test.beforeAll(async () => {
	product = await serveProduct({ SMS_WEBHOOK_URL: await service.open() }, 80);
});
test.afterAll(async () => {
	service.close();
	await product.stop();
});

const codeIn = (text = '') => /确认码 (\d{6})/.exec(text)?.[1] ?? '';
const wrongFor = (code: string) => code.replace(/^./, (first) => String((Number(first) + 1) % 10));

/** A door of the block, asked up to the page of the signature. */
async function asksUpToSignature(page: Page, nth: number): Promise<DoorPhone> {
	const { rehearsal } = product;
	const door = rehearsal.households.filter(({ state }) => state === 'unopened').at(nth)?.number ?? '';
	await keepsBlock(page, rehearsal, door.slice(0, 15));
	await opensOfflineList(page);
	await opensInterview(page, door.slice(15));
	const phone = new DoorPhone(page);
	await phone.begins();
	await phone.fillsIn(aloneScript(), ALONE);
	await phone.presses(page.locator('[data-sign]'));
	return phone;
}

test.describe('an informant who does not write on the glass', () => {
	test('confirms by a code that comes to their own phone; what goes wrong is said, and what was typed stays', async ({
		browser
	}) => {
		const context = await browser.newContext({ ...FIELD_PHONE, baseURL: product.url });
		const page = await context.newPage();
		await asksUpToSignature(page, -1);
		await page.locator('#by-code').check();
		await expect(page.locator('[data-pad], #cannot')).toHaveCount(0);
		await expectFaultless(page);

		const send = page.locator('[data-send-code]');
		await page.locator('#mobile').fill('0773-2123456');
		await send.click();
		await expect(page.locator('#phone-error')).toContainText('11 位手机号');

		await page.locator('#mobile').fill(PHONE);
		await context.setOffline(true);
		await send.click();
		await expect(page.locator('#phone-error')).toContainText('没有连上');
		await expect(page.locator('#mobile')).toHaveValue(PHONE);
		await context.setOffline(false);
		const cookies = await context.cookies();
		await context.clearCookies();
		await send.click();
		await expect(page.locator('#phone-error')).toContainText('登录到期了');
		await context.addCookies(cookies);
		await send.click();
		await expect(page.locator('#signing-code')).toBeFocused();
		await expectFaultless(page);

		await expect.poll(() => service.received.length, { timeout: 60_000 }).toBe(1);
		expect(service.received[0]?.to).toBe(PHONE);
		const code = codeIn(service.received[0]?.text);
		await page.locator('#signing-code').fill(wrongFor(code));
		await page.locator('[data-seal-by-code]').click();
		await expect(page.locator('#code-error')).toContainText('确认码不对');
		await expectFaultless(page);

		await page.locator('#signing-code').fill(code);
		await page.locator('[data-seal-by-code]').click();
		await expect(page.locator('[data-receipt]').first()).toBeVisible();
		await expect(page.locator('[data-outcome]')).toHaveAttribute('data-outcome', 'handedIn');
		await context.close();
	});

	test('signs on the glass after all where there is no signal, or it was given up @full', async ({ browser }) => {
		const context = await browser.newContext({ ...FIELD_PHONE, baseURL: product.url });
		const page = await context.newPage();
		const phone = await asksUpToSignature(page, -2);
		const asked = service.received.length;
		await page.locator('#by-code').check();
		await page.locator('#mobile').fill(PHONE);
		await page.locator('[data-send-code]').click();
		await expect.poll(() => service.received.length, { timeout: 60_000 }).toBe(asked + 1);

		// The answer comes after somebody went back, to change what was read: nothing is sealed behind them.
		let release = () => {};
		const held = new Promise<void>((resolve) => (release = resolve));
		await page.route('**/signing-code/confirm', async (route) => (await held, route.continue()));
		await page.locator('#signing-code').fill(codeIn(service.received.at(-1)?.text));
		const answered = page.waitForResponse('**/signing-code/confirm');
		await page.locator('[data-seal-by-code]').click();
		await page.locator('.back-link').click();
		await expect(page.locator('.interview[data-page=check]')).toBeVisible();
		release();
		expect((await answered).status()).toBe(200);
		await phone.presses(page.locator('[data-sign]'));
		await expect(page.locator('[data-receipt]')).toHaveCount(0);

		await page.locator('#by-code').check();
		await context.setOffline(true);
		await page.locator('#by-code').click();
		await expect(page.locator('#by-code')).toHaveCount(0);
		await expect(page.locator('[data-no-code]')).toBeVisible();
		await expectFaultless(page);
		await phone.writesName();
		await page.locator('[data-seal]').click();
		await expect(page.locator('[data-receipt]').first()).toBeVisible();
		await expect(page.locator('[data-sent=no]')).toBeVisible();
		await context.close();
	});
});
