import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** No violation of WCAG 2.2 AA that axe calls serious or critical. */
export async function expectAccessible(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
	const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
	expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual([]);
}

/**
 * The same for a page opened without JavaScript, where axe cannot run: its markup is shown once more to a page that may
 * run axe's script, without the portal's own.
 */
export async function expectPlainPageAccessible(plain: Page, auditor: Page): Promise<void> {
	const html = (await plain.content()).replace(/<script[\s\S]*?<\/script>/g, '');
	const url = plain.url().replace(/#.*/, '');
	await auditor.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
	await auditor.goto(url);
	await expectAccessible(auditor);
	await auditor.unroute(url);
}
