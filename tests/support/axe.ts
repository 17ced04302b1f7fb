import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

/** All of axe that there is for WCAG 2.2 AA, and its best practices. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

type WithAxe = typeof globalThis & { axe: { run(where: Document, options: RunOptions): Promise<AxeResults> } };

/** What axe finds, of any impact: rule and elements. Its script, half of the work, is given to a document only once. */
export async function violationsOn(page: Page): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
	return page.evaluate(async (tags) => {
		const { axe } = globalThis as WithAxe;
		// A bar that sticks to the bottom covers only what can be scrolled from under it, which axe does not try.
		const flat = new CSSStyleSheet();
		flat.replaceSync('.next { position: static !important }');
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, flat];
		const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
		document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== flat);
		return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`);
	}, TAGS);
}

export async function expectAccessible(page: Page): Promise<void> {
	// A page whose parts are still on their way is no page yet; one without a heading fails here.
	await page.locator('h1').first().waitFor();
	expect(await violationsOn(page)).toEqual([]);
}

/** No violation at all, and nothing to press that is smaller than 44 × 44 (links within a sentence excepted). */
export async function expectFaultless(page: Page): Promise<void> {
	// A bar that sticks to the bottom covers nothing at the end of the page.
	await page.evaluate(scrollsToEnd);
	await expectAccessible(page);
	expect(await page.evaluate(smallTargets)).toEqual([]);
}

/** Runs in the page. Rows that are drawn only once they are seen (`content-visibility`) make it longer, some frames later. */
async function scrollsToEnd(): Promise<void> {
	const FRAMES = 6;
	const root = document.documentElement;
	for (let still = 0; still < FRAMES; still += 1) {
		if (Math.ceil(scrollY) + innerHeight < root.scrollHeight) still = 0;
		scrollTo(0, root.scrollHeight);
		await new Promise(requestAnimationFrame);
	}
}

/** Runs in the page. What is hidden from readers, out of the way of pointer and keyboard, is no target. */
function smallTargets(): string[] {
	const targets = [
		...document.querySelectorAll<HTMLElement>(
			'main :is(a, button, summary, select, textarea, input:not([type=hidden])):not([aria-hidden=true])'
		)
	];
	return targets.flatMap((target) => {
		const { width, height } = (target.closest('label') ?? target).getBoundingClientRect();
		const isInText =
			target.tagName === 'A' &&
			target.parentElement?.tagName === 'P' &&
			target.parentElement.textContent !== target.textContent;
		const isHidden = width === 0 || !target.checkVisibility({ visibilityProperty: true });
		return isHidden || isInText || (width >= 44 && height >= 44)
			? []
			: [`${target.outerHTML.slice(0, 80)}: ${width} × ${height}`];
	});
}
