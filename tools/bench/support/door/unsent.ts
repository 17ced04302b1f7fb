import type { Browser, Page, Response } from '@playwright/test';
import postgres from 'postgres';
import { begins, visitKeyOf } from '../../../../tests/support/begun-interviews';
import { FIELD_PHONE, keepsBlock, opensOfflineList } from '../../../../tests/support/field-phone';
import { LARGE_BLOCK, layOutLargeBlock } from '../../../../tests/support/large-block';
import type { TestProduct } from '../../../../tests/support/product';
import { databaseTime, postmasterOf, processorTime } from '../processor-time';

/** Interviews of families of four, signed on a phone that nothing could be sent from. */
const UNSENT = 60;
const SLOWDOWN = 4;
/** Slow 3G: 400 kbit/s either way, 400 ms there and back. */
const SLOW_3G = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** Runs in the page: from the list's opening to the frame in which what waits is listed (see next-times.ts for the text). */
const TIME_LIST = `let [locked, opened, listed] = [false, 0, false];
new MutationObserver(() => {
	const pin = document.querySelector('#pin');
	if (pin) locked = true;
	else if (locked && !opened) opened = performance.now();
	if (listed || !opened || !document.querySelector('[data-unsent-interviews]')) return;
	listed = true;
	requestAnimationFrame(() => zitianListed(performance.now() - opened));
}).observe(document, { subtree: true, childList: true })`;

/** A phone with signed interviews of these households; its line is cut for them until `goesOn`. */
interface UnsentPhone {
	page: Page;
	goesOn: () => Promise<void>;
}

async function unsentPhone(browser: Browser, product: TestProduct, block: string, ids: string[]): Promise<UnsentPhone> {
	const context = await browser.newContext({ ...FIELD_PHONE, locale: 'zh-CN', baseURL: product.url });
	const page = await context.newPage();
	await keepsBlock(page, product.rehearsal, block);
	await page.route('**/interviews', (route) => route.abort());
	const signedTo = await visitKeyOf(page, block);
	await begins(page, { block, householdIds: ids, name: '李试点', people: 4, signedTo });
	return { page, goesOn: () => page.unroute('**/interviews') };
}

/** Sends what waits. @returns seconds until nothing waits, how often the server acknowledged each, and in how many requests */
async function sends({ page, goesOn }: UnsentPhone) {
	const answers: Promise<Acknowledged[]>[] = [];
	page.on('response', (response) => {
		if (response.ok() && response.url().endsWith('/interviews')) answers.push(acknowledgedIn(response));
	});
	await goesOn();
	const begun = performance.now();
	await page.evaluate(() => void dispatchEvent(new Event('online')));
	await page.locator('[data-unsent-interviews]').waitFor({ state: 'detached', timeout: 120_000 });
	const seconds = (performance.now() - begun) / 1000;
	const ids = (await Promise.all(answers)).flat().map(({ interviewId }) => interviewId);
	return { seconds, requests: answers.length, acknowledged: ids.length, different: new Set(ids).size };
}

interface Acknowledged {
	interviewId: string;
	problem?: object;
}

async function acknowledgedIn(response: Response): Promise<Acknowledged[]> {
	const { interviews } = (await response.json()) as { interviews: Acknowledged[] };
	return interviews.filter(({ problem }) => !problem);
}

/** What a full phone shows, what it sends, and what that costs the server. The database has to be on this machine. */
export async function unsentFigures(browser: Browser, product: TestProduct) {
	const block = await layOutLargeBlock(product.databaseUrl, product.rehearsal);
	const sql = postgres(product.databaseUrl, { max: 1 });
	const rows = await sql<{ id: string }[]>`
		SELECT household_id AS id FROM household WHERE block_code = ${block} ORDER BY household_number`;
	const ids = rows.map(({ id }) => id);
	const slow = await unsentPhone(browser, product, block, ids.slice(0, UNSENT));
	const listed = await listTime(slow.page);
	const cdp = await slow.page.context().newCDPSession(slow.page);
	await cdp.send('Network.enable');
	await cdp.send('Network.emulateNetworkConditions', SLOW_3G);
	const upload = await sends(slow);
	await slow.page.context().close();

	// The same again on a good line, with a server that is warm: what an interview costs it.
	const fast = await unsentPhone(browser, product, block, ids.slice(UNSENT, LARGE_BLOCK));
	await opensOfflineList(fast.page);
	await fast.page.locator('[data-unsent-interviews]').waitFor();
	const postmaster = await postmasterOf(sql);
	const before = [processorTime(product.pid), databaseTime(postmaster)] as const;
	const { acknowledged } = await sends(fast);
	const web = (processorTime(product.pid) - before[0]) / acknowledged;
	const database = (databaseTime(postmaster) - before[1]) / acknowledged;
	await sql.end();
	return { listed, upload, submit: { count: acknowledged, web, database, both: web + database } };
}

/** With the processor slowed down, after the PIN. */
async function listTime(page: Page): Promise<number> {
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
	const listed = new Promise<number>((resolve) => void page.exposeFunction('zitianListed', resolve));
	await page.addInitScript({ content: TIME_LIST });
	await opensOfflineList(page);
	const milliseconds = await listed;
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	return milliseconds;
}
