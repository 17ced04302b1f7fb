import { expect, test, type Page } from '../support/test';
import { DoorPhone } from '../support/door-phone';
import { productUnderTest } from '../support/e2e';
import { doorToInterview } from '../support/e2e-households';
import { ALONE, aloneScript } from '../support/family';
import { FIELD_PHONE, keepsBlock, opensInterview, opensOfflineList } from '../support/field-phone';

test.setTimeout(240_000);

const door = (nth: number) => doorToInterview(15 + nth);

async function beginsAt(page: Page, number: string): Promise<DoorPhone> {
	await page.setViewportSize(FIELD_PHONE.viewport);
	await keepsBlock(page, productUnderTest().rehearsal, number.slice(0, 15));
	await opensOfflineList(page);
	await opensInterview(page, number.slice(15));
	const phone = new DoorPhone(page);
	await phone.begins();
	await phone.fillsIn(aloneScript(), ALONE, 3);
	return phone;
}

/** As the server's list of the block says it. */
async function statusOf(page: Page, number: string): Promise<string | undefined> {
	const list = (await (await page.request.get(`/enumerator/${number.slice(0, 15)}/doors`)).json()) as {
		doors: { number: string; status: string }[];
	};
	return list.doors.find((each) => each.number === number.slice(15))?.status;
}

/** The storage of the browser is full until it is not. */
const fills = (page: Page) =>
	page.evaluate(() => {
		const { put } = IDBObjectStore.prototype;
		const full = { is: true };
		Object.assign(window, { full });
		IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...asked: Parameters<IDBObjectStore['put']>) {
			if (full.is) throw new DOMException('full', 'QuotaExceededError');
			return put.apply(this, asked);
		};
	});
const frees = (page: Page) =>
	page.evaluate(() => void ((window as unknown as { full: { is: boolean } }).full.is = false));

test('a phone that is full says so, loses nothing, and signs once there is room', async ({ page }) => {
	const phone = await beginsAt(page, door(0));
	await fills(page);
	await phone.fillsIn(aloneScript(), ALONE);
	await expect(page.locator('[data-away=notSaved]')).toContainText('手机现在存不下');
	await page.locator('[data-sign]').click();
	await phone.writesName();
	await page.locator('[data-seal]').click();
	await expect(page.getByRole('alert')).toBeVisible();
	await frees(page);
	await page.locator('[data-seal]').click();
	await expect(page.locator('[data-receipt]')).toBeVisible();
	await expect(page.locator('[data-outcome]')).toHaveAttribute('data-outcome', 'handedIn');
});

test('a phone whose storage was cleared meanwhile has what stands on the page signed and sent @full', async ({
	page
}) => {
	const number = door(1);
	const phone = await beginsAt(page, number);
	await page.evaluate(
		() =>
			new Promise((resolve) => {
				const deleting = indexedDB.deleteDatabase('zitian-field');
				deleting.onsuccess = deleting.onerror = resolve;
			})
	);
	await phone.fillsIn(aloneScript(), ALONE);
	await phone.signs();
	await expect.poll(() => statusOf(page, number)).toBe('submitted');
});
