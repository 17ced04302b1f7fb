import { expect, test, type Page } from '../support/test';
import { toTraditional } from '../../tools/words/traditional';
import { unopened } from '../support/e2e-households';
import { ALONE, aloneScript } from '../support/family';
import { ResidentPhone } from '../support/resident-phone';

/** Scripts and styles that the page loads, by the folder of their language; '' = the Chinese ones. */
function foldersLoaded(page: Page): Set<string> {
	const folders = new Set<string>();
	page.on('request', (request) => {
		const [, folder] = /\/_app\/immutable\/(?:(\w+)\/)?(?:entry|nodes|chunks|assets)\//.exec(request.url()) ?? [
			undefined,
			undefined
		];
		if (request.url().includes('/_app/immutable/')) folders.add(folder ?? '');
	});
	return folders;
}

/** Chooses a language as somebody without scripts does, too. */
async function chooses(page: Page, label: string): Promise<void> {
	await page.locator('header summary').click();
	await page.getByRole('button', { name: label, exact: true }).click();
}

test.describe('a browser that asks for traditional Chinese', () => {
	test.use({ locale: 'zh-TW' });

	test('is answered in it, loads the words of that language alone, and goes to another with one choice', async ({
		page
	}) => {
		const folders = foldersLoaded(page);
		await page.goto('/');
		await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
		await expect(page.locator('html')).toHaveClass(/js/);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('填寫您家的普查表');
		expect([...folders]).toEqual(['hant']);

		folders.clear();
		await chooses(page, 'English');
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		await expect(page.locator('html')).toHaveClass(/js/);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fill in your household’s census form');
		expect([...folders]).toEqual(['en']);

		folders.clear();
		await chooses(page, '简体中文');
		await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
		await expect(page.locator('html')).toHaveClass(/js/);
		expect([...folders]).toEqual(['']);
	});

	test.describe('without JavaScript', () => {
		test.use({ javaScriptEnabled: false });

		test('has the choice of languages all the same, on targets that a thumb hits, within a narrow page', async ({
			page
		}) => {
			await page.goto('/trouble');
			await page.locator('header summary').click();
			for (const target of [page.locator('header summary'), ...(await page.locator('header form button').all())]) {
				const { width = 0, height = 0 } = (await target.boundingBox()) ?? {};
				expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
			}
			expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(360);
			await page.getByRole('button', { name: 'English', exact: true }).click();
			await expect(page).toHaveURL(/\/trouble$/);
			await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		});
	});

	test(
		'shows no simplified character on the way from the letter to the receipt, but what people typed and the office wrote',
		{ tag: '@full' },
		async ({ page }) => {
			test.setTimeout(240_000);
			const [name] = ALONE.present;
			const door = unopened(0, 5);
			const asWritten = [name ?? '', door.address, ...door.address.split(' ')];
			const unfit: string[] = [];
			const look = async () => {
				const lines = (await page.locator('main').innerText()).split('\n');
				const ours = lines.map((line) => asWritten.reduce((rest, each) => rest.replaceAll(each, ''), line));
				unfit.push(...ours.filter((line) => toTraditional(line) !== line || /undefined|[{}]/.test(line)));
			};
			const phone = new ResidentPhone(page);
			await phone.typesCode('1234 5678 1234 5678');
			await look();
			await phone.typesCode(door.code);
			await phone.choosesPin('280516');
			await look();
			await phone.next();
			await phone.fillsInUntil('/form/check', aloneScript(), ALONE, look);
			await look();
			await expect(page.locator('main')).toContainText(name ?? '');
			await phone.signs(name ?? '');
			await expect(page).toHaveURL(/\/receipt$/);
			expect(unfit).toEqual([]);
		}
	);
});
