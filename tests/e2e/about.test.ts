import { expect, test } from '../support/test';
import type { Page } from '@playwright/test';
import { ABOUT_TOPICS } from '../../src/lib/i18n/about';
import { expectFaultless } from '../support/axe';
import { productUnderTest } from '../support/e2e';
import { scanned } from '../support/fake-camera';

const LANGUAGES = ['zh', 'hant', 'en'] as const;

async function speaks(page: Page, locale: (typeof LANGUAGES)[number]): Promise<void> {
	await page.context().addCookies([{ name: 'zitian_locale', value: locale, url: productUnderTest().url }]);
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('whoever has no letter finds from the first page whom to tell of abuse', async ({ page }) => {
		await page.goto('/');
		await page.getByRole('link', { name: '关于普查' }).click();
		await page.getByRole('link', { name: '权利、义务和举报' }).click();
		await expect(page.locator('main')).toContainText('第三十三条');
		await expect(page.locator('main a[href="tel:0773-0000001"]')).toBeVisible();
		await expect(page.locator('main')).toContainText('jubao@xiangshan.example');
		expect((await page.goto('/about/no-such-topic'))?.status()).toBe(404);
		expect((await page.goto('/about/print/no-such-sheet'))?.status()).toBe(404);
	});
});

for (const locale of LANGUAGES)
	test(
		`what anybody may ask about the census is answered in ${locale}, with the days of the round`,
		{ tag: '@full' },
		async ({ page }) => {
			await speaks(page, locale);
			const said: string[] = [];
			for (const path of ['/about', ...ABOUT_TOPICS.map((topic) => `/about/${topic}`)]) {
				await page.goto(path);
				await expectFaultless(page);
				said.push(await page.locator('main').innerText());
			}
			const all = said.join('\n');
			expect(all).not.toMatch(/[{}]/);
			expect(all).toContain({ zh: '11月5日24时', hant: '11月5日24時', en: '24:00 on 5 November' }[locale]);
			expect(all).toContain({ zh: '从来不问', hant: '從來不問', en: 'Never asked' }[locale]);
		}
	);

for (const sheet of ['poster', 'notice'])
	test(
		`the ${sheet} fills one A4 page in each language, and its QR code is the portal`,
		{ tag: '@full' },
		async ({ page, browser }) => {
			for (const locale of LANGUAGES) {
				await speaks(page, locale);
				await page.goto(`/about/print/${sheet}`);
				await expectFaultless(page);
				expect(await scanned(browser, page.locator('.qr'))).toBe(`${productUnderTest().url}/`);
				const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
				expect(pdf.match(/\/Type\s*\/Page\b/g), `${sheet} in ${locale}`).toHaveLength(1);
				expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12]/);
			}
		}
	);
