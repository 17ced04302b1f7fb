import { expect, test, type Browser, type Page } from '../support/test';
import { expectAccessible } from '../support/axe';
import { unopened } from '../support/e2e-households';
import { familyScript } from '../support/family';
import { idNumberFor } from '../support/households';
import { PostedHousehold } from '../support/posted-household';
import { ResidentPhone } from '../support/resident-phone';
import { serveProduct } from '../support/served';

const PIN = '280516';
test.use({ serviceWorkers: 'block' });
test.setTimeout(180_000);

const PHONE = { width: 360, height: 640 };
const KINDS = [
	['with scripts', true],
	['without scripts', false]
] as const;

interface Filled {
	page: Page;
	household: PostedHousehold;
}

/** The doors of this file: five with scripts, five without, two more. */
function door(nth: number) {
	if (nth < 5) return unopened(5, nth + 1);
	return nth < 9 ? unopened(11, nth - 5) : unopened(6, nth - 7);
}

/** A household signed in on this phone, its form filled in by `fill`. */
async function opened(
	browser: Browser,
	javaScriptEnabled: boolean,
	nth: number,
	fill: (household: PostedHousehold) => Promise<void>
): Promise<Filled> {
	const context = await browser.newContext({ javaScriptEnabled, viewport: PHONE });
	const page = await context.newPage();
	const household = new PostedHousehold(context.request);
	await household.redeems(door(nth).code, PIN);
	await fill(household);
	return { page, household };
}

const confirming = (page: Page) => page.getByRole('button', { name: '没有错，继续' });

/** Its scripts are there: what is pressed is taken by them. */
const ready = (page: Page, javaScriptEnabled: boolean) =>
	javaScriptEnabled ? expect(page.locator('#svelte-announcer')).toHaveCount(1) : Promise.resolve();

