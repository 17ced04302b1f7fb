/**
 * npm run bench:phone -- [--rounds 3] [--out FILE.json]
 *
 * A resident's own phone, its processor slowed down four times: from the press on the main button until the next question is painted,
 * over the whole form of a family of five. (A board of 485 doors: `npm run bench:enumerator`.) Prints figures; judges nothing.
 */
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { chromiumOptions } from '../../tests/support/chromium';
import { FIVE, fiveScript } from '../../tests/support/family-of-five';
import { startProduct } from '../../tests/support/product';
import { ResidentPhone } from '../../tests/support/resident-phone';
import { figuresOf } from './support/figures';
import { writeResult } from './support/result';

const { values } = parseArgs({
	options: { rounds: { type: 'string', default: '3' }, out: { type: 'string', default: 'bench/results/phone.json' } }
});
const PHONE = { viewport: { width: 360, height: 740 }, locale: 'zh-CN', reducedMotion: 'reduce' as const };
/** As a mid-range phone against this machine. */
const SLOWDOWN = 4;

/**
 * Runs in the page: milliseconds from a press on the main button to the frame after the next page's title stood. A page that is loaded
 * anew ends the count of that press: what counts is what the phone does by itself. A text, because tsx gives functions names that pages do not know.
 */
const TIME_NEXT = `addEventListener('click', ({ target }) => {
	if (!target.closest?.('main form button.button:not(.button-secondary)')) return;
	const [begun, title] = [performance.now(), document.title];
	const look = () => requestAnimationFrame(() => (document.title === title ? look() : zitianNext(performance.now() - begun)));
	look();
}, true)`;

async function nextTimes(browser: Browser, url: string, code: string): Promise<number[]> {
	const context = await browser.newContext({ ...PHONE, baseURL: url });
	const page = await context.newPage();
	const phone = new ResidentPhone(page);
	const took: number[] = [];
	await page.exposeFunction('zitianNext', (milliseconds: number) => void took.push(milliseconds));
	await page.addInitScript({ content: TIME_NEXT });
	await phone.typesCode(code);
	await phone.choosesPin('280516');
	await phone.next();
	const cdp = await context.newCDPSession(page);
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
	await phone.fillsInUntil('/form/check', fiveScript(), FIVE);
	await context.close();
	return took;
}

const product = await startProduct();
const browser = await chromium.launch(chromiumOptions());
try {
	const doors = product.rehearsal.households.filter(({ state }) => state === 'unopened');
	const took: number[] = [];
	for (const { code } of doors.slice(0, Number(values.rounds)))
		took.push(...(await nextTimes(browser, product.url, code)));
	const next = figuresOf(took);
	process.stdout.write(
		`next question: median ${next.median} ms, p95 ${next.p95} ms, worst ${next.worst} ms (${next.count} presses)\n`
	);
	writeResult(values.out, { unit: 'ms', slowdown: SLOWDOWN, goal: 100, next });
} finally {
	await browser.close();
	await product.stop();
}
