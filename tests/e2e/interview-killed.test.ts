import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cookie, Page } from '@playwright/test';
import { createRandom } from '../../tools/rehearsal/random';
import { expect, test } from '../support/test';
import { begins } from '../support/begun-interviews';
import { cuttableProxy, type CuttableProxy } from '../support/cuttable-proxy';
import { DyingPhone, MOMENTS, type Death } from '../support/dying-phone';
import { ALONE, aloneScript, familySecrets } from '../support/family';
import { keepsBlock } from '../support/field-phone';
import { keptInBrowser } from '../support/kept-in-browser';
import { filesWith, startKillable } from '../support/killable-chromium';
import { interviewsAtOffice, unopenedDoors, type UnopenedDoor } from '../support/office-interviews';
import { serveProduct, type Serving } from '../support/served';

/** How often the battery dies; ZITIAN_KILLS names another number. */
const KILLS = Number(process.env.ZITIAN_KILLS ?? 100);
/** As many doors as one block has at most: between two deaths a quick phone signs more than one interview, and must not run out of them. */
const ONE_BLOCK = 119;
/** Every tenth death finds somebody who types an interview; in between they are only read back, signed and sent. */
const TYPED = 10;
/** The latest moment at which it dies, milliseconds after what it is named for. */
const LATEST = { typing: 6_000, signing: 600 };
/** Of everybody in the interviews that were begun before. */
const NAME = '李试点';
/** The phone keeps this word as it is, to show that the search finds what is there. */
const PLAIN = '王对照';
/** Where Chromium keeps what a portal gives it. */
const FOLDERS = ['IndexedDB', 'CacheStorage', 'Local Storage', 'Session Storage'];
const NAMES = [NAME, ...ALONE.present, ...familySecrets(aloneScript())];

let product: Serving;
let proxy: CuttableProxy;
const profile = mkdtempSync(join(tmpdir(), 'zitian-phone-'));
test.beforeAll(async () => {
	test.setTimeout(300_000);
	if (!process.env.ZITIAN_FULL) return;
	product = await serveProduct({}, ONE_BLOCK);
	proxy = await cuttableProxy({ host: '127.0.0.1', port: Number(new URL(product.url).port) });
});
test.afterAll(async () => {
	proxy?.close();
	await product?.stop();
	rmSync(profile, { recursive: true, force: true });
});

const startsPhone = (cookies?: Cookie[]): Promise<DyingPhone> =>
	startKillable(profile, `http://127.0.0.1:${proxy.port}`).then((phone) => DyingPhone.of(phone, cookies));

/** The same deaths in every run, as far as the machine keeps its pace. */
function deaths(): Death[] {
	const random = createRandom(14);
	return Array.from({ length: KILLS }, (_, at): Death => {
		const moment = at % TYPED === 0 ? 'types' : random.pick(MOMENTS);
		const after = random.int(0, moment === 'types' ? LATEST.typing : LATEST.signing);
		return { moment, after, isCut: moment !== 'sends' && random.chance(0.5) };
	});
}

const seconds = (since: number): number => Math.round((Date.now() - since) / 1000);

/** PLAIN in everything that a browser keeps for a portal. */
const keepsPlain = (page: Page): Promise<void> =>
	page.evaluate(async (plain) => {
		localStorage.setItem('plain', plain);
		sessionStorage.setItem('plain', plain);
		await (await caches.open('plain')).put('/plain', new Response(plain));
		await new Promise<void>((resolve, reject) => {
			const opening = indexedDB.open('zitian-field', 1);
			opening.onsuccess = () => {
				const writing = opening.result.transaction('kept', 'readwrite', { durability: 'strict' });
				writing.objectStore('kept').put({ plain }, 'plain');
				writing.oncomplete = () => resolve();
				writing.onerror = () => reject(new Error('The store is full.'));
			};
		});
	}, PLAIN);

test(`a phone that dies at ${KILLS} moments loses no interview, doubles none, and keeps no name of them @full`, async () => {
	test.setTimeout(30 * 60_000);
	const doors = await unopenedDoors(product);
	const [toType, toSign] = [doors.slice(0, Math.ceil(KILLS / TYPED)), doors.slice(Math.ceil(KILLS / TYPED))];
	const block = doors[0]?.block ?? '';
	const receipts = new Set<string>();
	const began = Date.now();

	const first = await startsPhone();
	await keepsBlock(first.page, product.rehearsal, block);
	await begins(first.page, { block, householdIds: toSign.map(({ householdId }) => householdId), name: NAME });
	const cookies = await first.page.context().cookies();
	await first.kill();

	const typing = toType.values();
	for (const death of deaths()) {
		if (death.isCut) proxy.cut();
		else proxy.mend();
		const phone = await startsPhone(cookies);
		await phone.worksUntil(death, receipts, death.moment === 'types' ? typing.next().value?.number : undefined);
	}
	// The phone is charged: what was signed is sent, what was not is still there to go on with.
	proxy.mend();
	const last = await startsPhone(cookies);
	await last.opensList();
	await expect(last.page.locator('[data-unsent-interviews]')).toHaveCount(0, { timeout: 60_000 });
	const left = await last.page
		.locator('[data-resume]')
		.evaluateAll((all) => all.map((each) => each.getAttribute('data-resume')));
	await keepsPlain(last.page);
	const without = () => FOLDERS.filter((folder) => !filesWith(profile, [PLAIN]).some((file) => file.includes(folder)));
	await expect.poll(without, { message: 'what is there is found' }).toEqual([]);
	const kept = await keptInBrowser(last.page);
	await last.kill();

	const { perHousehold, receipts: received } = await interviewsAtOffice(product);
	expect(receipts.size, 'interviews are signed between deaths').toBeGreaterThan(KILLS / 10);
	expect([...receipts].filter((receipt) => !received.has(receipt))).toEqual([]);
	expect([...perHousehold.values()].filter((count) => count !== 1)).toEqual([]);
	expect(received.size).toBe(perHousehold.size);
	const isThere = ({ number, householdId }: UnopenedDoor) => perHousehold.has(number) !== left.includes(householdId);
	expect(toSign.filter((door) => !isThere(door))).toEqual([]);

	expect(NAMES.filter((name) => kept.includes(name))).toEqual([]);
	expect(kept).toContain(PLAIN);
	expect(filesWith(profile, NAMES)).toEqual([]);
	const description = `${receipts.size} receipts shown, ${perHousehold.size} at the office, ${seconds(began)} s`;
	test.info().annotations.push({ type: 'deaths', description });
	console.log(description);
});
