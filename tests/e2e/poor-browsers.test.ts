import { expect, test, type Page } from '../support/test';
import { unopened } from '../support/e2e-households';
import { ALONE, aloneScript } from '../support/family';
import { ResidentPhone } from '../support/resident-phone';

const FILE = 8;
test.setTimeout(240_000);

type Poverty = (page: Page) => Promise<unknown>;

/** As in private windows, in WebViews, and on addresses without TLS: there before any script of ours looks. */
const without =
	(...names: ('serviceWorker' | 'indexedDB' | 'subtle')[]): Poverty =>
	(page) =>
		page.addInitScript((missing) => {
			for (const owner of [Navigator.prototype, Crypto.prototype, window, Window.prototype])
				for (const name of missing) Reflect.deleteProperty(owner, name);
		}, names);

/** What the page's modules are replaced by. */
const scriptsAre =
	(fate: 'cut off' | 'not understood'): Poverty =>
	(page) =>
		page.route(/\.js$/, (route) =>
			fate === 'cut off'
				? route.abort()
				: route.fulfill({ contentType: 'text/javascript', body: 'let = from the future;' })
		);

/** What Chrome 99 and Safari 15.4, which the scripts are built for, have not learned yet: `FormData` of a button, above all. */
const withoutNewerFunctions: Poverty = (page) =>
	page.addInitScript(() => {
		window.FormData = new Proxy(FormData, { construct: (Known, [form]: [HTMLFormElement?]) => new Known(form) });
		Reflect.deleteProperty(HTMLFormElement.prototype, 'requestSubmit');
		for (const name of ['timeout', 'any']) Reflect.deleteProperty(AbortSignal, name);
	});

const BROWSERS: { name: string; make: Poverty; runs: boolean; always?: boolean }[] = [
	{
		name: 'without service workers, IndexedDB and Web Crypto',
		make: without('serviceWorker', 'indexedDB', 'subtle'),
		runs: true,
		always: true
	},
	{ name: 'without service workers', make: without('serviceWorker'), runs: true },
	{ name: 'without IndexedDB', make: without('indexedDB'), runs: true },
	{ name: 'without Web Crypto', make: without('subtle'), runs: true },
	{ name: 'whose scripts never arrive', make: scriptsAre('cut off'), runs: false },
	{ name: 'too old for the scripts', make: scriptsAre('not understood'), runs: false }
];

for (const [nth, { name, make, runs, always }] of BROWSERS.entries()) {
	// Each by itself in the full run; every run has the poorest that runs the scripts, and the journey has one without.
	test(`a browser ${name} comes from the letter to the receipt`, { tag: always ? [] : '@full' }, async ({ page }) => {
		await make(page);
		const phone = new ResidentPhone(page);
		await phone.typesCode(unopened(FILE, nth).code);
		expect(
			await page.evaluate(() =>
				['serviceWorker' in navigator, 'indexedDB' in window, Boolean(crypto.subtle)].includes(false)
			)
		).toBe(runs);
		await expect(page.locator('html.js')).toHaveCount(runs ? 1 : 0);
		await phone.presses(page.locator('[name=answer][value=yes]'));
		for (const field of ['pin', 'pinAgain']) await page.locator(`[name=${field}]`).fill('280516');
		await page.locator('[name=device][value=own]').check();
		await phone.next();
		await phone.next();
		await phone.fillsInUntil('/form/check', aloneScript(), ALONE);
		await phone.signs('张试点');
		await expect(page).toHaveURL(/receipt$/);
	});
}

test(
	'on the oldest browsers that run the scripts every button does what it says',
	{ tag: '@full' },
	async ({ page }) => {
		await withoutNewerFunctions(page);
		const phone = new ResidentPhone(page);
		await phone.typesCode(unopened(6, 1).code);
		await expect(page.locator('html.js')).toHaveCount(1);
		await phone.choosesPin('280516');
		await phone.next();
		await phone.fillsInUntil('/form/household/home', aloneScript(), ALONE);
		await phone.gives('H6', '20');
		await phone.gives('H7', '9');
		await page.locator('main form button.button').last().click();
		await phone.presses(page.locator('[name=confirm]').first());
		await phone.names(['张试点', '李试点']);
		await page.locator('.back-link').click();
		const second = page.locator('.people li').nth(1);
		await second.locator('summary').click();
		await second.locator('[value=first]').click();
		await expect(page.locator('.people li').first()).toContainText('李试点');
		await page.locator('header summary').click();
		await page.getByRole('button', { name: 'English', exact: true }).click();
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		await page.locator('html.js').waitFor();
		await page.locator('form[action="/sign-out"] button').click();
		await expect(page).toHaveURL(/saved=1/);
	}
);
