import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { painted } from '$lib/interview/painted';

let frames: (() => void)[] = [];
const page = Object.assign(new EventTarget(), { hidden: false });

beforeEach(() => {
	vi.useFakeTimers();
	[frames, page.hidden] = [[], false];
	vi.stubGlobal('document', page);
	vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

/** Whether it is over, once all that is due has run. */
async function isOver(waited: Promise<void>): Promise<boolean> {
	let over = false;
	void waited.then(() => (over = true));
	await vi.advanceTimersByTimeAsync(0);
	return over;
}

describe('what comes after the next frame', () => {
	it('waits until it is drawn', async () => {
		const waited = painted();
		expect(await isOver(waited)).toBe(false);
		for (const draw of frames) draw();
		expect(await isOver(waited)).toBe(true);
	});

	it('waits for nothing where the page is hidden, or becomes so', async () => {
		const waited = painted();
		expect(await isOver(waited)).toBe(false);
		page.hidden = true;
		page.dispatchEvent(new Event('visibilitychange'));
		expect(await isOver(waited)).toBe(true);
		expect(await isOver(painted())).toBe(true);
	});

	it('waits no longer than a moment for a phone that draws nothing', async () => {
		const waited = painted();
		expect(await isOver(waited)).toBe(false);
		await vi.advanceTimersByTimeAsync(100);
		expect(await isOver(waited)).toBe(true);
	});
});
