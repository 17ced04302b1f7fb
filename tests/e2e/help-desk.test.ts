import { expect, test, type Browser, type BrowserContext, type Page } from '../support/test';
import { expectAccessible, expectFaultless } from '../support/axe';
import { productUnderTest } from '../support/e2e';
import { unopened } from '../support/e2e-households';
import { familyScript, familySecrets } from '../support/family';
import { PostedHousehold } from '../support/posted-household';
import { ResidentPhone } from '../support/resident-phone';
import { signsInAs } from '../support/staff-desk';

const PIN = '280516';
const NEW_PIN = '731946';
const WRONG_PIN = '194207';
test.setTimeout(240_000);
test.use({ viewport: { width: 1280, height: 800 } });

/** A resident's phone: small, and a visitor of its own. */
const phoneOf = async (browser: Browser): Promise<ResidentPhone> =>
	new ResidentPhone(await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage());

/** Redeems a letter and answers the first questions. */
async function halfFills(phone: ResidentPhone, code: string): Promise<void> {
	const household = new PostedHousehold(phone.page.context().request);
	await household.redeems(code, PIN);
	await household.fillsInHome();
}

async function findsTheDraft(phone: ResidentPhone): Promise<void> {
	await phone.page.goto('/form/household/H3');
	await expect(phone.page.locator('[name="H3.male"]')).toHaveValue('1');
}

async function triesPin(phone: ResidentPhone, code: string, pin: string): Promise<void> {
	await phone.typesCode(code);
	await phone.page.locator('[name=pin]').fill(pin);
	await phone.page.locator('main form button.button-wide').click();
	await expect(phone.page.getByRole('alert')).toBeVisible();
}

/** What the resident reads out on the telephone. */
async function referenceOn(page: Page): Promise<string> {
	const text = await page.locator('main').innerText();
	return /查询号 ?([0-9A-Z]{6})/.exec(text)?.[1] ?? '';
}

/** The agent's desk, signed in. Everything it is shown is kept, to be searched for answers at the end. */
class Desk {
	readonly seen: string[] = [];
	constructor(readonly page: Page) {
		page.on('response', async (response) => {
			if (/html|json/.test(response.headers()['content-type'] ?? ''))
				this.seen.push(await response.text().catch(() => ''));
		});
	}

	async searches(typed: string): Promise<void> {
		await this.page.goto('/help-desk');
		await this.page.locator('[role=search] [name=q]').fill(typed);
		await this.page.keyboard.press('Enter');
		await expect(this.page.locator('main [role=status] h2').first()).toBeVisible();
	}

	async opensHousehold(): Promise<void> {
		await this.page.locator('main [role=status] table a').last().click();
		await expect(this.page).toHaveURL(/help-desk\/[0-9a-f-]{36}/);
	}

	/** Opens what can be done about this, unless it is open. */
	async unfolds(action: string): Promise<void> {
		const details = this.page.locator(`details:has(#action-${action})`);
		if ((await details.getAttribute('open')) === null) await this.page.locator(`#action-${action}`).click();
	}

	async does(action: string, delivery?: 'print' | 'door'): Promise<void> {
		await this.unfolds(action);
		const form = this.page.locator(`form[action="?/${action}"]`);
		if (delivery) await form.locator(`[name=delivery][value=${delivery}]`).check();
		await form.locator('[name=reason]').selectOption('other');
		await form.locator('button').click();
		await expect(this.page.getByRole('status').first()).toBeVisible();
	}
}

async function deskOf(page: Page, role: 'help-desk' | 'help-desk-lead' = 'help-desk'): Promise<Desk> {
	await signsInAs(page, productUnderTest().rehearsal, role);
	return new Desk(page);
}

/** The enumerator's own phone, open at a door. */
async function atTheDoor(browser: Browser, number: string, household: string): Promise<Page> {
	const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
	await signsInAs(page, productUnderTest().rehearsal, 'enumerator');
	await page.goto(`/enumerator/${number.slice(0, 15)}/${household}`);
	return page;
}

/** The id of the household that the desk has open. */
const openHousehold = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';

/** Somebody else's desk, beside the one of the test. */
const leadsDesk = async (browser: Browser): Promise<Desk> =>
	deskOf(await (await browser.newContext()).newPage(), 'help-desk-lead');

