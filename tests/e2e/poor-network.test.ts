import type { Browser } from '@playwright/test';
import { expect, test, type Route } from '../support/test';
import { expectAccessible } from '../support/axe';
import { cuttableProxy, type CuttableProxy } from '../support/cuttable-proxy';
import { productUnderTest } from '../support/e2e';
import { unopened } from '../support/e2e-households';
import { ALONE, aloneScript } from '../support/family';
import { otherPhone, ownPhone, type OwnPhone, PHONE, PIN, serversDraft } from '../support/own-phone';
import { PostedHousehold } from '../support/posted-household';

/** The doors of two files: 9 and 10. */
const letter = (nth: number): string => unopened(9 + Math.floor(nth / 6), nth % 6).code;

let proxy: CuttableProxy;
test.beforeEach(async () => {
	proxy = await cuttableProxy({ host: '127.0.0.1', port: Number(new URL(productUnderTest().url).port) });
});
test.afterEach(() => proxy.close());

const throughProxy = () => ({ baseURL: `http://127.0.0.1:${proxy.port}`, ...PHONE });

/** The mother has filled in all before `stop`; the father, on a line of his own, is on the page of the home. */
async function parents(browser: Browser, code: string, stop: string) {
	const mother = await ownPhone(await browser.newContext(throughProxy()));
	await mother.opensLetter(code);
	await mother.fillsInUntil(stop, aloneScript(), ALONE);
	await mother.isSaved();
	const father = await otherPhone(browser, productUnderTest().url, code);
	await father.page.goto('/form/household/home');
	return { mother, father };
}

test(
	'a page that was made before the newest answers came in shows them as soon as it hears of them',
	{ tag: '@full' },
	async ({ browser }) => {
		const { mother, father } = await parents(browser, letter(0), '/form/check');

		for (const [path, area, isShown] of [
			['/form/household/home', '97', () => expect(mother.page.locator('[name=H6]')).toHaveValue('97')],
			['/form/check', '98', () => expect(mother.page.locator('main')).toContainText('98 平方米')]
		] as const) {
			const hears = async (route: Route) => {
				await father.gives('H6', area);
				await father.isSaved();
				if (path.endsWith('home')) await mother.page.locator('[name=H7]').press('End');
				await route.continue();
			};
			await mother.page.route('**/form/changes', hears, { times: 1 });
			await mother.page.goto(path);
			await isShown();
			if (!path.endsWith('home')) continue;
			// Whoever is typing goes on where they were, though the page around them was made anew.
			await expect(mother.page.locator('[name=H7]')).toBeFocused();
			await mother.page.keyboard.type('0');
			await expect(mother.page.locator('[name=H7]')).toHaveValue('30');
			await mother.isSaved();
		}
	}
);

test(
	'whoever leaves without a network stays, reads why, and leaves once it is back',
	{ tag: '@full' },
	async ({ browser }) => {
		const phone = await ownPhone(await browser.newContext(throughProxy()));
		await phone.opensLetter(letter(1));
		await phone.fillsInUntil('/form/household/home', aloneScript(), ALONE);
		await phone.gives('H6', '91');
		await phone.isSaved();
		const exit = phone.page.getByRole('button', { name: '保存并退出' });
		proxy.cut();
		await exit.click();
		await expect(phone.page.locator('main').getByRole('alert')).toContainText('联网后请再按一次');
		await expect(phone.page.locator('[name=H6]')).toHaveValue('91');
		await expectAccessible(phone.page);
		expect(await phone.records()).toContain('form');
		await phone.gives('H6', '92');
		await expect(phone.page.locator('main .notice-warning')).toContainText('加密存在这部手机上');
		// The press has to find no network: one that comes back while it waits would let it leave at once.
		await Promise.all([phone.page.waitForEvent('requestfailed'), exit.click()]);
		proxy.mend();
		await phone.isSaved();
		await exit.click();
		await expect(phone.page).toHaveURL(/saved=1/);
		expect(await phone.records()).toEqual([]);
	}
);

test(
	'whoever leaves while news come in leaves, though the page around the button is made anew',
	{ tag: '@full' },
	async ({ browser }) => {
		const { mother, father } = await parents(browser, letter(11), '/form/household/home');
		await father.gives('H6', '97');
		await father.isSaved();
		await mother.page.getByRole('button', { name: '保存并退出' }).click();
		await expect(mother.page).toHaveURL(/saved=1/);
	}
);

