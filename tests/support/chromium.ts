import type { LaunchOptions } from '@playwright/test';
import { ensureChromium } from '../../tools/ci/chromium';

/** Nothing of the browser's own talks to the network while the product is tested. */
const QUIET_FLAGS = [
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/** How Playwright starts the Chromium found or installed by `tools/ci/chromium.ts`. */
export function chromiumOptions(): LaunchOptions {
	// Chromium's sandbox needs an ordinary user; root is usual in containers and CI.
	const flags = process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET_FLAGS] : QUIET_FLAGS;
	return { executablePath: ensureChromium(() => undefined), args: flags };
}