test(
	'a typing error, a forgotten PIN, a pause and an ended session each lead back to the draft',
	{ tag: '@full' },
	async ({ page, browser }) => {
		const { code, number } = unopened(3, 0);
		const phone = await phoneOf(browser);
		await halfFills(phone, code);
		const desk = await deskOf(page);

		await test.step('one digit of the third group is mistyped', async () => {
			await phone.page.context().clearCookies();
			await phone.page.goto('/');
			await phone.page.locator('[name=code]').fill(code.slice(0, 9) + ((Number(code[9]) + 1) % 10) + code.slice(10));
			await phone.page.locator('main form button').click();
			await expect(phone.page.getByRole('alert')).toBeVisible();
			await desk.searches(await referenceOn(phone.page));
			await expect(page.locator('[data-cause=typing]')).toContainText('3');
			await expectAccessible(page);
			await phone.signsIn(code, PIN);
			await findsTheDraft(phone);
		});

		await test.step('the PIN is forgotten', async () => {
			await phone.page.context().clearCookies();
			await triesPin(phone, code, WRONG_PIN);
			await desk.searches((await referenceOn(phone.page)).toLowerCase());
			await expect(page.locator('[data-cause=wrongPin]')).toBeVisible();
			await desk.opensHousehold();
			await desk.unfolds('resetPin');
			await expect(page.locator('form[action="?/resetPin"]')).toHaveCount(0);
			await expectAccessible(page);
			const door = await atTheDoor(browser, number, openHousehold(page));
			await door.locator('#vouch').click();
			await expect(door.locator('.notice-done')).toContainText('已经作证');
			await expectFaultless(door);
			await page.goto('/help-desk/queue');
			await page.locator('[data-state=given] a').first().click();
			await desk.does('resetPin');
			await phone.page.context().clearCookies();
			await phone.typesCode(code);
			await phone.choosesPin(NEW_PIN);
			await findsTheDraft(phone);
		});

		await test.step('five wrong PINs pause the household', async () => {
			await phone.page.context().clearCookies();
			for (let i = 0; i < 5; i += 1) await triesPin(phone, code, WRONG_PIN);
			await desk.searches(await referenceOn(phone.page));
			await expect(page.locator('[data-cause=lockedNow]')).toBeVisible();
			await desk.opensHousehold();
			await desk.does('unlock');
			await phone.signsIn(code, NEW_PIN);
			await findsTheDraft(phone);
		});

		await test.step('the session was ended, and the household reads who did it', async () => {
			await desk.page.reload();
			await desk.does('endSessions');
			await phone.page.goto('/form');
			await expect(phone.page).toHaveURL(/signed-out/);
			await phone.signsIn(code, NEW_PIN);
			await expect(phone.page.locator('#staff-actions')).toBeVisible();
			await expectAccessible(phone.page);
			await findsTheDraft(phone);
		});
		for (const secret of familySecrets(familyScript())) expect(desk.seen.join('')).not.toContain(secret);
	}
);

