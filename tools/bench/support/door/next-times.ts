import type { Page } from '@playwright/test';

/**
 * Runs in the page: milliseconds from a press on a page's main button to the frame in which the interview's next page stands. A press
 * that is answered with a question of its own ("is that right?") is not counted, the one after it is. A text, because tsx gives functions names that pages do not know.
 */
const TIME_NEXT = `let begun;
const pageNow = () => document.querySelector('.interview')?.dataset.page;
addEventListener('click', ({ target }) => {
	const from = pageNow();
	if (from === undefined || !target.closest?.('main form button.button:not(.button-secondary)')) return;
	const mine = (begun = performance.now());
	const look = () => requestAnimationFrame(() => {
		if (begun !== mine) return;
		const now = pageNow();
		if (now === undefined || now === from) look();
		else zitianNext(performance.now() - mine);
	});
	look();
}, true)`;

/** Slows the page's processor down. @returns where the times are put, milliseconds */
export async function timeNext(page: Page, slowdown: number): Promise<number[]> {
	const took: number[] = [];
	await page.exposeFunction('zitianNext', (milliseconds: number) => void took.push(milliseconds));
	await page.addInitScript({ content: TIME_NEXT });
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	return took;
}
