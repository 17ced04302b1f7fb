import { readFileSync } from 'node:fs';
import { chromium, type Browser } from '@playwright/test';
import { chromiumOptions } from '../../tests/support/chromium';

/**
 * `npm run icons`: the PNG icons of the installed app, drawn from `static/icon.svg`. A maskable icon is cut to a circle
 * of 80 % by some phones: its ground fills the square, and the drawing shrinks into that circle.
 */
const SOURCE = readFileSync('static/icon.svg', 'utf8');
const DRAWING = SOURCE.slice(SOURCE.indexOf('<path'), SOURCE.lastIndexOf('</svg>'));
const GROUND = '<rect width="64" height="64" fill="#174f9b" />';
const fullGround = (scale: number) =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">${GROUND}<g transform="translate(32 32) scale(${scale}) translate(-32 -33)">${DRAWING}</g></svg>`;

const ICONS: { name: string; size: number; svg: string }[] = [
	{ name: 'icon-192', size: 192, svg: SOURCE },
	{ name: 'icon-512', size: 512, svg: SOURCE },
	{ name: 'icon-maskable-192', size: 192, svg: fullGround(0.8) },
	{ name: 'icon-maskable-512', size: 512, svg: fullGround(0.8) },
	// iOS rounds the corners itself, and shows black where an icon is transparent.
	{ name: 'apple-touch-icon', size: 180, svg: fullGround(0.92) }
];

async function draw(browser: Browser, { name, size, svg }: (typeof ICONS)[number]): Promise<void> {
	const page = await browser.newPage({ viewport: { width: size, height: size } });
	await page.setContent(
		`<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`
	);
	await page.screenshot({ path: `static/icons/${name}.png`, omitBackground: true });
	await page.close();
}

const browser = await chromium.launch(chromiumOptions());
for (const icon of ICONS) await draw(browser, icon);
await browser.close();
