/**
 * What the short form takes of an enumerator who asks a family of four at the door, from 登记 on the door's sheet to the receipt number
 * and the next household: pages, taps and keys, in Chinese, on a phone of 360×640. `npm run bench:door`; counts, so that a busy machine
 * changes nothing. A second family (a wife from another county, a newborn, a student away, a death) is counted beside it.
 *
 * Beside them times: from "next" to the next page, and sixty unsent interviews listed, on a processor slowed down four times; the same
 * sixty sent on slow 3G; and the server's processor time for one. Those depend on the machine: they are printed beside their goals.
 */
import { chromium, type Browser } from '@playwright/test';
import { chromiumOptions } from '../../tests/support/chromium';
import { DoorPhone } from '../../tests/support/door-phone';
import { FAMILY, familyScript } from '../../tests/support/family';
import { FOUR, fourScript } from '../../tests/support/family-of-four';
import { FIELD_PHONE, keepsBlock, opensOfflineList, unlocks } from '../../tests/support/field-phone';
import { startProduct, type TestProduct } from '../../tests/support/product';
import type { Script } from '../../tests/support/resident-phone';
import { timeNext } from './support/door/next-times';
import { unsentFigures } from './support/door/unsent';
import { figuresOf } from './support/figures';
import { writeResult } from './support/result';

/** What it may take at most; above it the bench fails. Keys of names and ID numbers are apart. */
const PROMISED = { pages: 10, taps: 40 };
const FAMILIES: [string, Record<string, string[]>, () => Script][] = [
	['four', FOUR, fourScript],
	['harder', FAMILY, familyScript]
];

/** As a mid-range phone against this machine. */
const SLOWDOWN = 4;

type Effort = DoorPhone['effort'];

async function countFamilies(browser: Browser, { url, rehearsal }: TestProduct) {
	const page = await (await browser.newContext({ ...FIELD_PHONE, locale: 'zh-CN', baseURL: url })).newPage();
	const doors = rehearsal.households.filter(({ state }) => state === 'unopened').map(({ number }) => number);
	await keepsBlock(page, rehearsal, doors[0]?.slice(0, 15) ?? '');
	await opensOfflineList(page);
	const took = await timeNext(page, SLOWDOWN);
	await page.reload();
	await unlocks(page);
	const counted: Record<string, Effort> = {};
	for (const [at, [name, people, script]] of FAMILIES.entries()) {
		const phone = new DoorPhone(page);
		await page.locator(`[data-number="${doors.at(-1 - at)?.slice(15)}"]`).click();
		await phone.opens();
		await phone.begins();
		await phone.fillsIn(script(), people);
		await phone.signs();
		await phone.presses(page.locator('[data-to-list]'));
		counted[name] = phone.effort;
	}
	await page.context().close();
	return { counted, next: figuresOf(took) };
}

/** One line a figure: what it is, beside its goal. */
function line(figure: string, value: number, unit: string, goal: number): string {
	return `  ${value <= goal ? '✓' : '×'} ${figure.padEnd(44)} ${value.toFixed(1).padStart(7)} ${unit}  (goal ≤ ${goal})\n`;
}

const product = await startProduct({ households: 48 });
const browser = await chromium.launch(chromiumOptions());
try {
	const { counted, next } = await countFamilies(browser, product);
	const unsent = await unsentFigures(browser, product);
	for (const [name, { pages, taps, keys, keysOfNames }] of Object.entries(counted))
		process.stdout.write(
			`  ${name.padEnd(8)} ${pages} pages, ${taps} taps, ${keys} keys (${keysOfNames} of names and ID numbers)\n`
		);
	const { listed, upload, submit } = unsent;
	process.stdout.write(line('next page, phone 4 × slower, p95', next.p95, 'ms', 100));
	process.stdout.write(line('60 unsent listed, phone 4 × slower', listed, 'ms', 300));
	process.stdout.write(line('60 sent on slow 3G', upload.seconds, 's', 10));
	process.stdout.write(
		`    ${upload.acknowledged} acknowledgements of ${upload.different} interviews in ${upload.requests} requests\n`
	);
	process.stdout.write(line('server, one interview, web and database', submit.both, 'ms CPU', 8));
	writeResult('bench/results/door.json', { ...counted, promised: PROMISED, next, unsent });
	const over = (['pages', 'taps'] as const).filter((what) => (counted.four?.[what] ?? Infinity) > PROMISED[what]);
	for (const what of over) process.stdout.write(`× more ${what} than ${PROMISED[what]}\n`);
	if (over.length > 0) process.exitCode = 1;
} finally {
	await browser.close();
	await product.stop();
}