for (const [kind, scripts] of KINDS) {
	const nth = scripts ? 0 : 5;
	const tag = scripts ? [] : '@full';

	test(
		`a name that looks like none is asked about where its link leads, and stays, ${kind}`,
		{ tag: '@full' },
		async ({ browser }) => {
			const { page } = await opened(browser, scripts, nth, async (household) => {
				await household.fillsInFamily();
				await household.post('/form/people/present', { do: 'rename', id: 'p2', D1: '李小宝' });
			});
			await page.goto('/form/check');
			const said = page.getByRole('link', { name: '“李小宝”是真实姓名吗' });
			await said.click();
			await expect(page).toHaveURL(/people\/present/);
			await expect(page.locator('.notice-warning')).toContainText('“李小宝”是真实姓名吗');
			await expect(page.locator('.notice-warning')).toBeFocused();
			await expect(confirming(page)).toBeInViewport();
			if (scripts) await expectAccessible(page);
			await confirming(page).click();
			await expect(page).toHaveURL(/form\/check/);
			await expect(page.locator('main h1')).toContainText('检查');
			await expect(said).toHaveCount(0);
		}
	);

	test(
		`the button that goes on says what it does, and what is asked gets the focus, ${kind}`,
		{ tag },
		async ({ browser }) => {
			const { page } = await opened(browser, scripts, nth + 1, (household) =>
				household.fillsInHome({ ...familyScript(), '/form/household/home': {} }).catch(() => undefined)
			);
			await page.goto('/form/household/home');
			await ready(page, scripts);
			await page.locator('[name=H6]').fill('92');
			await page.locator('[name=H7]').fill('30');
			await page.getByRole('button', { name: '下一步', exact: true }).click();
			await expect(page.locator('.notice-warning').first()).toContainText('30 间房');
			await expect(page.locator('.notice-warning').first()).toBeFocused();
			await expect(page.getByRole('button', { name: '下一步', exact: true })).toHaveCount(0);
			await expect(confirming(page)).toBeInViewport();
			if (scripts) await expectAccessible(page);
			await confirming(page).click();
			await expect(page).toHaveURL(/people\/present/);
		}
	);

	test(
		`an ID number that is not at hand is left for later, and what is there of it is kept, ${kind}`,
		{ tag },
		async ({ browser }) => {
			const { page } = await opened(browser, scripts, nth + 2, (household) => household.fillsInFamily());
			await page.goto('/form/people/present');
			await ready(page, scripts);
			await page.locator('main input[id=D1]').last().fill('张新试');
			await page.locator('button[name=do][value=add]').click();
			await expect(page.locator('.people li')).toHaveCount(4);
			// Whoever is answered for already is passed over.
			await page.locator('button[name=do][value=next]').click();
			await page.getByRole('button', { name: '没有错，下一步' }).click();
			await expect(page).toHaveURL(/persons\/p5\w*\/D2/);
			await page.locator('[name=D2][value="9"]').check();
			await page.getByRole('button', { name: '下一步', exact: true }).click();
			await expect(page).toHaveURL(/persons\/p5\w*\/D3/);
			await page.locator('[name=D3]').fill('4503041988');
			await page.getByRole('button', { name: '先填别的，回头再来' }).click();
			await expect(page).toHaveURL(/persons\/p5\w*\/D4D5/);
			if (scripts) await expectAccessible(page);
			await page.getByRole('link', { name: '回到您家的普查表' }).click();
			await expect(page.locator('main h1')).toHaveText('您家的普查表');
			await page.goto((await page.locator('.task-list a', { hasText: '张新试' }).getAttribute('href')) ?? '');
			await expect(page.locator('[name=D3]')).toHaveValue('4503041988');
			await page.locator('a.site-name').click();
			await expect(page.locator('main h1')).toHaveText('您家的普查表');
		}
	);

	test(`a household of which nobody is left is met with the enumerator, ${kind}`, { tag }, async ({ browser }) => {
		const { page, household } = await opened(browser, scripts, nth + 3, (household) => household.fillsInHome());
		await household.post('/form/people/present', { do: 'next' });
		await household.post('/form/people/absent', { do: 'next' });
		await page.goto('/form');
		await page.locator('main a.button').click();
		await expect(page.locator('main h1')).toContainText('两张名单上都没有人');
		if (scripts) await expectAccessible(page);
		await ready(page, scripts);
		await page.locator('[name=nobody][value="1"]').check();
		await page.getByRole('button', { name: '下一步', exact: true }).click();
		await expect(page).toHaveURL(/stopped/);
		await expect(page.locator('main')).toContainText('由普查员来帮您登记');
		await expect(page.locator('body')).toContainText('您的普查员');
		await page.getByRole('link', { name: '选错了' }).click();
		await expect(page.locator('main h1')).toContainText('两张名单上都没有人');
	});

	test(
		`what does not fit between two people is said where the link leads, with the other page beside it, ${kind}`,
		{ tag: '@full' },
		async ({ browser }) => {
			const { page } = await opened(browser, scripts, nth + 4, async (household) => {
				await household.fillsInFamily();
				// Saved, though neither fits the other page yet.
				const form = { D3: idNumberFor('1990-06', '1') };
				await household.request.post('/form/persons/p2/D3', { form });
				await household.request.post('/form/persons/p2/D4D5', {
					form: { D4: '1', 'D5.year': '1990', 'D5.month': '6' }
				});
			});
			await page.goto('/form/check');
			await expect(page.locator('main')).toContainText('湖南省 长沙市 芙蓉区');
			await page.getByRole('link', { name: '性别却与户主相同' }).click();
			await expect(page.getByRole('alert').filter({ hasText: '性别却与户主相同' })).toBeVisible();
			await page.getByRole('link', { name: '李试点的性别和出生年月' }).click();
			await expect(page.getByRole('alert').filter({ hasText: '性别却与户主相同' })).toBeVisible();
			if (scripts) await expectAccessible(page);
			await page.getByRole('button', { name: '没有填错，请普查员核实' }).first().click();
			await expect(page).toHaveURL(/form\/check/);
			await expect(page.locator('main')).toContainText('请普查员核实');
			await expect(page.getByRole('link', { name: '性别却与户主相同' })).toHaveCount(0);
		}
	);
}

test('a county is shown by its name on the check page, however it was found', async ({ browser }) => {
	const { page } = await opened(browser, true, 11, (household) => household.fillsInFamily());
	await page.goto('/form/persons/p2/D8?from=check');
	await ready(page, true);
	await expect(page.getByRole('radio', { name: '湖南省 长沙市 芙蓉区' })).toBeChecked();
	// What the search says pushes the button down: pressed while it comes, the press would meet nothing.
	await page.locator('input.input[name="D8.area"]').fill('541002');
	await expect(page.getByRole('status').filter({ hasText: '没有找到' })).toBeVisible();
	await page.getByRole('button', { name: '下一步', exact: true }).click();
	await expect(page.getByRole('alert').first()).toContainText('没有找到');
	await page.locator('input.input[name="D8.area"]').fill('阳朔');
	await expect(page.getByRole('radio', { name: /阳朔县/ })).toBeVisible();
	await page.getByRole('button', { name: '下一步', exact: true }).click();
	await expect(page).toHaveURL(/form\/check/);
	await expect(page.locator('main')).toContainText('广西壮族自治区 桂林市 阳朔县');
	await expect(page.locator('main')).not.toContainText('450321');
});

