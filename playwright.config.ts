import { defineConfig } from '@playwright/test';
import { chromiumOptions } from './tests/support/chromium';
import { isFullRun } from './tests/support/counts';

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.test.ts',
	globalSetup: './tests/support/e2e-setup.ts',
	outputDir: 'test-results',
	forbidOnly: true,
	// What takes long, and whose parts shorter tests hold as well, is for `npm run test:full`.
	grepInvert: isFullRun ? undefined : /@full/,
	// Half of a test is waiting for timers and lines: on two cores three of them are done sooner than two.
	workers: 3,
	timeout: 180_000,
	expect: { timeout: 20_000 },
	reporter: 'list',
	use: {
		// Set by the global setup, before the workers read this file.
		baseURL: process.env.ZITIAN_E2E_URL,
		browserName: 'chromium',
		launchOptions: chromiumOptions(),
		viewport: { width: 360, height: 740 },
		hasTouch: true,
		locale: 'zh-CN',
		timezoneId: 'Asia/Shanghai',
		// The one short animation (the save state) is not what is looked at.
		contextOptions: { reducedMotion: 'reduce' },
		// Answers are on these pages: pictures are kept only of what failed.
		screenshot: 'only-on-failure',
		// Recording a trace doubles the time of every test: `npm run test:e2e -- FILE --trace on` records the one looked at.
		trace: 'off'
	}
});
