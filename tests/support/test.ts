import { test as playwrightTest } from '@playwright/test';

export * from '@playwright/test';

/**
 * Playwright's `test`, which also closes the phones that a test opened for itself: left open until the worker ends, their
 * clocks and live lists take a third of the machine from the tests that follow.
 */
export const test = playwrightTest.extend<{ phonesClosed: undefined }>({
	phonesClosed: [
		async ({ browser }, use) => {
			await use(undefined);
			await Promise.all(browser.contexts().map((context) => context.close()));
		},
		{ auto: true }
	]
});
