import type { APIRequestContext, Browser, Page } from '@playwright/test';
import { unopened } from '../support/e2e-households';
import { idNumberFor } from '../support/households';
import { auditPage } from '../support/page-audit';
import { posted, PostedHousehold } from '../support/posted-household';
import { expect, test } from '../support/test';

test.use({ serviceWorkers: 'block' });
test.setTimeout(300_000);

const SURNAMES = '张李秦孙韦覃莫廖黄梁陆蒋唐欧罗龙申阳';
const STUDENTS = [...SURNAMES].map((surname) => `${surname}试点`);
/** Each born in a month of their own. */
const NUMBERS = STUDENTS.map((_, index) => idNumberFor(`200${index % 2}-0${1 + (index >> 1)}`, '1', '430102'));
/** Phones of three others, which the rest borrow. */
const PHONES = 3;

/** What each of them answers of themselves: here to study, the hukou at home. */
const ownAnswers = (index: number): Record<string, Record<string, string>> => ({
	D3: { D3: NUMBERS[index] ?? '', take: 'D4 D5' },
	D6: { D6: '01' },
	D8: { 'D8.code': '4', 'D8.area': '430102' },
	D9: { D9: '3' },
	D10: { D10: '1' },
	D11: { D11: '7' }
});

async function fillsInHome(household: PostedHousehold): Promise<void> {
	await household.post('/form/household/gate', { hasForeignMembers: '2' });
	await household.post('/form/household/H1', { H1: '2' });
	await household.post('/form/household/H3', { 'H3.male': '0', 'H3.female': '0' });
	await household.post('/form/household/H4', { 'H4.male': '0', 'H4.female': '0' });
	await household.post('/form/household/H5', { H5: '2' });
	for (const D1 of STUDENTS) await household.post('/form/people/present', { do: 'add', D1 });
	await household.post('/form/people/present', { do: 'next' });
	await household.post('/form/people/absent', { do: 'next' });
	await household.post('/form/people/H2', { 'H2.present': String(STUDENTS.length), 'H2.absent': '0' });
}

/** The code of a member, as the page shows it once, with the way to the next. */
async function codeFor(request: APIRequestContext, entry: string): Promise<string> {
	const answer = await posted(request, `/form/persons/${entry}/part?/issue`, {});
	const [code] = /\d{4} \d{4} \d{4} \d{4}/.exec(await answer.text()) ?? [];
	expect(code, `a code for ${entry}`).toBeDefined();
	return (code ?? '').replaceAll(' ', '');
}

/** One member after the other on a borrowed phone, each with a code and a PIN of their own. */
async function answersAlone(member: Page, code: string, index: number): Promise<void> {
	const posts = new PostedHousehold(member.request);
	const pin = String(417283 + index * 7);
	await posts.typesCode(code);
	await posts.post('/sign-in/part', { pin, pinAgain: pin });
	for (const [step, answers] of Object.entries(ownAnswers(index))) await posts.post(`/my-part/${step}`, answers);
	await member.goto('/my-part');
	await expect(member.locator('main')).toContainText('都填好了');
	const seen = await member.content();
	for (const [other, number] of NUMBERS.entries()) if (other !== index) expect(seen.includes(number)).toBe(false);
	await member.getByRole('button', { name: '填好了', exact: true }).click();
	await expect(member.locator('.notice-done')).toBeVisible();
}

const phonesOf = (browser: Browser): Promise<Page[]> =>
	Promise.all(
		Array.from({ length: PHONES }, async () =>
			(await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
		)
	);

async function looksRight(page: Page, path: string, picture: string): Promise<void> {
	await page.goto(path);
	expect(await auditPage(page)).toEqual([]);
	await test.info().attach(picture, { body: await page.screenshot({ fullPage: true }), contentType: 'image/png' });
}

/** A code that was lost before anybody used it: taken back, it opens nothing, and its person gets another. */
async function losesCode(request: APIRequestContext, phone: Page, entry: string): Promise<void> {
	const lost = await codeFor(request, entry);
	await new PostedHousehold(request).post(`/form/persons/${entry}/part?/takeBack`, {});
	await phone.goto('/');
	await phone.locator('[name=code]').fill(lost);
	await phone.locator('main form button').first().click();
	await expect(phone, 'as for every code that opens nothing').toHaveURL(/sign-in\/pin/);
	await phone.locator('[name=pin]').fill('417283');
	await phone.getByRole('button', { name: '登录', exact: true }).click();
	await expect(phone.getByRole('alert').first()).toBeVisible();
	expect(await auditPage(phone)).toEqual([]);
}

test(
	'eighteen in a dormitory hand in one form from four phones, and nobody types another’s ID number',
	{ tag: '@full' },
	async ({ page, browser }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		const household = new PostedHousehold(page.request);
		await household.redeems(unopened(11, 4).code, '280516');
		await fillsInHome(household);
		await looksRight(page, '/form/people/present', 'list');
		await looksRight(page, '/form/people/H2', 'count');
		for (const [step, answers] of Object.entries(ownAnswers(0)))
			await household.post(`/form/persons/p1/${step}`, answers);
		const phones = await phonesOf(browser);
		const [borrowed] = phones;
		if (borrowed) await losesCode(page.request, borrowed, 'p18');
		for (let index = 1; index < STUDENTS.length; index += 1) {
			const phone = phones[index % PHONES];
			if (phone) await answersAlone(phone, await codeFor(page.request, `p${index + 1}`), index);
			if (index === 9) await looksRight(page, '/form', 'hub');
		}
		await looksRight(page, '/form/check', 'check');
		const seen = await page.content();
		for (const number of NUMBERS.slice(1)) expect(seen.includes(number.slice(0, 14))).toBe(false);
		await expect(page.getByText('本人已填好')).toHaveCount(STUDENTS.length - 1);
		await page.goto('/form/sign');
		await page.locator('[name=signature]').fill('张试点');
		await page.locator('[name=promise]').check();
		await page.locator('main form button').first().click();
		await expect(page).toHaveURL(/\/receipt/);
		await looksRight(page, '/receipt', 'receipt');
		for (const phone of phones) await phone.context().close();
	}
);