test(
	'a lost letter is printed by a lead, a number is approved by a supervisor, and nobody has both letter and PIN',
	{ tag: '@full' },
	async ({ page, browser }) => {
		const { code, number } = unopened(3, 1);
		const phone = await phoneOf(browser);
		await halfFills(phone, code);
		const desk = await deskOf(page);
		await desk.searches(number);
		await desk.opensHousehold();
		await desk.does('reissue', 'print');
		await phone.page.context().clearCookies();
		await phone.signsIn(code, PIN);
		const lead = await leadsDesk(browser);
		await lead.page.goto('/help-desk/letters');
		await expectAccessible(lead.page);
		await lead.page.locator('#print-letters').click();
		const letter = lead.page.locator('article', { hasText: (await page.locator('h1').innerText()).trim() });
		const newCode = (await letter.locator('[data-letter-code]').innerText()).replace(/\D/g, '');
		await expectAccessible(lead.page);
		await phone.page.context().clearCookies();
		await triesPin(phone, code, PIN);
		await desk.searches(await referenceOn(phone.page));
		await expect(page.locator('[data-cause=oldLetter]')).toContainText('第 2 封');
		await phone.signsIn(newCode, PIN);
		await findsTheDraft(phone);

		await test.step('a number is bound once a supervisor has seen it and approved', async () => {
			await desk.opensHousehold();
			await desk.unfolds('changePhone');
			await page.locator('#phone').fill('12');
			await page.locator('form[action="?/askApproval"]:has(#phone) button').click();
			await expect(page.getByRole('alert')).toBeVisible();
			await page.locator('#phone').fill('138 0000 1111');
			await page.locator('form[action="?/askApproval"]:has(#phone) button').click();
			await expect(page.getByRole('status').first()).toBeVisible();
			const supervisor = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
			await signsInAs(supervisor, productUnderTest().rehearsal, 'supervisor');
			await supervisor.goto('/supervisor/inbox');
			const request = supervisor.locator(`[data-request="${openHousehold(page)}"]`);
			await expect(request).toContainText('13800001111');
			await expectAccessible(supervisor);
			await request.locator('[name=decision][value=approve]').click();
			await expect(request).toHaveCount(0);
			await page.reload();
			await desk.does('changePhone');
			await expect(page.getByText('138****1111')).toBeVisible();
			await desk.unfolds('resetPin');
			await expect(page.locator('form[action="?/sendCode"]')).toHaveCount(0);
			await expectAccessible(page);
		});

		await test.step('the lead who printed the letter does not reset the PIN; a colleague does, once somebody vouched', async () => {
			const door = await atTheDoor(browser, number, openHousehold(page));
			await door.locator('#vouch').click();
			await expect(door.locator('.notice-done')).toContainText('已经作证');
			await lead.page.goto(new URL(page.url()).pathname);
			await lead.unfolds('resetPin');
			await lead.page.locator('form[action="?/resetPin"] button').click();
			await expect(lead.page.getByRole('alert')).toContainText('不能经过同一个人的手');
			await page.goto(new URL(page.url()).pathname);
			await desk.does('resetPin');
			await phone.page.context().clearCookies();
			await phone.typesCode(newCode);
			await phone.choosesPin(NEW_PIN);
			await findsTheDraft(phone);
		});
	}
);

test(
	'the letter of the wrong flat: a call back is asked for without scripts, and the right letter comes',
	{ tag: '@full' },
	async ({ page, browser }) => {
		const wrong = unopened(3, 2);
		const own = unopened(3, 3);
		const phone = await phoneOf(browser);
		await halfFills(phone, own.code);
		const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
		const neighbour = new ResidentPhone(await plain.newPage());
		await neighbour.typesCode(wrong.code);
		await neighbour.presses(neighbour.page.locator('[name=answer][value=no]'));
		await neighbour.page.goto('/trouble');
		await neighbour.page.locator('main form button.button').click();
		await expect(neighbour.page.getByRole('alert')).toBeVisible();
		await neighbour.page.locator('[name=topic]').selectOption('letter');
		await neighbour.page.locator('[name=phone]').fill('138 0000 3333');
		await neighbour.page.locator('main form button.button').click();
		const number = /T\d+/.exec(await neighbour.page.getByRole('status').innerText())?.[0] ?? '';

		const desk = await deskOf(page);
		await page.goto('/help-desk/queue');
		await expectAccessible(page);
		await page.getByRole('link', { name: number }).click();
		await expect(page.getByText('138****3333')).toBeVisible();
		await page.locator('#take').click();
		await expect(page.getByRole('link', { name: '13800003333' })).toBeVisible();
		await expectAccessible(page);
		await desk.searches(own.number);
		await desk.opensHousehold();
		await page.locator(`[data-link="${number.slice(1)}"]`).click();
		await expect(page.getByRole('link', { name: number })).toBeVisible();
		await desk.does('reissue', 'door');
		const door = await atTheDoor(browser, own.number, openHousehold(page));
		await expect(door.getByText('客服已经为这户申请了新信')).toBeVisible();
		await door.locator('#letter').click();
		const newCode = (await door.locator('[data-letter-code]').innerText()).replace(/\D/g, '');
		await desk.searches(number);
		await page.getByRole('link', { name: number }).click();
		await page.locator('[name=resolution]').selectOption('reissued');
		await page.locator('form[action="?/close"] button').click();
		await expect(page.locator('form[action="?/close"]')).toHaveCount(0);
		await phone.page.context().clearCookies();
		await phone.signsIn(newCode, PIN);
		await findsTheDraft(phone);
	}
);

