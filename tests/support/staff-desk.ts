import { expect, type Page } from '@playwright/test';
import { TOTP } from 'otpauth';
import type { RehearsalList } from '../../tools/rehearsal/load-rehearsal';

export type Account = Pick<RehearsalList['staff'][number], 'role' | 'number' | 'password' | 'totpSecret'>;

/** Where somebody works whose pages are another role's too. */
const HOMES: Partial<Record<Account['role'], string>> = { 'help-desk-lead': '/help-desk' };

/** Signs in as whoever has this role in the rehearsal. */
export async function signsInAs(page: Page, rehearsal: RehearsalList, role: Account['role']): Promise<void> {
	const account = rehearsal.staff.find((each) => each.role === role);
	if (!account) throw new Error(`No ${role} in the rehearsal list.`);
	await signsIn(page, account);
}

/** With staff number, password and the one-time code of this moment. */
export async function signsIn(page: Page, { role, ...account }: Account): Promise<void> {
	await page.goto('/staff');
	await page.locator('[name=number]').fill(account.number);
	await page.locator('[name=password]').fill(account.password);
	await page.locator('[name=oneTimeCode]').fill(new TOTP({ secret: account.totpSecret }).generate());
	await page.locator('main form button.button').first().click();
	await expect(page).toHaveURL(new RegExp(HOMES[role] ?? `/${role}`));
}
