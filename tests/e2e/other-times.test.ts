import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { ALONE, aloneScript } from '../support/family';
import { ResidentPhone } from '../support/resident-phone';
import { serveProduct } from '../support/served';

const PIN = '280516';
test.setTimeout(180_000);

test('before 1 November a submission is a pre-fill, and the page says what comes next', async ({ browser }) => {
	const product = await serveProduct({ REHEARSAL_START: '2020-10-20T09:00+08:00' });
	try {
		const door = product.rehearsal.households.find(({ state }) => state === 'unopened');
		const page = await (await browser.newContext({ baseURL: product.url, javaScriptEnabled: false })).newPage();
		const phone = new ResidentPhone(page);
		await phone.typesCode(door?.code ?? '');
		await phone.choosesPin(PIN);
		await phone.next();
		await phone.fillsInUntil('/form/check', aloneScript(), ALONE);
		await phone.signs('张试点');
		await expect(page).toHaveURL(/receipt/);
		await expect(page.locator('main')).toContainText('预填');
		await expect(page.locator('main')).toContainText('11月1日');
		const calendar = await (await page.request.get('/reminder.ics')).text();
		expect(calendar).toContain('DTSTART:20201101T010000Z');
		await page.goto('/confirm');
		await expect(page).not.toHaveURL(/confirm/);
	} finally {
		await product.stop();
	}
});

test('after 5 November a draft is told who will call, a receipt stays, and nothing can be changed', async ({ browser }) => {
	const product = await serveProduct({ REHEARSAL_START: '2020-11-06T08:00+08:00' });
	try {
		const inState = (state: string) => product.rehearsal.households.find((each) => each.state === state);
		const page = await (await browser.newContext({ baseURL: product.url })).newPage();
		const phone = new ResidentPhone(page);
		await phone.signsIn(inState('draft')?.code ?? '', PIN);
		await expect(page).toHaveURL(/closed/);
		await expect(page.locator('body')).toContainText('0773');
		await expectAccessible(page);
		const refused = await page.request.post('/form/household/H1', { form: { H1: '2' }, headers: { accept: 'text/html' }, maxRedirects: 0 });
		expect(refused.status()).toBeLessThan(500);
		expect(refused.headers().location).toContain('closed');

		await page.context().clearCookies();
		await phone.signsIn(inState('submitted')?.code ?? '', PIN);
		await page.goto('/receipt');
		await expect(page.locator('main')).toContainText(/[2-9A-Z]{4}-[2-9A-Z]{4}/);
		await expect(page.locator('main a[href="/withdraw"]')).toHaveCount(0);
		await page.context().clearCookies();
		await phone.typesCode(inState('unopened')?.code ?? '');
		await expect(page.getByRole('alert')).toContainText('11 月 5 日');
	} finally {
		await product.stop();
	}
});
