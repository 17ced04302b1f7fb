import { execFileSync } from 'node:child_process';
import type { Draft } from '../../src/lib/engine/model/draft';
import { expect, test, type Browser, type Page } from '../support/test';
import { expectFaultless } from '../support/axe';
import { cuttableProxy, type CuttableProxy } from '../support/cuttable-proxy';
import { DoorPhone } from '../support/door-phone';
import { productUnderTest } from '../support/e2e';
import { doorToInterview, drawnDoor } from '../support/e2e-households';
import { ALONE, aloneScript, FAMILY, familyScript, familySecrets } from '../support/family';
import { FIELD_PHONE, keepsBlock, opensInterview, opensOfflineList, unlocks } from '../support/field-phone';
import { keptInBrowser } from '../support/kept-in-browser';
import { signsInAs } from '../support/staff-desk';

const SHORT = 'census-2020-short';
test.setTimeout(240_000);

let proxy: CuttableProxy;
test.beforeEach(async () => {
	const { port } = new URL(productUnderTest().url);
	proxy = await cuttableProxy({ host: '127.0.0.1', port: Number(port) });
});
test.afterEach(() => proxy.close());

const doorNumber = (nth: number): string => doorToInterview(nth).slice(15);
const blockCode = () => productUnderTest().quietBlock;

/** A phone behind the proxy that keeps the block. */
async function phoneWithBlock(browser: Browser, role: 'enumerator' | 'supervisor' = 'enumerator'): Promise<Page> {
	const context = await browser.newContext({ ...FIELD_PHONE, baseURL: `http://127.0.0.1:${proxy.port}` });
	const page = await context.newPage();
	await keepsBlock(page, productUnderTest().rehearsal, blockCode(), role);
	return page;
}

test('with the line cut a household is registered from door to receipt, left half-way and gone on with, and sent once', async ({
	browser
}) => {
	const page = await phoneWithBlock(browser);
	const number = doorNumber(0);
	proxy.cut();
	await opensOfflineList(page);
	await opensInterview(page, number);
	await expectFaultless(page);
	await page.locator('main form button.button').click();
	await expect(page.getByRole('alert')).toBeVisible();
	// Who reads English alone hears it too.
	await page.locator('main details.help summary').click();
	await expect(page.locator('main [lang=en]')).toContainText('This is the population census');
	const phone = new DoorPhone(page);
	await phone.begins();
	await phone.fillsIn(familyScript(), FAMILY, 12);

	// The battery dies; the page is opened again without a network.
	await page.goto('/enumerator/offline');
	expect(await keptInBrowser(page)).not.toContain(FAMILY.present[0]);
	await unlocks(page);
	await page.locator('[data-resume]').click();
	await phone.fillsIn(familyScript(), FAMILY);
	await expectFaultless(page);
	await expect(page.locator('main')).toContainText(FAMILY.present[0] ?? '');
	// What is mended in the reading back is gone on with from its line.
	const line = page.locator('.lines a').nth(20);
	const href = (await line.getAttribute('href')) ?? '';
	await line.click();
	await page.locator('main form .next button.button').last().click();
	await expect(page.locator(`.lines a[href="${href}"]`).first()).toBeFocused();
	await expect(page.locator(`.lines a[href="${href}"]`).first()).toBeInViewport();
	await page.locator('[data-sign]').click();
	await expectFaultless(page);
	await saysWhatIsMissing(page);
	await phone.writesName();
	await expect(page.getByRole('alert')).toHaveCount(0);
	await page.locator('[data-seal]').click();
	const receipt = page.locator(`[data-receipt="${SHORT}"]`);
	await expect(receipt).toHaveText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
	const receiptNumber = await receipt.innerText();
	await expect(page.locator('[data-sent]')).toHaveAttribute('data-sent', 'no');
	await expectFaultless(page);

	// What was signed is on this phone no more, not even behind the PIN.
	const kept = await keptInBrowser(page);
	for (const secret of familySecrets(familyScript())) expect(kept).not.toContain(secret);
	await page.reload();
	await unlocks(page);
	await expect(page.locator('[data-unsent-interviews="1"]')).toContainText(receiptNumber);
	await expect(page.locator('[data-resume]')).toHaveCount(0);

	// Any page sends it, and asks for no PIN; the list, which tries again of itself, is left before the line is there again.
	await page.goto('about:blank');
	proxy.mend();
	await page.goto(`/enumerator/${blockCode()}`);
	await expect(page.locator('[data-unsent-interviews="0"] .notice-done')).toBeVisible();
	await opensOfflineList(page);
	await expect(page.locator('[data-outcome]')).toHaveAttribute('data-outcome', 'handedIn');
	await expect(page.locator(`[data-number="${number}"]`)).toHaveAttribute('data-status', 'submitted');
	await expectFaultless(page);

	// Whoever else comes to the door is shown the slip.
	const other = await (await browser.newContext({ ...FIELD_PHONE, baseURL: productUnderTest().url })).newPage();
	await signsInAs(other, productUnderTest().rehearsal, 'supervisor');
	await other.goto(`/enumerator/${blockCode()}/receipt`);
	await other.locator('#receipt').fill(receiptNumber);
	await other.locator('main form button.button').first().click();
	await expect(other.locator('[data-state=stands]')).toBeVisible();
});

