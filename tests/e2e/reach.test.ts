import { expect, test, type Page } from '../support/test';
import type { TextSize } from '../../src/lib/domain/access/text-size';
import { productUnderTest } from '../support/e2e';
import { inState, unopened } from '../support/e2e-households';
import { ZOOMED } from '../support/page-audit';
import { PostedHousehold } from '../support/posted-household';
import { ResidentPhone } from '../support/resident-phone';

const PIN = '280516';
test.use({ serviceWorkers: 'block' });

/** Half-way through the form, in this size whatever another test has chosen for it. */
async function onDraft(page: Page, size: TextSize): Promise<void> {
	await new PostedHousehold(page.request).signsIn(inState('draft').code, PIN);
	await page.request.post('/display', { form: { size } });
}

const elderOf = (page: Page) => page.locator('html').getAttribute('data-elder');

test('elder mode is switched on without JavaScript, at any page, and is there on the household’s next device', async ({
	browser
}) => {
	const { code } = unopened(1, 4);
	const first = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await first.goto('/areas?under=45');
	await first.getByRole('button', { name: '长辈版' }).click();
	await expect(first).toHaveURL(/areas\?under=45$/);
	expect(await elderOf(first)).toBe('large');
	await new PostedHousehold(first.context().request).redeems(code, PIN);
	await first.goto('/form');
	await first.locator('.site-header summary').click();
	await first.getByRole('button', { name: '最大' }).click();
	expect(await elderOf(first)).toBe('largest');

	const next = await (await browser.newContext()).newPage();
	await new ResidentPhone(next).signsIn(code, PIN);
	await expect(next).toHaveURL(/\/form$/);
	await expect(next.locator('html')).toHaveAttribute('data-elder', 'largest');
});