test(
	'a browser that keeps no cookies is told so at once, and the desk sees it',
	{ tag: '@full' },
	async ({ page, browser }) => {
		const { code } = unopened(3, 4);
		const phone = await phoneOf(browser);
		await halfFills(phone, code);
		const stubborn = await browser.newContext({ viewport: { width: 360, height: 740 } });
		await keepsNoCookies(stubborn);
		const visitor = await stubborn.newPage();
		await visitor.goto('/');
		await visitor.locator('[name=code]').fill(code);
		await visitor.locator('main form button').click();
		await expect(visitor).toHaveURL(/no-cookies/);
		await expectAccessible(visitor);
		const desk = await deskOf(page);
		await desk.searches(await referenceOn(visitor));
		await expect(page.locator('[data-cause=cookies]')).toBeVisible();
		await phone.page.context().clearCookies();
		await phone.signsIn(code, PIN);
		await findsTheDraft(phone);
	}
);

test('the desk is worked with the keyboard alone, and results come as one types', async ({ page }) => {
	const { number } = unopened(3, 5);
	await deskOf(page);
	await page.goto('/help-desk');
	await page.locator('#q').focus();
	await page.keyboard.type(number);
	await expect(page.locator('main [role=status] table a')).toHaveCount(1);
	await expect(page.locator('#q')).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/help-desk\/[0-9a-f-]{36}/);
	await page.locator('#action-askVisit').focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await expect(page.locator('#reason-askVisit')).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('status').first()).toBeVisible();
});

test(
	'what an enumerator tells from a door comes into the same queue, and only a lead sees how the desk does',
	{ tag: '@full' },
	async ({ page, browser }) => {
		const { number } = unopened(3, 5);
		const { rehearsal } = productUnderTest();
		const door = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
		await signsInAs(door, rehearsal, 'enumerator');
		await deskOf(page);
		await page.goto('/help-desk');
		await page.locator('[name=q]').fill(number);
		await page.locator('[role=search] button').click();
		const household =
			(await page.locator('main [role=status] table a').first().getAttribute('href'))?.split('/').at(-1) ?? '';
		await door.goto(`/enumerator/${number.slice(0, 15)}/${household}`);
		await door.locator('#ticket-title + details summary').click();
		await door.locator('form[action="?/ticket"] button').click();
		await expect(door.getByRole('alert')).toBeVisible();
		await expectAccessible(door);
		await door.locator('[name=topic]').selectOption('pin');
		await door.locator('form[action="?/ticket"] button').click();
		const ticket = /T\d+/.exec(await door.locator('#ticket-title + ul').innerText())?.[0] ?? '';
		await page.goto('/help-desk/queue');
		await expect(page.locator('tr', { hasText: ticket })).toContainText('普查员转来');
		await expect(page.getByRole('link', { name: '数据' })).toHaveCount(0);
		expect((await page.goto('/help-desk/figures'))?.status()).toBe(404);

		const lead = await leadsDesk(browser);
		await lead.page.getByRole('link', { name: '数据' }).click();
		await expect(lead.page).toHaveURL(/figures/);
		await expectAccessible(lead.page);
		const csv = await lead.page.request.get('/help-desk/figures/tickets.csv');
		expect(await csv.text()).toContain('enumerator');
	}
);

test(
	'the handbook and the page for people who cannot sign in are accessible',
	{ tag: '@full' },
	async ({ page, browser }) => {
		const phone = await phoneOf(browser);
		await phone.page.goto('/trouble');
		await expectAccessible(phone.page);
		await deskOf(page);
		await page.goto('/help-desk/knowledge');
		await expectAccessible(page);
	}
);

/** Chromium has no switch for it: whatever a page sets is thrown away before the next request. */
async function keepsNoCookies(context: BrowserContext): Promise<void> {
	await context.route('**/*', async (route) => {
		await context.clearCookies();
		const answer = await route.fetch({ maxRedirects: 0 });
		const { 'set-cookie': _, ...headers } = answer.headers();
		await context.clearCookies();
		await route.fulfill({ response: answer, headers });
	});
}
