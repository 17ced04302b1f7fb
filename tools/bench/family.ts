/**
 * What the short form takes of a family of five with a newborn and a death, from the first page to "check your answers": pages,
 * presses, keys and characters to read, in Chinese, on a phone. `npm run bench:family`; counts, so that a busy machine changes nothing.
 */
import { chromium } from '@playwright/test';
import { chromiumOptions } from '../../tests/support/chromium';
import { CountingPhone, type Effort } from '../../tests/support/counting-phone';
import { FIVE, fiveScript } from '../../tests/support/family-of-five';
import { startProduct } from '../../tests/support/product';
import { writeResult } from './support/result';

/** What the form may take at most; above it the bench fails. */
const PROMISED: Effort = { pages: 44, taps: 95, keys: 161, characters: 9_000 };

const PHONE = { viewport: { width: 390, height: 844 }, locale: 'zh-CN', reducedMotion: 'reduce' as const };

async function countFamily(url: string, code: string): Promise<Effort> {
	const browser = await chromium.launch(chromiumOptions());
	try {
		const page = await (await browser.newContext({ ...PHONE, baseURL: url })).newPage();
		const phone = new CountingPhone(page);
		await page.goto('/');
		await phone.reads();
		await phone.gives('code', code);
		await phone.next();
		await phone.reads();
		await phone.presses(page.locator('[name=answer][value=yes]'));
		await phone.reads();
		await phone.gives('pin', '280516');
		await phone.gives('pinAgain', '280516');
		await phone.next();
		await phone.reads();
		await phone.next();
		await phone.fillsInUntil('/form/check', fiveScript(), FIVE, () => phone.reads());
		await phone.reads();
		return phone.effort;
	} finally {
		await browser.close();
	}
}

const product = await startProduct();
try {
	const door = product.rehearsal.households.find(({ state }) => state === 'unopened');
	const effort = await countFamily(product.url, door?.code ?? '');
	for (const [what, count] of Object.entries(effort)) process.stdout.write(`  ${what.padEnd(12)} ${count}\n`);
	writeResult('bench/results/family.json', { effort, promised: PROMISED });
	const over = (Object.keys(PROMISED) as (keyof Effort)[]).filter((what) => effort[what] > PROMISED[what]);
	for (const what of over) process.stdout.write(`× more ${what} than ${PROMISED[what]}\n`);
	if (over.length > 0) process.exitCode = 1;
} finally {
	await product.stop();
}
