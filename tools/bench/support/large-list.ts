import type { Page } from '@playwright/test';
import { figuresOf } from './figures';

const VISITS = 5;
const WHEEL_STEPS = 60;
const WHEEL_PIXELS = 240;
/** As a mid-range phone against this machine. */
const SLOWDOWN = 4;
/** A frame that took longer is seen as a jerk. */
const LONG_FRAME = 50;

declare global {
	interface Window {
		zitianShown: { all: number };
		zitianFrames: number[];
		zitianNextFrame: (at: number) => void;
	}
}

/** How fast a page opens with all of its doors, and how evenly it scrolls, with the processor slowed down. A day's plan has fewer doors than its block. */
export async function openAndScroll(page: Page, path: string, selector: string) {
	await page.goto(path);
	await page.locator('[data-connection=live]').waitFor();
	const doors = await page.locator(selector).count();
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
	await page.addInitScript(recordAllDoors, { selector, doors });
	const painted: number[] = [];
	const complete: number[] = [];
	for (let visit = 0; visit < VISITS; visit += 1) {
		await page.goto(path, { waitUntil: 'load' });
		await page.locator('[data-connection=live]').waitFor();
		const { paint, all } = await page.evaluate(() => ({
			paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
			all: window.zitianShown.all
		}));
		painted.push(paint);
		complete.push(all);
	}
	const scroll = await scrolled(page);
	await cdp.detach();
	return {
		path,
		doors,
		slowdown: SLOWDOWN,
		aim: 1000,
		unit: 'ms',
		firstContentfulPaint: figuresOf(painted),
		allDoors: figuresOf(complete),
		scroll
	};
}

/** Runs in the page: when the last of the doors has come into the DOM, in milliseconds since the navigation began. */
function recordAllDoors({ selector, doors }: { selector: string; doors: number }): void {
	window.zitianShown = { all: NaN };
	const observer = new MutationObserver(() => {
		if (document.querySelectorAll(selector).length < doors) return;
		window.zitianShown.all = performance.now();
		observer.disconnect();
	});
	observer.observe(document, { subtree: true, childList: true });
}

async function scrolled(page: Page) {
	await page.mouse.move(180, 400);
	await page.evaluate(recordFrames);
	for (let step = 0; step < WHEEL_STEPS; step += 1) await page.mouse.wheel(0, WHEEL_PIXELS);
	const { times, pixels } = await page.evaluate(() => ({ times: window.zitianFrames, pixels: Math.round(scrollY) }));
	const frames = times.slice(1).map((time, i) => time - (times[i] ?? NaN));
	const long = frames.filter((frame) => frame > LONG_FRAME).length;
	const percentOver50ms = Math.round((1000 * long) / frames.length) / 10;
	return { wheelSteps: WHEEL_STEPS, pixels, frames: frames.length, percentOver50ms, longest: figuresOf(frames).worst };
}

/** Runs in the page: the time from each frame to the next. Its function has no name of its own (see `recordMoments`). */
function recordFrames(): void {
	window.zitianFrames = [];
	window.zitianNextFrame = (at) => {
		window.zitianFrames.push(at);
		requestAnimationFrame(window.zitianNextFrame);
	};
	requestAnimationFrame(window.zitianNextFrame);
}
