import { expect, test, type Page } from '../support/test';
import { begins } from '../support/begun-interviews';
import { DoorPhone } from '../support/door-phone';
import { productUnderTest } from '../support/e2e';
import { doorToInterview } from '../support/e2e-households';
import { ALONE, aloneScript } from '../support/family';
import { FIELD_PHONE, keepsBlock, opensInterview, opensOfflineList, unlocks } from '../support/field-phone';

test.setTimeout(240_000);

const blockCode = () => productUnderTest().quietBlock;
const doorNumber = (nth: number): string => doorToInterview(10 + nth).slice(15);

async function fieldPhone(page: Page): Promise<void> {
	await page.setViewportSize(FIELD_PHONE.viewport);
	await keepsBlock(page, productUnderTest().rehearsal, blockCode());
	await opensOfflineList(page);
}

test('an interview in two windows is the newest window’s: nothing is written over, and it is signed once @full', async ({
	page,
	context
}) => {
	await fieldPhone(page);
	const number = doorNumber(0);
	await opensInterview(page, number);
	const first = new DoorPhone(page);
	await first.begins();
	await first.fillsIn(aloneScript(), ALONE, 3);
	const left = await first.path();

	const second = new DoorPhone(await context.newPage());
	await second.page.setViewportSize(FIELD_PHONE.viewport);
	await opensOfflineList(second.page);
	await second.page.locator('[data-resume]').click();
	await expect(second.page.locator('.interview')).toBeVisible();
	expect(await second.path()).toBe(left);
	await expect(page.locator('[data-elsewhere]')).toBeVisible();
	await second.fillsIn(aloneScript(), ALONE);
	await second.signs();

	// The window that was left finds it signed, and offers nothing to be signed again.
	await page.locator('.back-link').click();
	await page.reload();
	await unlocks(page);
	await expect(page.locator(`[data-number="${number}"]`)).toBeVisible();
	await expect(page.locator('[data-resume]')).toHaveCount(0);
});

test('"begin" that is pressed twice, or in two windows, begins one interview', async ({ page, context }) => {
	await fieldPhone(page);
	const number = doorNumber(1);
	const other = await context.newPage();
	await other.setViewportSize(FIELD_PHONE.viewport);
	await opensOfflineList(other);
	for (const each of [page, other]) {
		await opensInterview(each, number);
		await each.locator('#explained').click();
	}
	await page.locator('main form button.button').dblclick();
	await expect(page.locator('.interview')).toBeVisible();
	await other.locator('main form button.button').click();
	await expect(other.locator('.interview')).toBeVisible();
	await opensOfflineList(page);
	await expect(page.locator('[data-resume]')).toHaveCount(1);
});

test('an interview whose household has left the list says so, and stands in the way of no other @full', async ({
	page
}) => {
	await fieldPhone(page);
	const number = doorNumber(2);
	await opensInterview(page, number);
	const phone = new DoorPhone(page);
	await phone.begins();
	await phone.fillsIn(aloneScript(), ALONE, 2);
	// The next list is without it.
	await page.route('**/doors', async (route) => {
		const answer = await route.fetch();
		const list = (await answer.json()) as { doors: { number: string }[] };
		await route.fulfill({
			response: answer,
			json: { ...list, doors: list.doors.filter((each) => each.number !== number) }
		});
	});
	await opensOfflineList(page);
	await expect(page.locator(`[data-number="${number}"]`)).toHaveCount(0);
	await page.locator('[data-resume]').click();
	await expect(page.locator('[data-gone]')).toBeVisible();
	await expect(page.locator('[data-resume]')).toHaveCount(1);
	await page.locator(`[data-number="${doorNumber(3)}"]`).click();
	await expect(page.locator('.actions')).toBeVisible();
});

test('the fold over what was begun stays as its reader left it, whatever is sent meanwhile @full', async ({ page }) => {
	await fieldPhone(page);
	const { doors } = (await (await page.request.get(`/enumerator/${blockCode()}/doors`)).json()) as {
		doors: { householdId: string }[];
	};
	const householdIds = doors.slice(0, 7).map(({ householdId }) => householdId);
	await begins(page, { block: blockCode(), householdIds, name: '李试点' });
	await opensOfflineList(page);
	const fold = page.locator('details[data-opened]');
	// The band above it says something else as the line comes: a press in that instant is on nothing.
	await expect(async () => {
		if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
		await expect(page.locator('[data-resume]').first()).toBeVisible({ timeout: 1000 });
	}).toPass();
	// Another one is begun elsewhere on the phone, and the list is read again as after each sending.
	await begins(page, { block: blockCode(), householdIds: householdIds.slice(0, 1), name: '李试点' });
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await expect(fold).toHaveAttribute('data-opened', '8');
	await expect(page.locator('[data-resume]').first()).toBeVisible();
});