test('switching elder mode on loses nothing that is typed on the page', async ({ page }) => {
	await onDraft(page, 'normal');
	await page.goto('/form/household/home');
	await page.locator('html.js').waitFor();
	await page.locator('[name=H6]').fill('137');
	await page.getByRole('button', { name: '长辈版' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-elder', 'large');
	await expect(page.locator('[name=H6]')).toHaveValue('137');
});

/** A device with this voice; what is spoken is kept in `spoken`. */
async function withVoice(page: Page, voice: { lang: string; localService: boolean }): Promise<void> {
	await page.addInitScript((own) => {
		const spoken: string[] = [];
		const speechSynthesis = {
			getVoices: () => [own],
			speak: ({ text }: { text: string }) => spoken.push(text),
			cancel: () => spoken.push('(cut off)')
		};
		Object.assign(globalThis, {
			spoken,
			SpeechSynthesisUtterance: class {
				constructor(readonly text: string) {}
			}
		});
		Object.defineProperty(globalThis, 'speechSynthesis', { value: speechSynthesis });
	}, voice);
}

const spokenOn = (page: Page) => page.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken);

test('the question, its help and its choices are read aloud, and no answer is', async ({ page }) => {
	await withVoice(page, { lang: 'zh-CN', localService: true });
	await onDraft(page, 'larger');
	await page.goto('/form/household/home');
	const typed = await page.locator('[name=H6]').inputValue();
	await page.getByRole('button', { name: '朗读' }).click();
	const spoken = await spokenOn(page);
	expect(spoken[0]).toBe('您家的房子有多大？');
	expect(spoken.join()).toContain('房产证上的面积');
	expect(spoken.join()).toContain('几户合住一套房');
	expect(typed).not.toBe('');
	expect(spoken.filter((text) => text.includes(typed) && !text.includes('例如'))).toEqual([]);
	await page.getByRole('button', { name: '停止' }).click();
	expect((await spokenOn(page)).at(-1)).toBe('(cut off)');
	await expect(page.getByRole('button', { name: '朗读' })).toBeVisible();

	// Names on a list are what somebody typed.
	await page.goto('/form/people/present');
	const [name = ''] = await page.locator('.people strong').allInnerTexts();
	await page.getByRole('button', { name: '朗读' }).click();
	expect(name).not.toBe('');
	expect((await spokenOn(page)).join()).not.toContain(name);
});

for (const [why, voice] of [
	['of a service elsewhere', { lang: 'zh-CN', localService: false }],
	['of another language', { lang: 'de-DE', localService: true }]
] as const) {
	test(`with no voice but one ${why} nothing offers to read aloud`, async ({ page, baseURL }) => {
		await withVoice(page, voice);
		await page.context().addCookies([{ name: 'zitian_text_size', value: 'large', url: baseURL! }]);
		const loaded = page.waitForResponse((response) => /_app\/immutable\/.*\.js$/.test(response.url()));
		await page.goto('/');
		await loaded;
		await page.locator('html.js').waitFor();
		await expect(page.getByRole('button', { name: '朗读' })).toHaveCount(0);
	});
}

/** Tabs on; what has the focus is in view, and is seen to have it. */
async function tabs(page: Page): Promise<string> {
	await page.keyboard.press('Tab');
	const focus = await page.evaluate(() => {
		const element = document.activeElement;
		if (!element || element === document.body) return { name: '', seen: true };
		const shown = element.closest('.choice') ?? element;
		const { top, bottom, left, right } = shown.getBoundingClientRect();
		const { outlineStyle, outlineWidth } = getComputedStyle(shown);
		const isInView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
		const hit = document.elementFromPoint(
			(left + right) / 2,
			Math.min(Math.max((top + bottom) / 2, 1), innerHeight - 1)
		);
		const name = `${element.tagName} ${element.getAttribute('name') ?? ''} ${element.textContent?.trim().slice(0, 12) ?? ''}`;
		return {
			name,
			seen:
				isInView &&
				outlineStyle !== 'none' &&
				parseFloat(outlineWidth) >= 2 &&
				hit !== null &&
				(shown.contains(hit) || hit.contains(shown))
		};
	});
	expect(focus, 'the focus is seen').toMatchObject({ seen: true });
	return focus.name;
}

async function tabsTo(page: Page, selector: string): Promise<void> {
	const isThere = () =>
		page
			.locator(selector)
			.first()
			.evaluate((element) => element === document.activeElement || element.contains(document.activeElement));
	for (let presses = 0; presses < 40; presses += 1) {
		await tabs(page);
		if (await isThere()) return;
	}
	throw new Error(`${selector} cannot be reached with the keyboard.`);
}

/** From a text copied elsewhere: nothing forbids to paste a code or a PIN (WCAG 2.2, 3.3.8). */
async function pastes(page: Page, text: string): Promise<void> {
	await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
	await page.keyboard.press('ControlOrMeta+V');
}

test('with the keyboard alone, at 400 % zoom, somebody comes from the letter into the form', async ({
	page,
	context
}) => {
	await page.setViewportSize(ZOOMED);
	await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: productUnderTest().url });
	const { code } = unopened(1, 5);
	const goesOn = async (key: string) => {
		const before = await page.title();
		await page.keyboard.press(key);
		await expect(page).not.toHaveTitle(before);
	};
	await page.goto('/');
	await page.locator('html.js').waitFor();
	await tabsTo(page, '[name=code]');
	await pastes(page, code);
	await goesOn('Enter');
	await tabsTo(page, '[name=answer][value=yes]');
	await goesOn('Enter');
	for (const name of ['pin', 'pinAgain']) {
		await tabsTo(page, `[name=${name}]`);
		await pastes(page, PIN);
	}
	await goesOn('Enter');
	await tabsTo(page, 'main form button');
	await goesOn('Enter');
	await tabsTo(page, '[name=hasForeignMembers]');
	await page.keyboard.press('ArrowDown');
	await expect(page.locator('[name=hasForeignMembers][value="2"]')).toBeChecked();
	await goesOn('Enter');
	await expect(page).toHaveURL(/household\/H1/);

	const stops: string[] = [];
	for (let stop = await tabs(page); stop !== '' && stops.length < 60; stop = await tabs(page)) stops.push(stop);
	expect(stops.length, 'the focus leaves the page at its end').toBeLessThan(60);
});

test('in forced colours a chosen answer, the focus and a field are seen by their borders', async ({ page }) => {
	await onDraft(page, 'normal');
	await page.emulateMedia({ forcedColors: 'active' });
	await page.goto('/form/household/H5');
	const chosen = page.locator('.choice:has(input:checked)');
	const other = page.locator('.choice:not(:has(input:checked))').last();
	await expect(chosen).toHaveCSS('border-top-width', '3px');
	await expect(other).toHaveCSS('border-top-width', '1px');
	await expect(chosen).toHaveCSS('outline-style', 'none');
	await chosen.locator('input').focus();
	await expect(chosen).toHaveCSS('outline-style', 'solid');
	await expect(page.locator('main form button.button').last()).toHaveCSS('border-top-style', 'solid');
	await page.goto('/form/household/home');
	await expect(page.locator('[name=H6]')).toHaveCSS('border-top-width', '2px');
});
