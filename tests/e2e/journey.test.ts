import { expect, test, type Browser, type Page } from '../support/test';
import { expectAccessible, expectFaultless } from '../support/axe';
import { productUnderTest } from '../support/e2e';
import { unopened } from '../support/e2e-households';
import { ALONE, aloneScript, FAMILY, familyScript, familySecrets } from '../support/family';
import { ResidentPhone } from '../support/resident-phone';
import { countsTransfer } from '../support/transfer';
import { signsInAs } from '../support/staff-desk';

const PIN = '280516';
test.setTimeout(180_000);

async function phoneOf(browser: Browser, javaScriptEnabled: boolean): Promise<ResidentPhone> {
	const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 740 } });
	const page = await context.newPage();
	page.on('console', (message) => expect(message.type() === 'error' ? message.text() : '').toBe(''));
	page.on('pageerror', (error) => expect(error.message).toBe(''));
	return new ResidentPhone(page);
}

/** The enumerator's list in a desktop window; it is never reloaded in these tests. */
async function enumeratorsDoors(browser: Browser, number: string): Promise<Page> {
	const page = await (await browser.newContext({ viewport: { width: 1024, height: 768 } })).newPage();
	await signsInAs(page, productUnderTest().rehearsal, 'enumerator');
	await page.goto(`/enumerator/${number.slice(0, 15)}`);
	return page;
}

for (const [kind, javaScriptEnabled] of [
	['with JavaScript', true],
	['without JavaScript', false]
] as const) {
	test(
		`a household comes from the letter to the receipt, ${kind}, and its door moves on the enumerator's list`,
		{ tag: javaScriptEnabled ? '@full' : [] },
		async ({ browser }) => {
			const door = unopened(0, javaScriptEnabled ? 0 : 1);
			const doors = await enumeratorsDoors(browser, door.number);
			const room = doors.locator(`a.door:has(.number:text-is("${door.address.split(' ').at(-1)}"))`);
			const phone = await phoneOf(browser, javaScriptEnabled);
			const transferred = javaScriptEnabled ? await countsTransfer(phone.page) : undefined;
			const seen = new Set<string>();
			const audit = async () => {
				const kindOfPage = phone.path.replace(/\/[pmf]\d+\//, '/*/');
				if (seen.has(kindOfPage)) return;
				seen.add(kindOfPage);
				// axe is itself a script; the pages as the server makes them are looked at in every-page.test.ts.
				if (javaScriptEnabled) await expectAccessible(phone.page);
			};

			await phone.page.goto('/');
			await audit();
			await phone.typesCode(door.code);
			await expect(phone.page.locator('main')).toContainText(door.address);
			await audit();
			await phone.choosesPin(PIN);
			await audit();
			await phone.next();
			const script = familyScript();
			await phone.fillsInUntil('/form/check', script, FAMILY, audit);
			await audit();
			expect(await phone.page.locator('main').innerText()).not.toContain(script['/form/persons/p1/D3']?.D3);
			await phone.signs('张试点');
			await expect(phone.page).toHaveURL(/\/receipt$/);
			await expect(phone.page.locator('main')).toContainText(/[2-9A-Z]{4}-[2-9A-Z]{4}/);
			// Promised for three people; this family has four, and somebody who died.
			if (transferred) expect(transferred()).toBeLessThanOrEqual(400_000);
			await audit();

			await expect(
				doors
					.locator(`a.door[data-status=submitted]`)
					.filter({ has: doors.locator(`.number:text-is("${door.address.split(' ').at(-1)}")`) })
					.first()
			).toBeVisible();
			expect(await room.count()).toBeGreaterThan(0);
			await expectFaultless(doors);
			const shown = await doors.content();
			expect(familySecrets(script).filter((secret) => shown.includes(secret))).toEqual([]);
			expect(seen.size).toBeGreaterThan(25);
		}
	);
}

test(
	'somebody stops half-way and goes on at the same place on another device',
	{ tag: '@full' },
	async ({ browser }) => {
		const door = unopened(0, 2);
		const first = await phoneOf(browser, true);
		await first.typesCode(door.code);
		await first.choosesPin(PIN);
		await first.next();
		await first.fillsInUntil('/form/persons/p2/D6', familyScript(), FAMILY);
		const own = /\/p2([a-z]+)\//.exec(first.page.url())?.[1];
		await first.presses(first.page.locator('form[action="/sign-out"] button'));
		await first.page.goto('/form');
		await expect(first.page.locator('.notice-done'), 'going back says what is true').toContainText('您已安全退出');

		const second = await phoneOf(browser, false);
		await second.signsIn(door.code, PIN);
		await expect(second.page.locator('main')).toContainText('欢迎回来');
		await second.presses(second.page.locator('main a.button'));
		expect(second.path).toBe('/form/persons/p2/D6');
		await second.page.goto(`/form/persons/p1${own}/D11`);
		await expect(second.page.locator('[name=D11][value="3"]')).toBeChecked();
	}
);

test('a submission is withdrawn, corrected and submitted again, with a new receipt', async ({ browser }) => {
	const door = unopened(0, 3);
	const phone = await phoneOf(browser, true);
	await phone.typesCode(door.code);
	await phone.choosesPin(PIN);
	await phone.next();
	await phone.fillsInUntil('/form/check', aloneScript(), ALONE);
	await phone.signs('张试点');
	const receipt = phone.page.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/).first();
	const before = await receipt.innerText();

	await phone.presses(phone.page.locator('main a[href="/withdraw"], main form[action="/withdraw"] button').first());
	await expectAccessible(phone.page);
	await phone.next();
	await phone.page.goto('/form/household/home');
	await phone.gives('H6', '101');
	await phone.next();
	await expect(phone.page.locator('[data-save=saved]').first()).toBeVisible();
	await phone.page.goto('/form/check');
	await expect(phone.page.locator('main')).toContainText('101');
	await phone.signs('张试点');
	await expect(receipt).not.toHaveText(before);
});
