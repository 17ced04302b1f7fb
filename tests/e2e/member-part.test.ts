import type { Page } from '@playwright/test';
import { isFullRun } from '../support/counts';
import { unopened } from '../support/e2e-households';
import { familyScript } from '../support/family';
import { auditPage } from '../support/page-audit';
import { PostedHousehold } from '../support/posted-household';
import { expect, test } from '../support/test';

const PIN = '280516';
const OWN_PIN = '395172';
const ENTRY = 'p2';
const own = Object.fromEntries(
	Object.entries(familyScript()).flatMap(([path, answers]) =>
		path.startsWith(`/form/persons/${ENTRY}/`) ? [[path.split('/').at(-1) ?? '', answers]] : []
	)
);
const ID_NUMBER = own.D3?.D3 ?? '';

/** As tests/e2e/every-page.test.ts holds every other page to it, which axe and the size of targets are a part of. */
async function looksRight(page: Page): Promise<void> {
	expect(await auditPage(page)).toEqual([]);
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Code and PIN; the PIN twice where it is chosen. */
async function choosesPin(page: Page, code: string, isNew = true): Promise<void> {
	await page.goto('/');
	await page.locator('[name=code]').fill(code);
	await page.locator('main form button').first().click();
	await expect(page).toHaveURL(/sign-in\/part/);
	await page.locator('[name=pin]').fill(OWN_PIN);
	if (isNew) await page.locator('[name=pinAgain]').fill(OWN_PIN);
	await press(page, '打开');
	await expect(page).toHaveURL(/\/my-part$/);
}

/** Half a number is typed, and the half hour passes: as when the browser gives up the session's cookie. */
async function isAwayTooLong(page: Page, code: string): Promise<void> {
	const half = ID_NUMBER.slice(0, 11);
	await new PostedHousehold(page.request).post('/my-part/D2', own.D2 ?? {});
	await page.goto('/my-part/D3');
	await page.locator('[name=D3]').fill(half);
	await page.context().clearCookies({ name: 'zitian_part' });
	expect((await page.request.get('/my-part', { maxRedirects: 0 })).headers().location).toBe('/?signed-out=1');
	await press(page, '下一步');
	await expect(page.locator('[role=status]').first()).toContainText('已保存的答案都在');
	expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('zitian_part_late');
	await choosesPin(page, code, false);
	await page.goto('/my-part/D3');
	expect((await page.locator('[name=D3]').inputValue()).replace(/\s/g, '')).toBe(half);
}

/** The number and what it says in the browser, the rest by the posts of its pages. */
async function answers(page: Page, javaScriptEnabled: boolean): Promise<void> {
	const posts = new PostedHousehold(page.request);
	await page.goto('/my-part/D3');
	await page.locator('[name=D3]').fill(`${ID_NUMBER.slice(0, 17)}${ID_NUMBER.endsWith('1') ? '2' : '1'}`);
	await press(page, '下一步');
	await expect(page.locator('#error-summary, [role=alert]').first()).toBeVisible();
	await page.locator('[name=D3]').fill(ID_NUMBER);
	await press(page, '下一步');
	await expect(page).toHaveURL(javaScriptEnabled ? /D6$/ : /D4D5$/);
	// The householder's answers are nobody's to copy from here.
	await expect(page.locator('button[name=take]')).toHaveCount(0);
	await posts.post('/my-part/D4D5', { D4: '2', 'D5.year': '1990', 'D5.month': '6' });
	for (const [step, answer] of Object.entries(own))
		if (step !== 'D2' && step !== 'D3') await posts.post(`/my-part/${step}`, answer);
}

for (const javaScriptEnabled of [true, false]) {
	const title = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';
	test.describe(title, { tag: javaScriptEnabled ? [] : '@full' }, () => {
		test.use({ javaScriptEnabled });

		test('one member answers on a phone of their own; the household hands in what it cannot read', async ({
			page,
			browser
		}) => {
			const household = new PostedHousehold(page.request);
			await household.redeems(unopened(12, javaScriptEnabled ? 0 : 1).code, PIN);
			await household.fillsInFamily();
			await page.goto(`/form/persons/${ENTRY}/part`);
			// The same page, and the member's own, are looked at again below, with more on them.
			if (javaScriptEnabled && isFullRun) await looksRight(page);
			await press(page, '给一个填报码');
			const code = (await page.locator('.code').first().innerText()).replace(/\D/g, '');
			expect(code).toHaveLength(16);
			// As a slip: the code and what to do with it, without the page around them.
			await page.emulateMedia({ media: 'print' });
			await expect(page.locator('.print-only')).toContainText('这张纸条只给');
			await expect(page.locator('.site-header')).toBeHidden();
			await expect(page.locator('main button').filter({ visible: true })).toHaveCount(0);
			await page.emulateMedia({ media: 'screen' });
			if (javaScriptEnabled) await looksRight(page);
			await page.goto('/form/check');
			await expect(page.getByText('等本人填', { exact: true })).toBeVisible();
			await expect(page.getByRole('button', { name: '签名' })).toHaveCount(0);

			const phone = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } });
			const member = await phone.newPage();
			await choosesPin(member, code);
			if (javaScriptEnabled && isFullRun) await looksRight(member);
			await isAwayTooLong(member, code);
			await answers(member, javaScriptEnabled);
			await member.goto('/my-part');
			await expect(member.locator('main')).not.toContainText('张试点');
			if (javaScriptEnabled) await looksRight(member);
			// Neither the household's pages nor its data open with the member's session.
			for (const path of ['/form', '/copy', '/form/check'])
				expect((await member.request.get(path, { maxRedirects: 0 })).status()).toBe(303);
			await press(member, '填好了');
			await expect(member.locator('.notice-done')).toBeVisible();
			if (javaScriptEnabled) await looksRight(member);

			for (const path of [
				'/form',
				'/form/check',
				'/copy',
				`/form/persons/${ENTRY}/part`,
				'/form/__data.json',
				'/form/check/__data.json'
			]) {
				const seen = await (await page.request.get(path)).text();
				expect([path, seen.includes(ID_NUMBER)]).toEqual([path, false]);
			}
			await page.goto(`/form/persons/${ENTRY}/part`);
			await expect(page.locator('.notice-done')).toBeVisible();
			await page.goto('/form/sign');
			await page.locator('[name=signature]').fill('张试点');
			await page.locator('[name=promise]').check();
			await page.locator('main form button').first().click();
			await expect(page).toHaveURL(/\/receipt/);
			const later = await member.request.get('/my-part', { headers: { accept: 'text/html' } });
			expect(later.status()).toBe(409);
			await phone.close();
		});
	});
}

