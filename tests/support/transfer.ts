import type { Page } from '@playwright/test';

/** Counts the bytes that a page's tab receives from now on, headers included and as compressed as they came. */
export async function countsTransfer(page: Page): Promise<() => number> {
	const devTools = await page.context().newCDPSession(page);
	let bytes = 0;
	devTools.on('Network.loadingFinished', ({ encodedDataLength }) => void (bytes += encodedDataLength));
	await devTools.send('Network.enable');
	return () => bytes;
}