/** Two browsers in one session, with scripts and without: what the second shows, the first has saved. */
async function inBoth(
	browser: Browser,
	household: PostedHousehold,
	show: (page: Page, scripts: boolean) => Promise<void>
) {
	const storageState = await household.request.storageState();
	for (const [, javaScriptEnabled] of KINDS) {
		const context = await browser.newContext({ javaScriptEnabled, storageState, viewport: PHONE });
		await show(await context.newPage(), javaScriptEnabled);
	}
}

/** Somebody who lives alone, on the list; a woman died. */
async function alone(browser: Browser, code: string): Promise<PostedHousehold> {
	const household = new PostedHousehold((await browser.newContext()).request);
	await household.redeems(code, PIN);
	await household.fillsInHome();
	await household.post('/form/people/present', { do: 'add', D1: '张试点' });
	for (const list of ['present', 'absent']) await household.post(`/form/people/${list}`, { do: 'next' });
	await household.post('/form/people/H2', { 'H2.present': '1', 'H2.absent': '0' });
	return household;
}

test(
	'the month of a death is one of twelve buttons, with scripts and without',
	{ tag: '@full' },
	async ({ browser }) => {
		const household = await alone(browser, unopened(12, 4).code);
		await household.post('/form/deaths/f1/who', familyScript()['/form/deaths/f1/who'] ?? {});
		await inBoth(browser, household, async (page, scripts) => {
			await page.goto('/form/deaths/f1/when');
			await ready(page, scripts);
			const months = page.getByRole('radio', { name: /月$/ }).and(page.locator('[name="death.month"]'));
			await expect(months).toHaveCount(12);
			for (const button of await months.all())
				expect((await button.locator('..').boundingBox())?.height).toBeGreaterThanOrEqual(44);
			await months.nth(scripts ? 1 : 2).check();
			await page.locator('[name="death.year"]').fill('');
			await page.getByRole('button', { name: '下一步', exact: true }).click();
			await expect(page.getByRole('alert').first()).toContainText('年');
			await expect(months.nth(scripts ? 1 : 2)).toBeChecked();
			await page.locator('[name="death.year"]').fill('2020');
			await page.getByRole('button', { name: '下一步', exact: true }).click();
			await expect(page).toHaveURL(/deaths\/f1\/ethnicGroup/);
		});
	}
);

test(
	'six digits that are no county are refused where they were typed, with scripts and without',
	{ tag: '@full' },
	async ({ browser }) => {
		const household = await alone(browser, unopened(12, 5).code);
		await household.post('/form/persons/p1/D3', { D3: idNumberFor('1988-03', '1') });
		await household.post('/form/persons/p1/D4D5', { D4: '1', 'D5.year': '1988', 'D5.month': '3' });
		await household.post('/form/persons/p1/D6', { D6: '01' });
		await inBoth(browser, household, async (page, scripts) => {
			await page.goto('/form/persons/p1/D8');
			await ready(page, scripts);
			await page.locator('[name="D8.code"][value="4"]').check();
			const box = page.locator('input.input[name="D8.area"]');
			await box.fill('541002');
			if (scripts) await expect(page.getByRole('status').filter({ hasText: '没有找到' })).toBeVisible();
			await page.getByRole('button', { name: '下一步', exact: true }).click();
			await expect(page.getByRole('alert').first()).toContainText('没有找到');
			await expect(box).toHaveValue('541002');
			await expect(page.locator('[name="D8.code"][value="4"]')).toBeChecked();
			// Its name of before is found; the only one of that name is taken without a press.
			await box.fill('临桂县');
			if (scripts) await page.getByRole('radio', { name: /临桂区/ }).check();
			await page.getByRole('button', { name: '下一步', exact: true }).click();
			await expect(page).toHaveURL(/persons\/p1\/D9/);
		});
	}
);

