import { expect, test } from '../support/test';
import { expectAccessible } from '../support/axe';
import { productUnderTest } from '../support/e2e';
import { inState, unopened } from '../support/e2e-households';
import { auditPage } from '../support/page-audit';
import { ResidentPhone } from '../support/resident-phone';
import { signsInAs } from '../support/staff-desk';

const PIN = '280516';

test('a letter’s QR code fills in its code and leaves nothing in the address', async ({ page }) => {
	const { code } = unopened(1, 0);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto(`/#${code}`);
	await expect(page.locator('[name=code]')).toHaveValue(new RegExp(code.slice(0, 4)));
	expect(page.url()).not.toContain(code);
	expect(asked.filter((url) => url.includes(code))).toEqual([]);
	await new ResidentPhone(page).next();
	await expect(page).toHaveURL(/sign-in\/home/);
});

test('a mistyped code is caught at once, keeps what was typed, and moves the focus to what is wrong', async ({
	page
}) => {
	const { code } = unopened(1, 0);
	const phone = new ResidentPhone(page);
	await phone.typesCode(String((Number(code[0]) + 1) % 10) + code.slice(1));
	await expect(page.getByRole('alert')).toContainText('打错');
	await expect(page.getByRole('alert')).toBeFocused();
	await expect(page.locator('[name=code]')).toHaveValue(new RegExp(code.slice(-4)));
	await expectAccessible(page);
});

test('a mistyped code stays in its box without JavaScript too, and a right one is never sent back', async ({
	browser
}) => {
	const { code } = unopened(1, 0);
	const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	const phone = new ResidentPhone(page);
	const mistyped = String((Number(code[0]) + 1) % 10) + code.slice(1);
	await phone.typesCode(mistyped);
	await expect(page.locator('[name=code]')).toHaveValue(mistyped);
	await phone.typesCode(code);
	expect(await page.content()).not.toContain(code);
});

test('the page is in English after one press, and stays so', async ({ page }) => {
	await page.goto('/privacy');
	await page.locator('header summary').click();
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page).toHaveURL(/privacy/);
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await page.goto('/');
	await expect(page.locator('h1')).toContainText(/[A-Za-z]/);
	await expectAccessible(page);
});

test('"not my home" leads to somebody to call, and the letter stays unused', async ({ page }) => {
	const door = unopened(1, 1);
	const phone = new ResidentPhone(page);
	await phone.typesCode(door.code);
	await phone.presses(page.locator('[name=answer][value=no]'));
	await expect(page.locator('body')).toContainText('0773');
	await expectAccessible(page);
	await phone.typesCode(door.code);
	await expect(page).toHaveURL(/sign-in\/home/);
});

test(
	'a household with members from abroad is thanked and asks for the enumerator, whose list shows it',
	{ tag: '@full' },
	async ({ page, browser }) => {
		const door = unopened(1, 2);
		const doors = await (await browser.newContext({ viewport: { width: 1024, height: 768 } })).newPage();
		await signsInAs(doors, productUnderTest().rehearsal, 'enumerator');
		await doors.goto(`/enumerator/${door.number.slice(0, 15)}`);
		const asking = doors.locator('a.door[data-status=visitRequested]');
		const before = await asking.count();
		const phone = new ResidentPhone(page);
		await phone.typesCode(door.code);
		await phone.choosesPin(PIN);
		await phone.next();
		await page.goto('/form/household/gate');
		await phone.gives('hasForeignMembers', '1');
		await phone.next();
		await expect(page).toHaveURL(/stopped/);
		await expectAccessible(page);
		await expect(asking).toHaveCount(before + 1);
	}
);

test('a wrong PIN says how many tries are left, and gives a reference for the help desk', async ({ page }) => {
	const { code } = inState('draft');
	const phone = new ResidentPhone(page);
	await phone.typesCode(code);
	await page.locator('[name=pin]').fill('135790');
	await phone.next();
	await expect(page.getByRole('alert')).toContainText('4');
	await expect(page.getByRole('alert')).toContainText(/[2-9A-Z]{6}/);
	await page.locator('[name=pin]').fill(PIN);
	await phone.next();
	await expect(page).toHaveURL(/\/(form|notice)/);
});

test('a pre-fill is confirmed on one screen after 1 November', async ({ page }) => {
	const { code } = inState('prefilled');
	const phone = new ResidentPhone(page);
	await phone.signsIn(code, PIN);
	await page.goto('/confirm');
	expect(await auditPage(page)).toEqual([]);
	await phone.next();
	await expect(page.getByRole('alert')).toBeVisible();
	for (const change of ['born', 'died', 'moved', 'hukou']) await phone.gives(change, 'no');
	await phone.next();
	await expect(page).toHaveURL(/receipt/);
	await expect(page.locator('main')).toContainText('已收到');
});

test('pages of a household are closed to whoever has not signed in, and kept by no browser', async ({
	page,
	request
}) => {
	for (const path of ['/form', '/form/check', '/form/persons/p1/D3', '/receipt', '/withdraw', '/confirm']) {
		const answer = await request.get(path, { maxRedirects: 0 });
		expect([path, answer.status()]).toEqual([path, 303]);
	}
	const first = await page.goto('/');
	expect(first?.headers()['cache-control']).toContain('no-store');
	expect(first?.headers()['content-security-policy']).not.toContain('unsafe');
	expect(await (await request.get('/no-such-page')).text()).toContain('0773');
});

test('malformed posts are answered with the page, or a plain refusal, and never with an error of ours', async ({
	page
}) => {
	const door = unopened(1, 3);
	const phone = new ResidentPhone(page);
	await phone.typesCode(door.code);
	await phone.choosesPin(PIN);
	const posts: [string, Record<string, string>][] = [
		['/', {}],
		['/', { code: 'x'.repeat(5000) }],
		['/sign-in/pin', { pin: '\u0000' }],
		['/form/household/gate', { hasForeignMembers: '9' }],
		['/form/household/gate', { 'hasForeignMembers[]': '1', __proto__x: '1' }],
		['/form/household/nonsense', { H1: '1' }],
		['/form/persons/p77/D3', { D3: '1' }],
		['/form/people/present', { do: 'add', D1: '\u0000' }],
		['/form/people/present', { do: 'rename', id: 'p99', D1: '甲' }],
		['/form/people/present', { do: 'explode' }],
		['/form/sign', { signature: 'x'.repeat(4000), promise: '1' }],
		['/confirm', { born: 'perhaps' }],
		['/withdraw', {}],
		['/language', { returnTo: '//elsewhere.example' }]
	];
	for (const [path, form] of posts) {
		const answer = await page.request.post(path, { form, headers: { accept: 'text/html' }, maxRedirects: 0 });
		expect([path, form, answer.status() < 500]).toEqual([path, form, true]);
		expect(answer.headers().location ?? '/').toMatch(/^\/(?!\/)/);
	}
	const large = await page.request.post('/form/household/gate', {
		form: { hasForeignMembers: 'x'.repeat(80_000) },
		maxRedirects: 0
	});
	expect(large.status()).toBe(413);
	const foreign = await page.request.post('/form/household/gate', {
		form: {},
		headers: { origin: 'https://elsewhere.example' }
	});
	expect(foreign.status()).toBe(403);
});
