import { writeFileSync } from 'node:fs';
import type { Browser, Locator } from '@playwright/test';
import { decodeQR } from 'qr/decode.js';

const WIDTH = 640;
const HEIGHT = 480;

/** What Chromium needs to see `file` (Y4M) through its camera instead of asking for a real one. */
export const cameraShowing = (file: string): string[] => [
	'--use-fake-device-for-media-stream',
	'--use-fake-ui-for-media-stream',
	`--use-file-for-fake-video-capture=${file}`
];

/** Films `what` is on somebody's screen as a camera of 640 × 480 would see it. */
export async function film(browser: Browser, what: Locator, file: string): Promise<void> {
	const colour = await seen(browser, what);
	const grey = Buffer.from(Array.from({ length: WIDTH * HEIGHT }, (_, i) => brightness(colour.subarray(4 * i))));
	const frame = Buffer.concat([Buffer.from('FRAME\n'), grey, Buffer.alloc((WIDTH * HEIGHT) / 2, 128)]);
	writeFileSync(
		file,
		Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`), frame, frame])
	);
}

/** What somebody's own phone reads off a screen. */
export async function scanned(browser: Browser, what: Locator): Promise<string> {
	return decodeQR({ width: WIDTH, height: HEIGHT, data: await seen(browser, what) });
}

const brightness = ([red = 0, green = 0, blue = 0]: Uint8Array): number =>
	Math.round(0.299 * red + 0.587 * green + 0.114 * blue);

/** Held a little askew, as hands do. @returns RGBA, a byte each */
async function seen(browser: Browser, what: Locator): Promise<Uint8Array> {
	const picture = (await what.screenshot()).toString('base64');
	const page = await browser.newPage();
	const bytes = await page.evaluate(drawn, { picture, width: WIDTH, height: HEIGHT });
	await page.close();
	return Buffer.from(bytes, 'base64');
}

/** Runs in a page. */
async function drawn({ picture, width, height }: { picture: string; width: number; height: number }): Promise<string> {
	const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d');
	if (!context) throw new Error('Nothing to draw on.');
	context.fillStyle = '#555';
	context.fillRect(0, 0, width, height);
	context.translate(width / 2, height / 2);
	context.rotate(0.12);
	context.fillStyle = '#fff';
	context.fillRect(-190, -190, 380, 380);
	context.drawImage(image, -170, -170, 340, 340);
	let bytes = '';
	for (const byte of context.getImageData(0, 0, width, height).data) bytes += String.fromCharCode(byte);
	return btoa(bytes);
}