/** Whoever presses the button sees why nothing was sealed, and no more once that is mended. */
async function saysWhatIsMissing(page: Page): Promise<void> {
	const alert = page.getByRole('alert');
	await page.locator('[data-seal]').click();
	await expect(alert).toBeInViewport();
	await page.locator('#cannot').check();
	await expect(alert).toHaveCount(0);
	await page.locator('[data-seal]').click();
	await expect(alert).toBeInViewport();
	await expect(page.locator('[name=reason]').first()).toBeFocused();
	await page.locator('#cannot').uncheck();
	await expect(alert).toHaveCount(0);
}

test('“back” on the phone leads from a question to the parts of the household, from there to the list, and never out of it', async ({
	browser
}) => {
	const page = await phoneWithBlock(browser);
	const number = doorNumber(5);
	const list = page.locator('[data-number]').first();
	await opensOfflineList(page);
	await page.locator(`[data-number="${number}"]`).click();
	await page.goBack();
	await expect(list).toBeVisible();
	await opensInterview(page, number);
	const phone = new DoorPhone(page);
	await phone.begins();
	await phone.fillsIn(aloneScript(), ALONE, 1);
	await page.goBack();
	await expect(page.locator('.interview')).toHaveAttribute('data-page', /household/);
	await page.goBack();
	await expect(page.locator('.interview')).toHaveAttribute('data-page', 'hub');
	await page.goBack();
	await expect(list).toBeVisible();
	await expect(page.locator(`[data-number="${number}"] [data-stage]`)).toHaveAttribute('data-stage', 'asking');

	// Opened anew in the midst of a visit.
	await page.locator('[data-resume]').click();
	await expect(page.locator('.interview')).toBeVisible();
	await page.reload();
	await unlocks(page);
	await page.locator(`[data-number="${number}"]`).click();
	await page.locator('button[data-stage=asking]').click();
	await phone.fillsIn(aloneScript(), ALONE);
	await page.locator('[data-sign]').click();
	await expect(page.locator('[data-pad]')).toBeVisible();
	await page.goBack();
	await expect(page.locator('[data-sign]')).toBeVisible();
	proxy.cut();
	await phone.signs();

	// One tap to the next door; the band counts what waits.
	await page.locator('[data-next-door]').click();
	await expect(page.locator('.actions')).toBeVisible();
	await expect(page.locator('[data-waiting]')).toHaveAttribute('data-waiting', '1');
	await page.goBack();
	await expect(page.locator(`[data-number="${number}"] [data-stage]`)).toHaveAttribute('data-stage', 'signed');
	await expectFaultless(page);
	await page.locator(`[data-number="${number}"]`).click();
	await expect(page.locator('[data-stage=signed]')).toBeVisible();
});

