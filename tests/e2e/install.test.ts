import { expect, test } from '../support/test';
import { expectAccessible } from '../support/axe';
import { unopened } from '../support/e2e-households';
import { ResidentPhone } from '../support/resident-phone';

const FILE = 7;
const IPHONE =
	'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';

interface Manifest extends Record<string, unknown> {
	icons: Picture[];
	screenshots: Picture[];
	shortcuts: { url: string }[];
}
interface Picture {
	src: string;
	sizes: string;
	type: string;
}

test('the manifest has all that Chromium and iOS need to install the portal, with pictures of the size that it says', async ({
	page,
	request
}) => {
	await page.goto('/');
	const devTools = await page.context().newCDPSession(page);
	const { data, errors } = await devTools.send('Page.getAppManifest');
	expect(errors).toEqual([]);
	const { icons, screenshots, shortcuts, ...manifest } = JSON.parse(data ?? '{}') as Manifest;
	// https://web.dev/articles/install-criteria
	expect(manifest).toMatchObject({
		name: expect.any(String),
		short_name: expect.any(String),
		display: 'standalone',
		scope: '/'
	});
	expect(manifest.start_url).toMatch(/^\//);
	expect(manifest.prefer_related_applications ?? false).toBe(false);
	expect(icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
	for (const { src, sizes, type } of [...icons, ...screenshots]) {
		const answer = await request.get(src);
		expect([src, answer.headers()['content-type']]).toEqual([src, type]);
		if (type !== 'image/png') continue;
		const png = await answer.body();
		expect([src, `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`]).toEqual([src, sizes]);
		expect(png.length).toBeLessThan(100_000);
	}
	for (const { url } of shortcuts) expect((await request.get(url)).status()).toBe(200);
	expect(
		(await request.get((await page.locator('link[rel=apple-touch-icon]').getAttribute('href')) ?? '')).status()
	).toBe(200);
});

test('on a phone of one’s own the overview of the form says once how to keep it at hand', async ({ browser }) => {
	const page = await (await browser.newContext({ userAgent: IPHONE, viewport: { width: 360, height: 740 } })).newPage();
	const phone = new ResidentPhone(page);
	await phone.typesCode(unopened(FILE, 4).code);
	await phone.presses(page.locator('[name=answer][value=yes]'));
	for (const name of ['pin', 'pinAgain']) await page.locator(`[name=${name}]`).fill('280516');
	await page.locator('[name=device][value=own]').check();
	await phone.next();
	await phone.next();
	await page.goto('/form');
	const hint = page.getByRole('complementary').filter({ hasText: '添加到主屏幕' });
	await expect(hint).toBeVisible();
	await expectAccessible(page);
	await hint.getByRole('button', { name: '不用了' }).click();
	await expect(hint).toHaveCount(0);
	await page.reload({ waitUntil: 'networkidle' });
	await expect(hint).toHaveCount(0);
});