test(
	'another language is there once it can be had, on the page that is open and with what was answered on it',
	{ tag: '@full' },
	async ({ browser }) => {
		const phone = await ownPhone(await browser.newContext(throughProxy()));
		await phone.opensLetter(letter(9));
		await phone.fillsInUntil('/form/household/home', aloneScript(), ALONE);
		await phone.isSaved();
		proxy.cut();
		await phone.gives('H6', '93');
		const choosesEnglish = async () => {
			await phone.page.locator('header summary').click();
			await phone.page.getByRole('button', { name: 'English', exact: true }).click();
		};
		await choosesEnglish();
		const note = phone.page.locator('main').getByRole('alert').filter({ hasText: '再按一次' });
		await expect(note).toBeFocused();
		await expectAccessible(phone.page);
		await expect(phone.page.locator('[name=H6]')).toHaveValue('93');
		await phone.gives('H7', '3');
		await phone.next();
		await expect(note).toHaveCount(0);
		await phone.page.goBack();
		proxy.mend();
		await choosesEnglish();
		await expect(phone.page.locator('html')).toHaveAttribute('lang', 'en');
		expect(phone.path).toBe('/form/household/home');
		await expect(phone.page.locator('[name=H6]')).toHaveValue('93');
	}
);

test(
	'from the page that stood in without a network the way to the server is open once it is back',
	{ tag: '@full' },
	async ({ browser }) => {
		const phone = await ownPhone(await browser.newContext(throughProxy()));
		await phone.opensLetter(letter(10));
		await phone.fillsInUntil('/form/household/gate', aloneScript(), ALONE);
		proxy.cut();
		await phone.opensWithoutNetwork(() => phone.page.goto('/form'));
		await phone.gives('hasForeignMembers', '1');
		proxy.mend();
		await phone.next();
		await expect(phone.page).toHaveURL(/\/stopped$/);
	}
);

test('a form that gets no answer stays with what was typed, from the code to the signature, and is taken once however often it is sent', async ({
	browser
}) => {
	const phone = await ownPhone(await browser.newContext({ ...throughProxy(), serviceWorkers: 'block' }));
	const note = phone.page.locator('main').getByRole('alert');
	const code = letter(2);
	await phone.page.goto('/');
	await phone.page.locator('html.js').waitFor();
	await phone.page.locator('[name=code]').fill(code);
	proxy.cut();
	await phone.page.locator('main form button').click();
	await expect(note).toContainText('再按一次');
	await expect(note).toBeFocused();
	await expectAccessible(phone.page);
	await expect(phone.page.locator('[name=code]')).toHaveValue(/\d{4}/);
	proxy.mend();
	await phone.next();
	await expect(note).toHaveCount(0);
	await phone.choosesPin(PIN);
	const household = new PostedHousehold(phone.page.context().request);
	await household.post('/notice', { read: '1' });
	await household.fillsInFamily();

	await phone.page.goto('/form/sign');
	await phone.page.locator('html.js').waitFor();
	await phone.page.locator('[name=signature]').fill('张试点');
	await phone.page.locator('[name=promise]').check();
	// It arrives, and the answer is lost on the way back.
	await phone.page.route('**/form/sign', async (route) => void (await route.fetch(), await route.abort()), {
		times: 1
	});
	await phone.page.locator('main form button').click();
	await expect(note).toContainText('再按一次');
	await expect(phone.page.locator('[name=signature]')).toHaveValue('张试点');
	await phone.next();
	await expect(phone.page).toHaveURL(/receipt$/);
});

test(
	'a choice that the browser remembers of its own is not taken for a new answer when somebody goes back',
	{ tag: '@full' },
	async ({ browser }) => {
		const code = letter(3);
		const mother = await ownPhone(await browser.newContext(throughProxy()));
		await mother.opensLetter(code);
		await mother.fillsInUntil('/form/household/H5', aloneScript(), ALONE);
		await mother.isSaved();
		await mother.page.goto(mother.path);
		await mother.gives('H5', '1');
		await mother.isSaved();
		const father = await otherPhone(browser, productUnderTest().url, code);
		await father.page.goto('/form/household/H5');
		await father.gives('H5', '2');
		await father.isSaved();
		await mother.page.goto('/areas');
		const heard = mother.page.waitForResponse('**/form/changes');
		await mother.page.goBack();
		await (await heard).finished();
		await expect(mother.page.locator('[name=H5][value="2"]')).toBeChecked();
		await mother.isSaved();
		expect((await serversDraft(father.page.context(), productUnderTest().url)).household.H5).toBe('2');
	}
);

/** On the page of the home: typed without a network, and then the page is ended. The network comes back after that. */
async function isKilledWith(area: string, phone: OwnPhone): Promise<void> {
	proxy.cut();
	await phone.gives('H6', area);
	await expect.poll(() => phone.saveState()).toBe('onlyHere');
	await phone.page.close();
	proxy.mend();
}

