import { mkdirSync } from 'node:fs';
import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumOptions } from '../../tests/support/chromium';
import { DoorPhone } from '../../tests/support/door-phone';
import { FAMILY, familyScript } from '../../tests/support/family';
import { FOUR, fourScript } from '../../tests/support/family-of-four';
import { keepsBlock, opensInterview, opensOfflineList } from '../../tests/support/field-phone';
import { startProduct, type TestProduct } from '../../tests/support/product';
import { ResidentPhone } from '../../tests/support/resident-phone';
import { signsInAs } from '../../tests/support/staff-desk';

/** `npm run screenshots`: the README's pictures and the install page's, taken from the product itself on an invented district. */
const FOLDER = 'docs/screenshots';
/** Shown by the browser before it installs (static/manifest.webmanifest gives their sizes): small files. */
const INSTALL_FOLDER = 'static/install';
const INSTALL_PHONE = {
	viewport: { width: 360, height: 740 },
	deviceScaleFactor: 1.25,
	locale: 'zh-CN',
	reducedMotion: 'reduce' as const
};
const INSTALL_WIDE = { viewport: { width: 1280, height: 800 }, locale: 'zh-CN', reducedMotion: 'reduce' as const };
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, locale: 'zh-CN' };
const DESK = { viewport: { width: 1280, height: 860 }, deviceScaleFactor: 1, locale: 'zh-CN' };

const shoot = (page: Page, name: string) => page.screenshot({ path: `${FOLDER}/${name}.png` });

async function residentPictures(browser: Browser, product: TestProduct): Promise<void> {
	const page = await (await browser.newContext({ ...PHONE, baseURL: product.url })).newPage();
	const phone = new ResidentPhone(page);
	const door = product.rehearsal.households.find(({ state }) => state === 'unopened');
	await page.goto('/');
	await shoot(page, 'resident-1-letter');
	await phone.typesCode(door?.code ?? '');
	await shoot(page, 'resident-2-home');
	await phone.choosesPin('280516');
	await phone.next();
	const names: Record<string, string> = {
		'/form/persons/p2/D8': 'resident-3-question',
		'/form/persons/p1/D3': 'resident-4-birth'
	};
	await phone.fillsInUntil('/form/persons/p3/D2', familyScript(), FAMILY, async () => {
		const name = names[phone.path];
		if (name === 'resident-4-birth') await phone.answers(familyScript());
		if (name) await shoot(page, name);
	});
	await page.goto('/form');
	await shoot(page, 'resident-5-hub');
	await phone.fillsInUntil('/form/check', familyScript(), FAMILY);
	await phone.signs('张试点');
	await page.waitForURL(/receipt/);
	await shoot(page, 'resident-6-receipt');
}

/** Half-way through the form, on a phone and on a computer. */
async function installPictures(browser: Browser, product: TestProduct): Promise<void> {
	const draft = product.rehearsal.households.find(({ state }) => state === 'draft');
	for (const [options, names] of [
		[INSTALL_PHONE, ['hub', 'question']],
		[INSTALL_WIDE, ['wide']]
	] as const) {
		const page = await (await browser.newContext({ ...options, baseURL: product.url })).newPage();
		await new ResidentPhone(page).signsIn(draft?.code ?? '', draft?.pin ?? '');
		for (const name of names) {
			await page.goto(name === 'hub' ? '/form' : '/form/persons/p1/D8');
			await page.screenshot({ path: `${INSTALL_FOLDER}/${name}.png` });
		}
	}
}

async function staffPictures(browser: Browser, product: TestProduct): Promise<void> {
	const enumerator = await (await browser.newContext({ ...PHONE, baseURL: product.url })).newPage();
	await signsInAs(enumerator, product.rehearsal, 'enumerator');
	const number = product.rehearsal.households[0]?.number ?? '';
	await enumerator.goto(`/enumerator/${number.slice(0, 15)}`);
	await enumerator.locator('h2#buildings').evaluate((heading) => heading.scrollIntoView());
	await shoot(enumerator, 'enumerator-doors');

	const agent = await (await browser.newContext({ ...DESK, baseURL: product.url })).newPage();
	const locked = product.rehearsal.households.find(({ state }) => state === 'locked');
	await signsInAs(agent, product.rehearsal, 'help-desk');
	await agent.locator('[role=search] [name=q]').fill(locked?.number ?? '');
	await agent.locator('[role=search] button').click();
	await agent.locator('main [role=status] a[href^="/help-desk/"]').first().click();
	await agent.waitForURL(/help-desk\/[0-9a-f-]{36}/);
	await shoot(agent, 'help-desk-household');
}

/** A family at the door: one person's page, what is read back, the receipt. */
async function interviewPictures(browser: Browser, { url, rehearsal }: TestProduct): Promise<void> {
	const page = await (await browser.newContext({ ...PHONE, hasTouch: true, baseURL: url })).newPage();
	const number = rehearsal.households.filter(({ state }) => state === 'unopened').at(-1)?.number ?? '';
	await keepsBlock(page, rehearsal, number.slice(0, 15));
	await opensOfflineList(page);
	await opensInterview(page, number.slice(15));
	const phone = new DoorPhone(page);
	await phone.begins();
	await phone.fillsIn(fourScript(), FOUR, 4);
	await shoot(page, 'interview-1-question');
	await phone.fillsIn(fourScript(), FOUR);
	await shoot(page, 'interview-2-read-back');
	await phone.signs();
	await page.locator('[data-sent=yes]').waitFor();
	await shoot(page, 'interview-3-receipt');
}

async function main(): Promise<void> {
	for (const folder of [FOLDER, INSTALL_FOLDER]) mkdirSync(folder, { recursive: true });
	const product = await startProduct();
	const browser = await chromium.launch(chromiumOptions());
	try {
		await residentPictures(browser, product);
		await staffPictures(browser, product);
		await interviewPictures(browser, product);
		await installPictures(browser, product);
	} finally {
		await browser.close();
		await product.stop();
	}
	process.stdout.write(`The pictures are in ${FOLDER}.\n`);
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exit(1);
});
