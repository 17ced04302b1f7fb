import { expect, test, type Browser, type Page } from '../support/test';
import postgres from 'postgres';
import { expectAccessible } from '../support/axe';
import { productUnderTest } from '../support/e2e';
import { unopened } from '../support/e2e-households';
import { ResidentPhone } from '../support/resident-phone';

const PIN = '280516';
const FILE = 7;
type Door = ReturnType<typeof unopened>;

/** What the server's clock would have done: nobody waits for half an hour. */
async function sessionsEndIn(door: Door, seconds: number): Promise<void> {
	const sql = postgres(productUnderTest().databaseUrl, { max: 1 });
	await sql`
		update resident_session s set expires_at = now() + ${seconds} * interval '1 second'
		from household h where h.household_id = s.household_id and h.block_code || h.household_number = ${door.number}`;
	await sql.end();
}

/** Signed in, with the notice before them. */
async function signsIn(
	browser: Browser,
	door: Door,
	{ own, javaScriptEnabled = true }: { own: boolean; javaScriptEnabled?: boolean }
): Promise<ResidentPhone> {
	const page = await (await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled })).newPage();
	if (javaScriptEnabled) await page.clock.install();
	const phone = new ResidentPhone(page);
	await phone.typesCode(door.code);
	await phone.presses(page.locator('[name=answer][value=yes]'));
	await page.locator('[name=pin]').fill(PIN);
	await page.locator('[name=pinAgain]').fill(PIN);
	await expect(page.locator('[name=device][value=shared]')).toBeChecked();
	if (own) await page.locator('[name=device][value=own]').check();
	await phone.next();
	return phone;
}

/** On the second page of the form. */
async function fillsIn(...who: Parameters<typeof signsIn>): Promise<ResidentPhone> {
	const phone = await signsIn(...who);
	await phone.next();
	await phone.page.goto('/form/household/gate');
	await phone.gives('hasForeignMembers', '2');
	await phone.next();
	return phone;
}

/** Answered, and with the office: the page's own clock does not run by itself here. */
async function isSaved(phone: ResidentPhone, field: string, value: string): Promise<void> {
	await phone.gives(field, value);
	await phone.page.clock.runFor(3000);
	await expect(phone.page.locator('[data-save=saved]')).toContainText(/\d\d:\d\d/);
}

const warning = (page: Page) => page.getByRole('alertdialog');

test('five minutes before the end every tab asks, and one press in one of them keeps all', async ({ browser }) => {
	const door = unopened(FILE, 0);
	const { page } = await fillsIn(browser, door, { own: false });
	const other = await page.context().newPage();
	await other.clock.install();
	await other.goto('/form');
	for (const tab of [page, other]) await expect(tab.locator('#svelte-announcer')).toHaveCount(1);
	const asked = page.waitForResponse('**/session');
	await page.clock.fastForward('25:01');
	await (await asked).finished();
	await expect(warning(page), 'the server knows better: nothing ends yet').toHaveCount(0);

	await sessionsEndIn(door, 290);
	for (const tab of [page, other]) await tab.clock.fastForward('29:00');
	for (const tab of [page, other]) await expect(warning(tab)).toContainText('5 分钟');
	const button = warning(page).getByRole('button', { name: '继续填写' });
	await expect(button).toBeFocused();
	expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
	await expectAccessible(page);
	await page.keyboard.press('Enter');
	for (const tab of [page, other]) await expect(warning(tab)).toHaveCount(0);
	expect((await page.request.get('/session').then((answer) => answer.json())).left).toBeGreaterThan(29 * 60_000);
});

test(
	'a phone that slept through the end wakes up to the PIN alone, and then to the page where it was',
	{ tag: '@full' },
	async ({ browser }) => {
		const door = unopened(FILE, 1);
		const phone = await signsIn(browser, door, { own: true });
		const { page } = phone;
		await sessionsEndIn(door, -1);
		await phone.next();
		await expect(page, 'a form that is sent after the end').toHaveURL(/sign-in\/resume/);
		await page.locator('[name=pin]').fill(PIN);
		await phone.next();
		await expect(page).toHaveURL(/notice$/);
		await phone.next();

		await page.goto('/form/household/gate');
		await phone.gives('hasForeignMembers', '2');
		await phone.next();
		await isSaved(phone, 'H1', '1');
		await sessionsEndIn(door, -1);
		await page.clock.setSystemTime(Date.now() + 40 * 60_000);
		await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
		await expect(page).toHaveURL(/sign-in\/resume/);
		await expectAccessible(page);
		await page.locator('[name=pin]').fill('135790');
		await phone.next();
		await expect(page.getByRole('alert')).toContainText('4');
		await page.locator('[name=pin]').fill(PIN);
		await phone.next();
		await expect(page).toHaveURL(/household\/H1$/);
		await expect(page.locator('[name=H1][value="1"]')).toBeChecked();
	}
);

test(
	'without scripts the same: the PIN alone, the same page, and nothing posted is lost',
	{ tag: '@full' },
	async ({ browser }) => {
		const door = unopened(FILE, 2);
		const phone = await fillsIn(browser, door, { own: true, javaScriptEnabled: false });
		const { page } = phone;
		await sessionsEndIn(door, -1);
		await phone.gives('H1', '1');
		await phone.next();
		await page.locator('[name=pin]').fill(PIN);
		await phone.next();
		await phone.next();
		await expect(page).toHaveURL(/household\/H3$/);

		await sessionsEndIn(door, -1);
		await page.goto('/form/household/H1?from=check');
		await page.locator('[name=pin]').fill(PIN);
		await phone.next();
		await expect(page).toHaveURL(/household\/H1\?from=check$/);
		await expect(page.locator('[name=H1][value="1"]')).toBeChecked();

		await page.goto('/sign-in/resume?to=//elsewhere.example/form');
		await page.locator('[name=pin]').fill(PIN);
		await phone.next();
		expect(new URL(page.url()).origin + phone.path).toBe(`${productUnderTest().url}/form`);
		await page.goto('/sign-in/resume');
		await phone.presses(page.getByRole('button', { name: '不是我的手机' }));
		expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('zitian_resume');
		await page.goto('/form');
		await expect(page.locator('[name=code]')).toBeVisible();
	}
);

test('on a shared phone the first page is all that is left, with the letter’s code asked for again', async ({
	browser
}) => {
	const door = unopened(FILE, 3);
	const phone = await fillsIn(browser, door, { own: false });
	const { page } = phone;
	expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('zitian_resume');
	await isSaved(phone, 'H1', '1');
	await sessionsEndIn(door, -1);
	await page.clock.fastForward('30:01');
	await expect(page.locator('[name=code]')).toBeVisible();
	await expect(page.locator('[role=status]').first()).toContainText('已保存的答案都在');
	expect(await page.content()).not.toContain(door.code);
});