test(
	"a member's phone puts down what is typed when it is left, warns before the end, and then shows the first page",
	{ tag: '@full' },
	async ({ page, browser }) => {
		const household = new PostedHousehold(page.request);
		await household.redeems(unopened(11, 5).code, PIN);
		await household.fillsInFamily();
		const answer = await page.request.post(`/form/persons/${ENTRY}/part?/issue`, {
			form: {},
			headers: { accept: 'text/html' }
		});
		const [code = ''] = /\d{4} \d{4} \d{4} \d{4}/.exec(await answer.text()) ?? [];
		const member = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
		await member.clock.install();
		await choosesPin(member, code);
		await new PostedHousehold(member.request).post('/my-part/D2', own.D2 ?? {});

		await member.goto('/my-part/D3');
		await member.locator('html.js').waitFor();
		await member.locator('[name=D3]').fill(ID_NUMBER.slice(0, 8));
		const kept = member.waitForResponse((response) => response.request().method() === 'POST');
		await member.evaluate(() => {
			Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
			document.dispatchEvent(new Event('visibilitychange'));
		});
		await kept;
		await member.reload();
		expect((await member.locator('[name=D3]').inputValue()).replace(/\s/g, '')).toBe(ID_NUMBER.slice(0, 8));

		const left = await member.request.get('/my-part/session', { headers: { accept: 'application/json' } });
		expect((await left.json()).left).toBeGreaterThan(28 * 60_000);
		await member.locator('[name=D3]').fill(ID_NUMBER.slice(0, 14));
		await member.context().clearCookies({ name: 'zitian_part' });
		await member.clock.fastForward('30:01');
		await expect(member.locator('[name=code]')).toBeVisible();
		await expect(member.locator('[role=status]').first()).toContainText('已保存的答案都在');
		expect(await member.content()).not.toContain(ID_NUMBER.slice(0, 8));
		await choosesPin(member, code, false);
		await member.goto('/my-part/D3');
		expect((await member.locator('[name=D3]').inputValue()).replace(/\s/g, '')).toBe(ID_NUMBER.slice(0, 14));
		await member.context().close();
	}
);
