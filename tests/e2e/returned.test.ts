import { expect, test } from '../support/test';
import { expectFaultless } from '../support/axe';
import { productUnderTest } from '../support/e2e';
import { inState } from '../support/e2e-households';
import { signsInAs } from '../support/staff-desk';

test.use({ viewport: { width: 390, height: 844 } });

// Takes the last of those that are submitted: the others belong to other tests.
const household = () =>
	productUnderTest().rehearsal.households.findLast(({ state }) => state === 'submitted') ?? inState('submitted');

test('a supervisor returns a door by codes, its enumerator sees them on the list, and it is taken back @full', async ({
	page,
	browser
}) => {
	const { number } = household();
	const [block, own] = [number.slice(0, 15), number.slice(15)];
	await signsInAs(page, productUnderTest().rehearsal, 'supervisor');
	await page.goto(`/enumerator/${block}/list?q=${own}`);
	await page.locator('[data-listed] a').first().click();
	await page.locator('summary:has-text("退回")').click();
	await page.locator('#codes').fill('D11 张三');
	await page.locator('#reason').selectOption('contradicts');
	await page.locator('form[action="?/return"] button').click();
	await expect(page.getByRole('alert')).toContainText('编号');
	await expect(page.locator('#codes')).toHaveValue('D11 张三');
	await expectFaultless(page);
	await page.locator('#codes').fill('d11，R08');
	await page.locator('form[action="?/return"] button').click();
	await expect(page.locator('[data-returned]')).toHaveAttribute('data-returned', 'D11 R08');
	await expectFaultless(page);
	const door = page.url().split('?')[0] ?? '';

	const enumerator = await (await browser.newContext()).newPage();
	await signsInAs(enumerator, productUnderTest().rehearsal, 'enumerator');
	await enumerator.goto(door);
	await expect(enumerator.locator('[data-returned]')).toContainText('D11 受教育程度、R08');
	await expect(enumerator.locator('#codes')).toHaveCount(0);

	await page.goto(`/supervisor/${block}`);
	await expect(page.locator('[data-stage=returned]')).toHaveText('1');
	await expectFaultless(page);
	await page.goto(door);
	await page.locator('#takeReturnBack').click();
	await expect(page.locator('[data-returned]')).toHaveCount(0);
});

test(
	'the office returns by the number of a household, and is told what is wrong with it',
	{ tag: '@full' },
	async ({ page }) => {
		await signsInAs(page, productUnderTest().rehearsal, 'office');
		await page.goto('/office');
		await page.locator('summary:has-text("退回")').click();
		await page.locator('#number').fill('123');
		await page.locator('#codes').fill('D11');
		await page.locator('#reason').selectOption('unanswered');
		await page.locator('form[action="?/return"] button').first().click();
		await expect(page.getByRole('alert')).toContainText('18');
		await expect(page.locator('#codes')).toHaveValue('D11');
		await expectFaultless(page);
	}
);