test(
	'what a page that was killed had not sent yet stands on the next one, which the server made without knowing of it',
	{ tag: '@full' },
	async ({ browser }) => {
		const context = await browser.newContext(throughProxy());
		const first = await ownPhone(context);
		await first.opensLetter(letter(4));
		await first.fillsInUntil('/form/household/home', aloneScript(), ALONE);
		await first.gives('H6', '91');
		await first.isSaved();
		await isKilledWith('92', first);
		const second = await ownPhone(context);
		await second.page.goto('/form/household/home');
		await expect(second.page.locator('[name=H6]')).toHaveValue('92');
		await second.isSaved();
		await isKilledWith('93', second);
		const third = await ownPhone(context);
		await third.page.goto('/form/check');
		await expect(third.page.locator('main')).toContainText('93 平方米');
	}
);

test(
	'nor is what the server made it with taken for what somebody has typed since',
	{ tag: '@full' },
	async ({ browser }) => {
		const context = await browser.newContext(throughProxy());
		const killed = await ownPhone(context);
		await killed.opensLetter(letter(6));
		await killed.fillsInUntil('/form/persons/p1/D3', aloneScript(), ALONE);
		const address = killed.page.url();
		await killed.gives('D3', '4401');
		await killed.isSaved();
		proxy.cut();
		await killed.gives('D3', '440106');
		await expect.poll(() => killed.saveState()).toBe('onlyHere');
		await killed.page.close();
		proxy.mend();
		const phone = await ownPhone(context);
		await phone.page.goto(address);
		await expect(phone.page.locator('[name=D3]')).toHaveValue('440106');
		await phone.isSaved();
		expect(Object.values((await serversDraft(context, `http://127.0.0.1:${proxy.port}`)).unfinished ?? {})).toEqual([
			'440106'
		]);
	}
);

test(
	'a question that only the answers of a page that was killed have opened is there when it is asked for',
	{ tag: '@full' },
	async ({ browser }) => {
		const context = await browser.newContext(throughProxy());
		const killed = await ownPhone(context);
		await killed.opensLetter(letter(8));
		await killed.fillsInUntil('/form/household/H3', aloneScript(), ALONE);
		await killed.isSaved();
		proxy.cut();
		await killed.fillsInUntil('/form/household/H5', aloneScript(), ALONE);
		await expect.poll(() => killed.saveState()).toBe('onlyHere');
		await killed.page.close();
		proxy.mend();
		const phone = await ownPhone(context);
		await phone.page.goto('/form/household/H5');
		await expect(phone.page.locator('[name=H5]').first()).toBeVisible();
		await expect(phone.page).toHaveURL(/\/form\/household\/H5$/);
		// From there it goes on and back as ever.
		await phone.answers(aloneScript());
		await phone.next();
		await phone.gives('H6', '95');
		await phone.isSaved();
		expect(phone.path).toBe('/form/household/home');
		await phone.page.goBack();
		await expect(phone.page.locator('[name=H5]').first()).toBeVisible();
		// What nothing has opened yet stays closed, and the hub says where to go on.
		await phone.page.goto('/form/persons/p1/D12');
		await expect(phone.page.locator('main a.button')).toBeVisible();
		await expect(phone.page.locator('[name=D12]')).toHaveCount(0);
	}
);

test(
	'what a page that was killed had not sent yet takes nothing from under the fingers of whoever is on another page by now',
	{ tag: '@full' },
	async ({ browser }) => {
		const context = await browser.newContext(throughProxy());
		const first = await ownPhone(context);
		await first.opensLetter(letter(5));
		await first.fillsInUntil('/form/household/home', aloneScript(), ALONE);
		await isKilledWith('92', first);
		const { page } = await ownPhone(context);
		const sent = page.waitForResponse('**/form/changes');
		await page.goto('/form/household/H3');
		const box = await page.locator('[name="H3.male"]').elementHandle();
		await box?.focus();
		await (await sent).finished();
		await expect(page.locator('[data-save=saved]')).toBeVisible();
		expect(await box?.evaluate((node) => node === document.activeElement)).toBe(true);
	}
);

test('whoever only looks at the pages of a form changes nothing', { tag: '@full' }, async ({ browser }) => {
	const { page } = await ownPhone(await browser.newContext({ baseURL: productUnderTest().url, ...PHONE }));
	const household = new PostedHousehold(page.context().request);
	await household.redeems(letter(7), PIN);
	await household.fillsInFamily();
	const changes: unknown[] = [];
	page.on('request', (request) =>
		changes.push(...((request.postDataJSON() as { changes?: unknown[] } | null)?.changes ?? []))
	);
	await page.goto('/form/check');
	const addresses = await page
		.locator('main dd.change a')
		.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
	expect(addresses.length).toBeGreaterThan(30);
	for (const address of new Set(addresses)) {
		const heard = page.waitForResponse('**/form/changes');
		await page.goto(address);
		await (await heard).finished();
	}
	expect(changes).toEqual([]);
});
