import { expect, test, type Browser } from '../support/test';
import { auditPage } from '../support/page-audit';
import { PostedHousehold } from '../support/posted-household';
import { ResidentPhone } from '../support/resident-phone';
import { serveProduct, type Serving } from '../support/served';
import { signsInAs } from '../support/staff-desk';

const PIN = '280516';
/** One household in every state, and a few. */
const FEW = 24;
test.setTimeout(180_000);

test(
	'before 1 November a submission is a pre-fill, and the page says what comes next',
	{ tag: '@full' },
	async ({ browser }) => {
		const product = await serveProduct({ REHEARSAL_START: '2020-10-20T09:00+08:00' }, FEW);
		try {
			const door = product.rehearsal.households.find(({ state }) => state === 'unopened');
			const page = await (await browser.newContext({ baseURL: product.url, javaScriptEnabled: false })).newPage();
			const household = new PostedHousehold(page.context().request);
			await household.redeems(door?.code ?? '', PIN);
			await household.fillsInFamily();
			await page.goto('/form/check');
			await new ResidentPhone(page).signs('张试点');
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
	}
);

test(
	'after 5 November a draft is told who will call, a receipt stays, and nothing can be changed',
	{ tag: '@full' },
	async ({ browser }) => {
		const product = await serveProduct({ REHEARSAL_START: '2020-11-06T08:00+08:00' }, FEW);
		try {
			const inState = (state: string) => product.rehearsal.households.find((each) => each.state === state);
			const page = await (await browser.newContext({ baseURL: product.url })).newPage();
			const phone = new ResidentPhone(page);
			await phone.signsIn(inState('draft')?.code ?? '', PIN);
			await expect(page).toHaveURL(/closed/);
			await expect(page.locator('body')).toContainText('0773');
			expect(await auditPage(page)).toEqual([]);
			const refused = await page.request.post('/form/household/H1', {
				form: { H1: '2' },
				headers: { accept: 'text/html' },
				maxRedirects: 0
			});
			expect(refused.status()).toBeLessThan(500);
			expect(refused.headers().location).toContain('closed');

			await page.context().clearCookies();
			await phone.signsIn(inState('submitted')?.code ?? '', PIN);
			await page.goto('/receipt');
			await expect(page.locator('main')).toContainText(/[2-9A-Z]{4}-[2-9A-Z]{4}/);
			await expect(page.locator('main a[href="/withdraw"]')).toHaveCount(0);
			await page.context().clearCookies();
			await phone.typesCode(inState('unopened')?.code ?? '');
			await expect(page.getByRole('alert')).toContainText('11月5日');
			await expectDeskToKnow(browser, product, await page.locator('main').innerText());
		} finally {
			await product.stop();
		}
	}
);

/** The agent is told why, and can ask the enumerator to call: what is left to be done for the caller. */
async function expectDeskToKnow(browser: Browser, product: Serving, shown: string): Promise<void> {
	const desk = await (
		await browser.newContext({ baseURL: product.url, viewport: { width: 1280, height: 800 } })
	).newPage();
	await signsInAs(desk, product.rehearsal, 'help-desk');
	await desk.locator('[role=search] [name=q]').fill(/查询号 ?([0-9A-Z]{6})/.exec(shown)?.[1] ?? '');
	await desk.locator('[role=search] button').click();
	await expect(desk.locator('[data-cause=closed]')).toBeVisible();
	await desk.locator('main [role=status] table a').last().click();
	await expect(desk.locator('[data-diagnosis=closed]')).toBeVisible();
	await desk.locator('#action-askVisit').click();
	const form = desk.locator('form[action="?/askVisit"]');
	await form.locator('[name=reason]').selectOption('other');
	await form.locator('button').click();
	await expect(desk.getByRole('status').first()).toBeVisible();
}
