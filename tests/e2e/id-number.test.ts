import { expect, test } from '../support/test';
import { expectFaultless } from '../support/axe';
import { unopened } from '../support/e2e-households';
import { idNumberFor } from '../support/households';
import { PostedHousehold } from '../support/posted-household';

/** One in eleven ends in X. */
function numberWithX(): string {
	for (;;) {
		const number = idNumberFor('1988-03', '1');
		if (number.endsWith('X')) return number;
	}
}

test('an ID number is typed in the groups of the card on a keypad of digits, its X by a button', async ({ page }) => {
	const household = new PostedHousehold(page.request);
	await household.redeems(unopened(7, 5).code, '280516');
	await household.fillsInHome();
	await household.post('/form/people/present', { do: 'add', D1: '张试点' });
	await household.post('/form/people/present', { do: 'next' });
	await household.post('/form/people/absent', { do: 'next' });
	await household.post('/form/people/H2', { 'H2.present': '1', 'H2.absent': '0' });
	await page.goto('/form');
	await page.locator('main a.button').click();
	await expect(page).toHaveURL(/D3$/);
	const number = page.locator('[name=D3]');
	await expect(number).toHaveAttribute('inputmode', 'numeric');
	const digits = numberWithX().slice(0, 17);
	await number.pressSequentially(digits);
	const grouped = `${digits.slice(0, 6)} ${digits.slice(6, 14)} ${digits.slice(14)}`;
	await expect(number).toHaveValue(grouped);
	await page.getByRole('button', { name: '末位 X' }).click();
	await expect(number).toHaveValue(`${grouped}X`);
	await number.press('Backspace');
	await number.press('Backspace');
	await expect(number).toHaveValue(grouped.slice(0, -1));
	// In the middle nothing is moved under the cursor.
	await number.evaluate((input: HTMLInputElement) => input.setSelectionRange(2, 2));
	await number.press('Delete');
	expect(await number.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(2);
	await number.fill(`${digits}X`);
	// What it says is shown, and goes with the press; without its tick it is asked.
	const says = page.getByRole('checkbox', { name: '男，1988年3月出生' });
	await expect(says).toBeChecked();
	await expectFaultless(page);
	const next = () => page.getByRole('button', { name: '下一步', exact: true }).click();
	await says.uncheck();
	await next();
	await expect(page).toHaveURL(/D4D5$/);
	await expect(page.locator('[name="D5.year"]')).toHaveValue('1988');
	await page.getByRole('link', { name: '返回' }).click();
	await expect(says).toBeChecked();
	await next();
	await expect(page).toHaveURL(/D6$/);
	await page.goBack();
	await page.goto(page.url().replace(/D3$/, 'D4D5'));
	await expect(page.locator('[name=D4][value="1"]')).toBeChecked();
	await expect(page.locator('.proposal')).toHaveCount(0);
});