test(
	'an invisible character that was pasted is refused nowhere, with scripts and without',
	{ tag: '@full' },
	async ({ browser }) => {
		const household = await alone(browser, unopened(13, 0).code);
		const number = idNumberFor('1988-03', '1');
		const next = (page: Page) => page.getByRole('button', { name: '下一步', exact: true }).click();
		await inBoth(browser, household, async (page, scripts) => {
			await page.goto('/form/persons/p1/D3');
			await ready(page, scripts);
			await page.locator('[name=D3]').fill(`\u200b${number.slice(0, 6)}\u200b${number.slice(6)}\ufeff`);
			if (scripts) await expect(page.getByText('号码核对无误')).toBeVisible();
			await next(page);
			await expect(page).not.toHaveURL(/D3$/);
			await household.post('/form/persons/p1/D4D5', { D4: '1', 'D5.year': '1988', 'D5.month': '3' });
			await household.post('/form/persons/p1/D6', { D6: '01' });
			await page.goto('/form/persons/p1/D8');
			await ready(page, scripts);
			await page.locator('[name="D8.code"][value="4"]').check();
			await page.locator('input.input[name="D8.area"]').fill('阳\u200b朔\u2060县');
			if (scripts) await page.getByRole('radio', { name: /阳朔县/ }).check();
			await next(page);
			await expect(page).toHaveURL(/p1\/D9/);
		});
	}
);

test(
	'whoever goes back after signing out is shown no answer, and how to come in, with scripts and without',
	{ tag: '@full' },
	async ({ browser }) => {
		const household = await alone(browser, unopened(13, 1).code);
		const storageState = await household.request.storageState();
		for (const [, javaScriptEnabled] of KINDS) {
			const context = await browser.newContext({ javaScriptEnabled, storageState, viewport: PHONE });
			const page = await context.newPage();
			await page.goto('/form/persons/p1/D3');
			await ready(page, javaScriptEnabled);
			await page.getByRole('button', { name: '保存并退出' }).click();
			await expect(page).not.toHaveURL(/form/);
			await page.goBack();
			await expect(page.locator('[name=code]')).toBeVisible();
			await expect(page.locator('main')).not.toContainText('张试点');
			await expect(page.locator('main')).not.toContainText('您离开了一会儿');
			await context.clearCookies();
			await new PostedHousehold(context.request).signsIn(unopened(13, 1).code, PIN);
			Object.assign(storageState, await context.storageState());
		}
	}
);

test(
	'signing in and out on a phone of one’s own waits for no storage that does not answer',
	{ tag: '@full' },
	async ({ browser }) => {
		const context = await browser.newContext();
		await context.addInitScript(() => {
			IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
		});
		const page = await context.newPage();
		const { code } = door(10);
		await new PostedHousehold((await browser.newContext()).request).redeems(code, PIN);
		const phone = new ResidentPhone(page);
		await phone.typesCode(code);
		await page.locator('[name=device][value=own]').check();
		await page.locator('[name=pin]').fill(PIN);
		await phone.next();
		await expect(page).toHaveURL(/form/);
		await page.getByRole('button', { name: '保存并退出' }).click();
		await expect(page).not.toHaveURL(/form/);
	}
);

test(
	'a change after the pre-fill leads to its pages, and waits for them before the form is handed in again',
	{ tag: '@full' },
	async ({ browser }) => {
		const product = await serveProduct({}, 24);
		try {
			const page = await (await browser.newContext({ baseURL: product.url, javaScriptEnabled: false })).newPage();
			const prefilled = product.rehearsal.households.find(({ state }) => state === 'prefilled');
			await new ResidentPhone(page).signsIn(prefilled?.code ?? '', PIN);
			await page.goto('/confirm');
			for (const name of ['died', 'moved', 'hukou']) await page.locator(`[name=${name}][value=no]`).check();
			await page.locator('[name=born][value=yes]').check();
			await page.getByRole('button', { name: '确认' }).click();
			await expect(page.locator('main')).not.toContainText('可以上报了');
			await page.goto('/form/sign');
			await expect(page).toHaveURL(/form\/check/);
			await page.goto('/form');
			await page.locator('main a.button').click();
			await expect(page).toHaveURL(/household\/H3/);
			await page.getByRole('button', { name: '下一步', exact: true }).click();
			await expect(page).toHaveURL(/people\/present/);
			await page.locator('button[name=do][value=next]').click();
			await expect(page.locator('main')).toContainText('可以上报了');
		} finally {
			await product.stop();
		}
	}
);
