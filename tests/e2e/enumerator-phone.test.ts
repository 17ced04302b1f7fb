import { expect, test, type Browser, type Page } from '../support/test';
import postgres from 'postgres';
import { expectFaultless } from '../support/axe';
import { cuttableProxy, type CuttableProxy } from '../support/cuttable-proxy';
import { productUnderTest } from '../support/e2e';
import { doorsToVisit, inState } from '../support/e2e-households';
import { ResidentPhone } from '../support/resident-phone';
import { recordsOutcome } from '../support/door-actions';
import { signsInAs } from '../support/staff-desk';

const PIN = '907713';
const RESIDENT_PIN = '280516';
const OUTCOMES = [
	'nobodyHome',
	'noAccess',
	'away',
	'wantsSelfReport',
	'interviewed',
	'wantsInterview',
	'refusedSoft',
	'vacant',
	'refusedHard'
];
test.setTimeout(240_000);

let proxy: CuttableProxy;
test.beforeEach(async () => {
	const { port } = new URL(productUnderTest().url);
	proxy = await cuttableProxy({ host: '127.0.0.1', port: Number(port) });
});
test.afterEach(() => proxy.close());

/** Doors of this file, one after the other. */
const doorNumbers = () => doorsToVisit().map(({ number }) => number.slice(15));

const blockCode = () => productUnderTest().rehearsal.households[0]?.number.slice(0, 15) ?? '';

/** Signs in through the proxy, opens the block and keeps it under the offline PIN. */
async function keepsBlock(browser: Browser): Promise<Page> {
	const context = await browser.newContext({
		baseURL: `http://127.0.0.1:${proxy.port}`,
		viewport: { width: 360, height: 740 }
	});
	const page = await context.newPage();
	const { rehearsal } = productUnderTest();
	await signsInAs(page, rehearsal, 'enumerator');
	await page.goto(`/enumerator/${blockCode()}`);
	const keeping = page.locator('[data-offline]');
	await keeping.locator('summary').click();
	await page.locator('#offline-pin').fill(PIN);
	await page.locator('#offline-pin-again').fill(PIN);
	await keeping.locator('form button').click();
	await expect(keeping).toHaveAttribute('data-offline', 'kept');
	await expect
		.poll(() => page.evaluate(async () => (await caches.match('/enumerator/offline'))?.status), { timeout: 20_000 })
		.toBe(200);
	return page;
}

async function unlocks(page: Page, pin = PIN): Promise<void> {
	await page.locator('#pin').fill(pin);
	await page.locator('main form button').click();
}

async function records(page: Page, number: string, outcome: string): Promise<void> {
	await page.locator(`[data-number="${number}"]`).click();
	await recordsOutcome(page, outcome);
	await expect(page.locator(`[data-number="${number}"] [data-pending=${outcome}]`)).toBeVisible();
}

/** On the board: the door of this household number, once somebody there has started. */
async function startedDoor(phone: Page, number: string) {
	const id = await phone.evaluate(async (last) => {
		const { doors } = (await (await fetch(`${location.pathname}/doors`)).json()) as {
			doors: { number: string; householdId: string }[];
		};
		return doors.find((each) => each.number === last)?.householdId;
	}, number.slice(15));
	return phone.locator(`[data-household="${id}"][data-status=started]`).first();
}

async function residentSubmits(browser: Browser, code: string): Promise<void> {
	const resident = new ResidentPhone(await (await browser.newContext({ baseURL: productUnderTest().url })).newPage());
	await resident.signsIn(code, RESIDENT_PIN);
	await resident.page.goto('/form/check');
	await resident.signs('试点');
	expect(resident.path).toBe('/receipt');
}