test('the sheet of a door on the live list leads, after the PIN, to the interview of that door', async ({
	browser
}) => {
	const page = await phoneWithBlock(browser);
	const number = doorNumber(6);
	await page.goto(`/enumerator/${blockCode()}/list?q=${number}`);
	await page.locator('[data-listed] a').first().click();
	await page.locator('.actions details summary.button:not(.button-secondary)').click();
	await page.locator('[data-interview]').click();
	await unlocks(page);
	await expect(page.locator('#explained')).toBeVisible();
	await expect(page.locator('main')).toContainText(number);
	expect(new URL(page.url()).hash).toBe('');
	await page.goBack();
	await expect(page.locator('[data-number]').first()).toBeVisible();
});

/** What invented households answer, by who belongs to them. */
const wholeDrafts = (): Record<string, Draft[]> =>
	JSON.parse(
		execFileSync(process.execPath, ['--import', 'tsx', 'tests/support/print-whole-drafts.ts'], { encoding: 'utf8' })
	) as Record<string, Draft[]>;

/** Without a network from the door to the receipt numbers, and from the phone to the office. */
async function registers(
	page: Page,
	number: string,
	{ kind, drafts }: { kind: string; drafts: Draft[] }
): Promise<void> {
	proxy.cut();
	await opensOfflineList(page);
	await opensInterview(page, number);
	const phone = new DoorPhone(page);
	await phone.begins(kind);
	await phone.fillsInDrafts(drafts);
	await expectFaultless(page);
	await page.locator('[data-sign]').click();
	await expect(page.locator('main [lang=en]')).toHaveText(isForeign(kind) ? [/read back to me/] : []);
	await phone.writesName();
	await page.locator('[data-seal]').click();
	await expect(page.locator('[data-receipt]')).toHaveText(drafts.map(() => /^[2-9A-Z]{4}-[2-9A-Z]{4}$/));
	const kept = await keptInBrowser(page);
	for (const name of drafts.flatMap(namesIn)) expect(kept).not.toContain(name);
	proxy.mend();
	await opensOfflineList(page);
	await expect(page.locator('[data-outcome]')).toHaveAttribute('data-outcome', 'handedIn');
	await expect(page.locator(`[data-number="${number}"]`)).toHaveAttribute('data-status', 'submitted');
}

const isForeign = (kind: string): boolean => !['residents', 'deceased'].includes(kind);
const namesIn = ({ lists }: Draft): string[] =>
	(lists.persons ?? []).flatMap(({ answers }) => answers.D1 ?? answers.C1 ?? answers.name ?? []);

const KINDS = [
	['foreigners', 'foreign residents alone', ' @full'],
	['mixed', 'a mixed household, with both forms under one signature', ' @full'],
	['mixedElsewhere', 'a mixed household whose householder is a foreigner', ' @full'],
	['deceased', 'a household of which nobody is left (999)', ' @full']
] as const;

for (const [nth, [kind, title, full]] of KINDS.entries())
	test(`with the line cut ${title} is registered from door to receipt${full}`, async ({ browser }) => {
		const page = await phoneWithBlock(browser);
		await registers(page, doorNumber(1 + nth), { kind, drafts: wholeDrafts()[kind] ?? [] });
	});

test('with the line cut a drawn household is asked both forms by its supervisor, and nothing twice @full', async ({
	browser
}) => {
	const page = await phoneWithBlock(browser, 'supervisor');
	const { residents = [], drawn = [] } = wholeDrafts();
	const [short] = residents;
	const number = drawnDoor().slice(15);
	await registers(page, number, { kind: 'residents', drafts: [...(short ? [short] : []), ...drawn] });
	await expect(page.locator(`[data-number="${number}"] [data-long-form]`)).toHaveCount(0);
});
