/**
 * npm run bench:enumerator -- [--submissions 100] [--out FILE.json]
 *
 * The enumerator's phone in Chromium, through the built product on this machine's loopback: how long it takes from a
 * resident's press on "submit" until the door has changed on the phones of the block's two enumerators, and how fast a board and a list of 485
 * households open and scroll with the processor slowed down four times. Prints figures as JSON and judges nothing.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import type { Deps } from '../../src/lib/server/deps';
import { container } from '../../src/lib/server/portal/container';
import { createStaff } from '../../src/lib/server/use-cases/office/create-staff';
import { chromiumOptions } from '../../tests/support/chromium';
import { layOutLargeBlock } from '../../tests/support/large-block';
import { signsIn, type Account } from '../../tests/support/staff-desk';
import { watchDoors } from './support/door-watch';
import { openAndScroll } from './support/large-list';
import { readyResidents } from './support/ready-residents';
import { runProduct, type Product } from '../start/product';
import { silent } from '../start/progress';

const { values } = parseArgs({
	options: {
		submissions: { type: 'string', default: '100' },
		port: { type: 'string', default: '4392' },
		out: { type: 'string' }
	}
});
/** Bounded, so that the benchmark stays a matter of minutes. */
const SUBMISSIONS = Math.min(Number(values.submissions), 1000);
const HOUSEHOLDS = 160;
/** Then the same households withdraw and submit again. */
const RESIDENTS = 50;

async function main(): Promise<void> {
	const dataDir = mkdtempSync(join(tmpdir(), 'zitian-bench-'));
	const variables = { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: values.port, LOG_LEVEL: 'warn' };
	const product = await runProduct({ variables, households: HOUSEHOLDS, seed: 1, progress: silent, output: 'inherit' });
	const deps = await container(product.settings);
	const browser = await chromium.launch(chromiumOptions());
	try {
		const figures = `${JSON.stringify(await measure(browser, product, deps), null, 2)}\n`;
		process.stdout.write(figures);
		if (values.out) writeFileSync(values.out, figures);
	} finally {
		await browser.close();
		await deps.close();
		await product.stop();
		rmSync(dataDir, { recursive: true, force: true });
	}
}

async function measure(browser: Browser, product: Product, deps: Deps) {
	const residents = await readyResidents(product, deps, Math.min(RESIDENTS, SUBMISSIONS));
	const loadAtStart = loadavg()[0];
	const board = `/enumerator/${product.rehearsal?.households[0]?.number.slice(0, 15)}`;
	const [account] = product.rehearsal?.staff.filter(({ role }) => role === 'enumerator') ?? [];
	if (!account) throw new Error('Only a rehearsal can be measured.');
	const colleague = await secondEnumerator(deps, board.slice(-15));
	const phones = [await phoneOf(account, browser, product), await phoneOf(colleague, browser, product)];
	for (const phone of phones) await opensLive(phone, board);
	const live = await watchDoors(browser, deps, { residents, phones, submissions: SUBMISSIONS });
	const [phone, other] = phones;
	await other?.context().close();
	const large = phone ? await measureLarge(phone, product) : [];
	return { loadAtStart, loadAtEnd: loadavg()[0], live, large };
}

async function measureLarge(phone: Page, { settings, rehearsal }: Product) {
	if (!rehearsal) throw new Error('Only a rehearsal can be measured.');
	const block = await layOutLargeBlock(settings.databaseUrl, rehearsal);
	const board = await openAndScroll(phone, `/enumerator/${block}`, '[data-household]');
	const list = await openAndScroll(phone, `/enumerator/${block}/list`, '[data-listed]');
	return [board, list, await openAndScroll(phone, `/enumerator/${block}/route`, '[data-to-visit]')];
}

/** A block may have several enumerators: this is the phone of a colleague. */
async function secondEnumerator(deps: Deps, block: string): Promise<Account> {
	const [role, number] = ['enumerator', '0299'] as const;
	const created = await createStaff(
		deps,
		{ kind: 'office', id: 'bench' },
		{ role, number, name: '试点', phone: '', blocks: [block], rehearsal: true }
	);
	if (!created.ok) throw new Error(created.problem.code);
	return { role, number, ...created.value };
}

async function phoneOf(account: Account, browser: Browser, { settings }: Product): Promise<Page> {
	const page = await (
		await browser.newContext({ baseURL: settings.origin, viewport: { width: 360, height: 740 } })
	).newPage();
	await signsIn(page, account);
	return page;
}

async function opensLive(phone: Page, board: string): Promise<void> {
	await phone.goto(board);
	await phone.locator('[data-connection=live]').waitFor();
}

await main();
process.exit(0);
