import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** No violation of WCAG 2.2 AA that axe calls serious or critical. */
export async function expectAccessible(page: Page): Promise<void> {
	const grave = (await violationsOn(page)).filter(({ impact }) => impact === 'serious' || impact === 'critical');
	expect(grave.map(inWords)).toEqual([]);
}

/** No violation at all, and nothing to press that is smaller than 44 × 44 (links within a sentence excepted). */
export async function expectFaultless(page: Page): Promise<void> {
	// A bar that sticks to the bottom covers nothing at the end of the page.
	await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
	expect((await violationsOn(page)).map(inWords)).toEqual([]);
	expect(await page.evaluate(smallTargets)).toEqual([]);
}

const violationsOn = async (page: Page) =>
	(await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()).violations;

const inWords = ({ id, nodes }: Awaited<ReturnType<typeof violationsOn>>[number]) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`;

/** Runs in the page. */
function smallTargets(): string[] {
	const targets = [...document.querySelectorAll<HTMLElement>('main :is(a, button, summary, select, textarea, input:not([type=hidden]))')];
	return targets.flatMap((target) => {
		const { width, height } = (target.closest('label') ?? target).getBoundingClientRect();
		const isInText = target.tagName === 'A' && target.parentElement?.tagName === 'P' && target.parentElement.textContent !== target.textContent;
		const isHidden = width === 0 || !target.checkVisibility({ visibilityProperty: true });
		return isHidden || isInText || (width >= 44 && height >= 44) ? [] : [`${target.outerHTML.slice(0, 80)}: ${width} × ${height}`];
	});
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
