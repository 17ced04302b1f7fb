import type { Page } from '@playwright/test';

/** What a page is held to; every miss names the element, what it has and what it needs. */
export interface Demands {
	/** Least size of any text, CSS px. */
	text: number;
	/** Least height and width of whatever is pressed, CSS px. */
	target: number;
	/** Least line height, as a multiple of the text's size. */
	leading: number;
	/** Least contrast of text, and of large text (24 px, or 18.66 px bold; WCAG 2.2, 1.4.3). */
	contrast: number;
	largeContrast: number;
}

/** Normal mode: WCAG 2.5.5 (44 px) and 1.4.6 (7:1), which are AAA. */
export const NORMAL: Demands = { text: 16, target: 44, leading: 1.3, contrast: 7, largeContrast: 4.5 };
/** 长辈版 */
export const ELDER: Demands = { ...NORMAL, text: 18, target: 60 };

/** Everything visible on the page that misses the demands, folds opened, from what the browser computed. */
export const missesOn = (page: Page, demands: Demands): Promise<string[]> => page.evaluate(crawl, demands);

/** Runs in the page: it may use nothing from outside itself. */
function crawl(demands: Demands): string[] {
	const misses = new Set<string>();
	for (const fold of document.querySelectorAll('details')) fold.open = true;

	const nameOf = (element: Element): string => {
		const words = (element.getAttribute('aria-label') ?? element.textContent ?? '')
			.trim()
			.replace(/\s+/g, ' ')
			.slice(0, 24);
		return `<${element.tagName.toLowerCase()}${element.id ? ` #${element.id}` : ''}${element.className ? ` .${element.classList[0]}` : ''}> "${words}"`;
	};
	const miss = (element: Element, what: string, has: number, needs: number) =>
		misses.add(`${what} ${Math.round(has * 100) / 100} < ${needs}: ${nameOf(element)}`);

	const isHiddenFromEyes = (element: Element): boolean =>
		element.closest('.visually-hidden, #svelte-announcer, .skip-link:not(:focus)') !== null;
	const isSeen = (element: Element): boolean => {
		const { width, height } = element.getBoundingClientRect();
		return (
			width > 0 &&
			height > 0 &&
			element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
			!isHiddenFromEyes(element)
		);
	};

	type Colour = [red: number, green: number, blue: number, alpha: number];
	const colourOf = (text: string): Colour => {
		const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
		return [red, green, blue, alpha];
	};
	const over = (top: Colour, below: Colour): Colour => {
		const mix = (index: 0 | 1 | 2) => top[index] * top[3] + below[index] * (1 - top[3]);
		return [mix(0), mix(1), mix(2), 1];
	};
	const groundUnder = (element: Element | null): Colour => {
		if (!element)
			return colourOf(
				getComputedStyle(document.documentElement).colorScheme.includes('dark') &&
					matchMedia('(prefers-color-scheme: dark)').matches
					? 'rgb(18, 18, 18)'
					: 'rgb(255, 255, 255)'
			);
		const own = colourOf(getComputedStyle(element).backgroundColor);
		return own[3] === 1 ? own : over(own, groundUnder(element.parentElement));
	};
	const luminance = ([red, green, blue]: Colour): number => {
		const part = (value: number) =>
			value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
		return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
	};
	const contrast = (one: Colour, other: Colour): number => {
		const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
		return (light + 0.05) / (dark + 0.05);
	};

	/** A closed list is one line, whose height is the browser's own. */
	const hasLines = (element: Element): boolean => element.tagName !== 'SELECT';
	const checkText = (element: Element) => {
		const style = getComputedStyle(element);
		const size = parseFloat(style.fontSize);
		if (size < demands.text - 0.01) miss(element, 'text', size, demands.text);
		const leading = parseFloat(style.lineHeight) / size;
		// `normal` is whatever the font says, which nobody has promised.
		if (hasLines(element) && !(leading >= demands.leading - 0.001))
			miss(element, 'line height', leading || 0, demands.leading);
		const ground = groundUnder(element);
		const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
		const needs = isLarge ? demands.largeContrast : demands.contrast;
		const has = contrast(over(colourOf(style.color), ground), ground);
		if (has < needs) miss(element, 'contrast', has, needs);
	};

	/** A link within a sentence may be as high as its line (WCAG 2.5.5, inline); one in a list, header or footer may not. */
	const isInSentence = (element: Element): boolean => {
		if (element.tagName !== 'A' || getComputedStyle(element).display !== 'inline' || element.closest('li, nav, header'))
			return false;
		const block = element.parentElement?.closest('p, dd, div, h1, h2');
		return (block?.textContent ?? '').trim().length > (element.textContent ?? '').trim().length;
	};
	const whatIsPressed = (element: Element): Element => element.closest('label') ?? element;
	/** How far from its middle a press still reaches it, both ways together: an ::after over the whole row counts. */
	const reach = (element: Element, across: 0 | 1): number => {
		const own = whatIsPressed(element);
		const box = own.getBoundingClientRect();
		const isHit = (distance: number): boolean => {
			const hit = document.elementFromPoint(
				box.x + box.width / 2 + distance * across,
				box.y + box.height / 2 + distance * (1 - across)
			);
			return hit !== null && (own.contains(hit) || (hit.contains(own) && hit.matches('label')));
		};
		const oneWay = (way: 1 | -1): number => {
			let distance = 0;
			while (distance < demands.target && isHit(way * (distance + 1))) distance += 1;
			return distance;
		};
		return isHit(0) ? oneWay(1) + oneWay(-1) + 1 : 0;
	};
	const checkTarget = (element: Element) => {
		const box = whatIsPressed(element).getBoundingClientRect();
		const least = Math.min(box.width, box.height);
		if (least >= demands.target - 0.1 || isInSentence(element)) return;
		element.scrollIntoView({ block: 'center' });
		if (Math.min(reach(element, 0), reach(element, 1)) < demands.target) miss(element, 'target', least, demands.target);
	};

	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let node = texts.nextNode(); node; node = texts.nextNode()) {
		const element = node.parentElement;
		if (
			element &&
			node.textContent?.trim() &&
			!element.closest('script, style, noscript, option, svg') &&
			isSeen(element)
		)
			checkText(element);
	}
	for (const field of document.querySelectorAll(
		'input:not([type=radio], [type=checkbox], [type=hidden]), select, textarea'
	)) {
		if (isSeen(field)) checkText(field);
	}
	const pressable =
		'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [tabindex="0"]';
	for (const element of document.querySelectorAll(pressable)) {
		if (isSeen(element) && element.getAttribute('aria-hidden') !== 'true') checkTarget(element);
	}
	scrollTo(0, 0);
	return [...misses];
}

/** What sticks out to the right, or is cut, at the page's present width: nobody scrolls in two directions (1.4.10). */
export const overflowsOn = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		const isInScroller = (element: Element) =>
			element.closest('.table-scroll, .visually-hidden, #svelte-announcer, svg') !== null;
		const isCut = (element: Element) =>
			element.scrollWidth > element.clientWidth + 1 &&
			!['visible', 'clip'].includes(getComputedStyle(element).overflowX) &&
			!element.matches('input, select, textarea');
		return [...document.querySelectorAll('body *')]
			.filter(
				(element) => !isInScroller(element) && (element.getBoundingClientRect().right > width + 1 || isCut(element))
			)
			.map(
				(element) =>
					`wider than ${width}: <${element.tagName.toLowerCase()} .${element.classList[0] ?? ''}> "${element.textContent?.trim().slice(0, 24)}"`
			);
	});