test(
	'with the server really cut, visits are recorded, and sent once when it is back; a submission meanwhile wins',
	{ tag: '@full' },
	async ({ browser }) => {
		const page = await keepsBlock(browser);
		const html = await page.evaluate(async () => (await caches.match('/enumerator/offline'))?.text());
		const { name } = await page.evaluate(() => ({
			name: document.querySelector('.staff-bar p')?.textContent?.trim() ?? ''
		}));
		expect(name).not.toBe('');
		for (const word of name.split(/[\s·,，（）()]+/).filter((part) => /[\u4e00-\u9fff]{2,3}$|^\d{4}$/.test(part)))
			expect(html).not.toContain(word);

		proxy.cut();
		await page.reload();
		await expect(page).toHaveURL(/\/enumerator\/offline$/);
		await expectFaultless(page);
		await unlocks(page, '111222');
		await expect(page.getByRole('alert')).toBeVisible();
		await unlocks(page);
		await expect(page.locator('[data-number]').first()).toBeVisible();
		await expect(page.locator('[data-contact]')).toHaveAttribute('data-contact', 'away');
		await expectFaultless(page);

		const refusing = inState('withdrawn');
		const numbers = doorNumbers();
		for (const [i, outcome] of OUTCOMES.entries()) await records(page, numbers[i] ?? '', outcome);
		// A tap by mistake is taken back before it was sent.
		await records(page, numbers[9] ?? '', 'nobodyHome');
		await page.locator('[data-undo]').click();
		await expect(page.locator(`[data-number="${numbers[9]}"] [data-pending]`)).toHaveCount(0);
		await page.locator('[data-filter=selfReporting]').click();
		await records(page, refusing.number.slice(15), 'refusedHard');
		await page.locator(`[data-number="${refusing.number.slice(15)}"]`).click();
		await expect(page.locator('[data-attempts="1"]')).toBeVisible();
		await expect(page.locator('[data-next]')).toContainText('–');
		await expectFaultless(page);
		await page.locator('.page-top button').click();
		await expect(page.locator('[data-waiting]')).toHaveAttribute('data-waiting', '10');

		// Closed and opened again without a network: everything is still there.
		await page.goto('/enumerator');
		await unlocks(page);
		await expect(page.locator('[data-waiting]')).toHaveAttribute('data-waiting', '10');
		await residentSubmits(browser, refusing.code);

		// Any page sends, and asks for no PIN.
		proxy.mend();
		await page.goto('/enumerator');
		await expect(page.locator('[data-unsent="0"] .notice-done')).toContainText('10');
		await page.goto('/enumerator/offline');
		await unlocks(page);
		await expect(page.locator('[data-waiting]')).toHaveAttribute('data-waiting', '0');
		await expect(page.locator(`[data-number="${refusing.number.slice(15)}"]`)).toHaveAttribute(
			'data-status',
			'submitted'
		);
		await expect(page.locator(`[data-number="${numbers[OUTCOMES.indexOf('refusedHard')]}"]`)).toHaveAttribute(
			'data-status',
			'refused'
		);
		// One that the server has already is taken back there.
		await page.locator(`[data-number="${numbers[10]}"]`).click();
		await recordsOutcome(page, 'refusedHard');
		const door = page.locator(`[data-number="${numbers[10]}"]`);
		await expect(door).toHaveAttribute('data-status', 'refused');
		await page.locator('[data-undo]').click();
		await expect(page.locator('[data-waiting]')).toHaveAttribute('data-waiting', '0');
		await page.locator('[data-contact] button').click();
		await expect(door).toHaveAttribute('data-status', 'notStarted');

		const sql = postgres(productUnderTest().databaseUrl, { max: 1 });
		const rows = await sql<{ outcome: string }[]>`select outcome from visit join household using (household_id)
		where household_number = any(${[...numbers, refusing.number.slice(15)]}) and taken_back_at is null order by at, recorded_at`;
		await sql.end();
		expect(rows.map(({ outcome }) => outcome)).toEqual([...OUTCOMES, 'refusedHard']);
	}
);

/** What the supervisor's cut-off leaves in the database (tests/integration/staff/field-phones). */
async function cutsOff(page: Page): Promise<void> {
	const phoneId = await page.evaluate(
		() =>
			new Promise<string>((resolve) => {
				const opening = indexedDB.open('zitian-field', 1);
				opening.onsuccess = () => {
					const asking = opening.result.transaction('kept').objectStore('kept').get('lock');
					asking.onsuccess = () => resolve((asking.result as { phoneId: string }).phoneId);
				};
			})
	);
	const sql = postgres(productUnderTest().databaseUrl, { max: 1 });
	const marked = await sql`update field_phone set cut_off_at = now() where phone_id = ${phoneId} returning 1`;
	await sql.end();
	expect(marked, 'the portal has known the phone since its list was kept').toHaveLength(1);
}

test('a phone whose sign-in ended goes on with its list, and sends after the next one; one that was cut off has nothing left', async ({
	browser
}) => {
	const page = await keepsBlock(browser);
	const number = doorNumbers()[11] ?? '';
	await page.context().clearCookies();
	await page.goto('/enumerator/offline');
	await unlocks(page);
	await expect(page.locator('[data-contact]')).toHaveAttribute('data-contact', 'signedOut');
	await records(page, number, 'nobodyHome');
	await expect(page.locator('[data-waiting]')).toHaveAttribute('data-waiting', '1');
	await expectFaultless(page);
	await page.locator('[data-contact] a').click();
	await expect(page.locator('.sign-in a[href="/enumerator/offline"]')).toBeVisible();

	await signsInAs(page, productUnderTest().rehearsal, 'enumerator');
	await expect(page.locator('[data-unsent="0"] .notice-done')).toContainText('1');

	await cutsOff(page);
	await page.context().clearCookies();
	await page.goto('/enumerator/offline');
	await expect(page.getByRole('alert')).toBeVisible();
	await expect(page.locator('#pin')).toHaveCount(0);
	await page.reload();
	await expect(page.locator('main a[href="/enumerator"]')).toBeVisible();
	await expect(page.locator('#pin')).toHaveCount(0);
});

