import type { Page } from '@playwright/test';
import { violationsOn } from './axe';
import { repetitions } from './counts';
import { ELDER, missesOn, NORMAL, overflowsOn, type Demands } from './crawler';

/** 1280 px at 400 % zoom (WCAG 2.2, 1.4.10), where everything is tightest. */
export const ZOOMED = { width: 320, height: 740 };

type Size = 'normal' | 'large' | 'larger' | 'largest';

/**
 * Everything that keeps somebody from reading or pressing the page that is open, in normal mode and in elder mode, in
 * light and dark, with the text spaced out. The mode is changed by the page's own switch, so what stands on it stays.
 * axe, which takes longest, reads a page in the mode that it comes in, which is the other one on the next page; in both
 * under `npm run test:full`.
 */
export async function auditPage(page: Page): Promise<string[]> {
	const isElder = await page.evaluate(() => 'elder' in document.documentElement.dataset);
	const again = repetitions(0, 1) > 0;
	const first = await (isElder ? auditElder(page, true) : auditNormal(page, true));
	await presses(page, isElder ? 'normal' : 'large');
	return [...first, ...(await (isElder ? auditNormal(page, again) : auditElder(page, again)))];
}

const auditNormal = (page: Page, withAxe: boolean): Promise<string[]> => audit(page, 'normal', NORMAL, withAxe);

/** From its smallest size to its largest. */
async function auditElder(page: Page, withAxe: boolean): Promise<string[]> {
	await presses(page, 'large');
	const found = await audit(page, 'elder', ELDER, withAxe);
	await presses(page, 'largest');
	return [...found, ...labelled('elder, largest', [...(await missesOn(page, ELDER)), ...(await spacedOut(page))])];
}

async function audit(page: Page, mode: string, demands: Demands, withAxe: boolean): Promise<string[]> {
	const violations = withAxe ? await violationsOn(page) : [];
	const found = [...(await missesOn(page, demands)), ...violations, ...(await spacedOut(page))];
	await page.emulateMedia({ colorScheme: 'dark' });
	const dark = await missesOn(page, demands);
	await page.emulateMedia({ colorScheme: 'light' });
	return [...labelled(mode, found), ...labelled(`${mode}, dark`, dark)];
}

/** With the widest text spacing that somebody may set (1.4.12). */
async function spacedOut(page: Page): Promise<string[]> {
	await page.evaluate(spaceOut, true);
	const found = await overflowsOn(page);
	await page.evaluate(spaceOut, false);
	return found;
}

/** Runs in the page. A sheet made by script is no inline style, which the content security policy would refuse. */
function spaceOut(on: boolean): void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(
		'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'
	);
	document.adoptedStyleSheets = on ? [sheet] : [];
}

/** Folded away or not: what somebody sees who presses it is what counts. */
async function presses(page: Page, size: Size): Promise<void> {
	await page.evaluate(
		(value) => document.querySelector<HTMLButtonElement>(`.site-header button[name=size][value=${value}]`)?.click(),
		size
	);
	await page.locator(size === 'normal' ? 'html:not([data-elder])' : `html[data-elder=${size}]`).waitFor();
}

const labelled = (label: string, found: string[]): string[] => found.map((line) => `[${label}] ${line}`);