test(
	'signing out leaves nothing on the phone, and asks twice when a visit would be lost',
	{ tag: '@full' },
	async ({ browser }) => {
		const page = await keepsBlock(browser);
		proxy.cut();
		await page.reload();
		await unlocks(page);
		await records(page, doorNumbers()[10] ?? '', 'nobodyHome');
		// Signing out before the phone has had a chance to send.
		await page.context().route('**/visits', (route) => route.abort());
		proxy.mend();
		await page.goto(`/enumerator/${blockCode()}`);
		await expect(page.locator('[data-unsent="1"]')).toBeVisible();
		await page.locator('.field-bar summary').click();
		const signOut = page.locator('form[action="/staff/sign-out"] button');
		await signOut.click();
		await expect(page.locator('.staff-bar').getByRole('alert')).toBeVisible();
		await signOut.click();
		await expect(page).toHaveURL(/\/staff$/);
		// A page whose scripts are cut off half-way loads itself again, over what is opened meanwhile.
		await expect(page.locator('#svelte-announcer')).toHaveCount(1);
		proxy.cut();
		await page.goto('/enumerator/offline');
		await expect(page.locator('main h1')).toBeVisible();
		await expect(page.locator('#pin')).toHaveCount(0);
	}
);

test(
	'a receipt is checked at the door without a network: of this household, of another one, and forged',
	{ tag: '@full' },
	async ({ browser }) => {
		const receipt = inState('submitted');
		const resident = new ResidentPhone(await (await browser.newContext({ baseURL: productUnderTest().url })).newPage());
		await resident.signsIn(receipt.code, RESIDENT_PIN);
		await resident.page.goto('/receipt');
		const token = /ZR1\.[\w.-]+/.exec(await resident.page.content())?.[0] ?? '';
		const forged = token.replace(/\.1\./, '.2.');

		const page = await keepsBlock(browser);
		await page.goto(`/enumerator/${blockCode()}/receipt`);
		const checks = async (text: string) => {
			await page.locator('#receipt').fill(text);
			await page.locator('#receipt').press('Enter');
		};
		await checks(token);
		await expect(page.locator('[data-verdict=valid]')).toBeVisible();
		await expect(page.locator('[data-state=stands]')).toBeVisible();
		await expectFaultless(page);

		proxy.cut();
		await checks(forged);
		await expect(page.locator('[data-verdict=forged]')).toBeVisible();
		await expect(page.locator('[data-state=away]')).toBeVisible();
		await page.goto('/enumerator/offline');
		await unlocks(page);
		await page.locator(`[data-number="${receipt.number.slice(15)}"]`).click();
		await page.locator('details summary').last().click();
		await checks(token);
		await expect(page.locator('[data-verdict=valid]')).toBeVisible();
		await page.locator('.page-top button').click();
		await page.locator(`[data-number="${doorNumbers()[0]}"]`).click();
		await checks(token);
		await expect(page.locator('[data-verdict=otherDoor]')).toBeVisible();
		// Half an hour later, still without a signal: knocking by this list is advised against.
		await page.clock.setFixedTime(Date.now() + 25 * 60_000);
		await expect(page.locator('[data-contact]')).toContainText(/2\d 分钟前/);
		await expect(page.locator('[data-contact]')).not.toContainText('敲门前');
		await page.clock.setFixedTime(Date.now() + 31 * 60_000);
		await expect(page.locator('[data-contact]')).toContainText('敲门前请尽量刷新');
	}
);

test('what a resident does is seen on two phones within a second', async ({ browser }) => {
	const door = doorsToVisit()[11];
	const phones = await Promise.all(
		[1, 2].map(() => browser.newContext({ baseURL: productUnderTest().url }).then((context) => context.newPage()))
	);
	for (const phone of phones) {
		await signsInAs(phone, productUnderTest().rehearsal, 'enumerator');
		await phone.goto(`/enumerator/${blockCode()}`);
		await expect(phone.locator('[data-connection=live]')).toBeVisible();
	}
	const started = await Promise.all(phones.map((phone) => startedDoor(phone, door?.number ?? '')));
	const resident = new ResidentPhone(await (await browser.newContext({ baseURL: productUnderTest().url })).newPage());
	await resident.typesCode(door?.code ?? '');
	await resident.choosesPin(RESIDENT_PIN);
	await Promise.all(started.map((here) => expect(here).toBeVisible({ timeout: 1000 })));
});

test('a phone whose line was cut says so, and catches up when it is back', async ({ browser }) => {
	const door = doorsToVisit()[10];
	const phone = await (await browser.newContext({ baseURL: `http://127.0.0.1:${proxy.port}` })).newPage();
	await signsInAs(phone, productUnderTest().rehearsal, 'enumerator');
	await phone.goto(`/enumerator/${blockCode()}`);
	await expect(phone.locator('[data-connection=live]')).toBeVisible();
	const started = await startedDoor(phone, door?.number ?? '');
	proxy.cut();
	await expect(phone.locator('[data-connection=broken]')).toBeVisible();
	const resident = new ResidentPhone(await (await browser.newContext({ baseURL: productUnderTest().url })).newPage());
	await resident.typesCode(door?.code ?? '');
	await resident.choosesPin(RESIDENT_PIN);
	await expect(started).toHaveCount(0);
	proxy.mend();
	await expect(phone.locator('[data-connection=live]')).toBeVisible();
	await expect(started).toBeVisible();
});
