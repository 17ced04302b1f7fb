import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '../support/test';
import { expectAccessible } from '../support/axe';
import { chromiumOptions } from '../support/chromium';
import { repetitions } from '../support/counts';
import { cuttableProxy, type CuttableProxy } from '../support/cuttable-proxy';
import { ALONE, aloneScript, FAMILY, familyScript } from '../support/family';
import { otherPhone, ownPhone, PHONE, PIN, serversDraft } from '../support/own-phone';
import { ResidentPhone } from '../support/resident-phone';
import { serveProduct, type Serving } from '../support/served';

test.setTimeout(repetitions(240_000, 1_200_000));

/** A district of its own: these tests take whole rounds of letters. */
let served: Serving;
test.beforeAll(async () => void (served = await serveProduct({}, 40)));
test.afterAll(() => served.stop());

/** The letters of this file's households, in order. */
function letterCode(nth: number): string {
	const all = served.rehearsal.households.filter(({ state }) => state === 'unopened');
	// A test that is tried again finds its letter used.
	return all[nth * 2 + Math.min(test.info().retry, 1)]?.code ?? '';
}

let proxy: CuttableProxy;
test.beforeEach(async () => {
	const { port } = new URL(served.url);
	proxy = await cuttableProxy({ host: '127.0.0.1', port: Number(port) });
});
test.afterEach(() => proxy.close());

const throughProxy = () => ({ baseURL: `http://127.0.0.1:${proxy.port}`, ...PHONE });

test(
	'with the server really cut, a form is filled in, reloaded twice, and submitted when it is back; then nothing is left on the phone',
	{ tag: '@full' },
	async ({ browser }) => {
		const phone = await ownPhone(await browser.newContext(throughProxy()));
		await phone.opensLetter(letterCode(0));
		// One who lives alone walks the same way as a family, with fewer pages between.
		const [script, people, atCut, atPin] = repetitions(
			[aloneScript(), ALONE, '/form/persons/p1/D8', '/form/persons/p1/D11'] as const,
			[familyScript(), FAMILY, '/form/persons/p2/D8', '/form/persons/p4/D6'] as const
		);
		const asked: string[] = [];
		phone.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
		await phone.fillsInUntil('/form/persons/p1/D3', script, people);
		// From page to page nothing is asked for but to save, and files of the build by the first page of their kind; the browser
		// itself looks for the icon.
		expect(new Set(asked.filter((path) => !/icon|^\/_app\/immutable\//.test(path)))).toEqual(
			new Set(['/form/changes'])
		);
		await phone.page.getByRole('button', { name: '长辈版' }).click();
		// What stands in without a network is as large as what was chosen.
		await expect
			.poll(() => phone.page.evaluate(async () => (await caches.match('/form/offline'))?.text()))
			.toContain('data-elder="large"');
		proxy.cut();
		await phone.fillsInUntil(atCut, script, people);
		await expect.poll(() => phone.saveState()).toBe('onlyHere');
		const last = await phone.heading.innerText();
		await phone.page.goBack();
		await expect(phone.heading).not.toHaveText(last);
		const before = await phone.heading.innerText();

		await phone.opensWithoutNetwork(() => phone.page.reload(), '111222');
		await expect(phone.page.locator('#pin')).toHaveAttribute('aria-invalid', 'true');
		await expectAccessible(phone.page);
		await phone.page.locator('#pin').fill(PIN);
		await phone.page.locator('main form button.button').click();
		await expect(phone.heading).toHaveText(before);
		await expectAccessible(phone.page);
		await phone.page.locator('.back-link').click();
		await phone.fillsInUntil(atPin, script, people);

		// A network that takes the question and never answers is as good as none.
		proxy.stall();
		await phone.opensWithoutNetwork(() => phone.page.goto('/'));
		proxy.cut();
		await expect(phone.page.locator('[data-save]').first()).toHaveAttribute('data-save', 'onlyHere');
		await phone.page.locator('.back-link').click();
		await phone.fillsInUntil('/form/check', script, people);
		await expect(phone.page.locator('main a[href="/form/sign"]')).toHaveCount(0);
		await expect(phone.page.locator('main .notice-warning')).toHaveText(/加密存在这部手机上.*上报要有网络/s);

		proxy.mend();
		await phone.isSaved();
		const kept = () =>
			phone.page.evaluate(async () => ({
				page: (await caches.match('/form/offline'))?.status,
				databases: (await indexedDB.databases()).map(({ name }) => name)
			}));
		expect(await kept()).toMatchObject({ page: 200, databases: ['zitian-draft'] });
		await phone.signs('张试点');
		await expect(phone.page).toHaveURL(/\/receipt$/);
		await expect.poll(() => kept().then(({ page }) => page)).toBeUndefined();
		expect(await phone.records()).toEqual([]);
	}
);

test('two phones on one form: other answers merge, the same answer is shown twice, and one is chosen', async ({
	browser
}) => {
	const code = letterCode(1);
	const mother = await ownPhone(await browser.newContext(throughProxy()));
	await mother.opensLetter(code);
	await mother.fillsInUntil('/form/household/home', aloneScript(), ALONE);
	const button = mother.page.locator('main form button.button').last();
	await mother.gives('H6', '91');
	await mother.isSaved();
	const father = await otherPhone(browser, served.url, code);
	await father.page.goto('/form/household/home');

	const place = await button.boundingBox();
	proxy.cut();
	await mother.gives('H6', '92');
	await expect(mother.page.locator('[data-save]').first()).toHaveAttribute('data-save', 'onlyHere');
	// A thumb that is on its way down still finds what it aims at.
	await expect(mother.page.locator('main .notice-warning')).toBeVisible();
	expect(await button.boundingBox()).toEqual(place);
	await father.gives('H6', '95');
	await father.gives('H7', '3');
	await father.isSaved();
	proxy.mend();
	await mother.isSaved();
	await expect(mother.page.locator('main form[action="/form/differences"] button')).toHaveText([
		/^95 平方米\s*另一部设备上填的 · 11月\d+日 \d\d:\d\d$/,
		/^92 平方米\s*这部设备上填的$/
	]);
	await expect(mother.page.locator('[name=H7]')).toHaveValue('3');
	await expectAccessible(mother.page);
	await mother.page.locator('main form[action="/form/differences"] button[value="92"]').click();
	await expect(mother.page.locator('main form[action="/form/differences"]')).toHaveCount(0);
	await mother.isSaved();

	// What is answered elsewhere on the form leaves this page as it is, with what was opened on it.
	const help = mother.page.locator('main details.help').first();
	await help.locator('summary').click();
	await father.page.goto('/form/household/H4');
	await father.gives('H4.male', '1');
	await father.isSaved();
	await mother.gives('H7', '4');
	await mother.isSaved();
	await expect(help).toHaveAttribute('open', '');
	const { household } = await serversDraft(father.page.context(), served.url);
	expect([household['H4.male'], household.H6, household.H7]).toEqual(['1', '92', '4']);
});

test('killed at any moment, with the server there or really cut, a tab loses nothing older than two seconds', async ({
	browser
}) => {
	const code = letterCode(2);
	const context = await browser.newContext(throughProxy());
	const first = await ownPhone(context);
	await first.opensLetter(code);
	await first.fillsInUntil('/form/persons/p1/D3', aloneScript(), ALONE);
	const address = first.page.url();
	await first.page.goto('about:blank');
	const times = repetitions(2, 50);
	for (let time = 0; time < times; time += 1) {
		const isCut = time % 2 === 1;
		const phone = await ownPhone(context);
		// What the tab before had not sent comes off the phone once the form is open, and is sent then: it is emptied after that.
		const caughtUp = phone.page.waitForResponse('**/form/changes');
		await phone.page.goto(address);
		await caughtUp;
		const box = phone.page.locator('[name=D3]');
		await box.fill('');
		await phone.isSaved();
		if (isCut) proxy.cut();
		const typed: { text: string; at: number }[] = [];
		const killAt = Date.now() + Math.random() * 4000;
		for (let digits = 1; digits <= 17 && Date.now() < killAt; digits += 1) {
			await box.press(String(digits % 10));
			typed.push({ text: '12345678901234567'.slice(0, digits), at: Date.now() });
			await phone.page.waitForTimeout(Math.random() * 400);
		}
		const killed = Date.now();
		// Not a last word reaches the server, as from a phone that needs the memory.
		proxy.cut();
		await phone.page.close();
		if (!isCut) proxy.mend();
		const safe = typed.filter(({ at }) => at < killed - 2000).at(-1)?.text ?? '';
		const again = await ownPhone(context);
		if (isCut) await again.opensWithoutNetwork(() => again.page.goto(address));
		else await again.page.goto(address);
		await expect(again.page.locator('[name=D3]')).toHaveValue(new RegExp(`^${safe}`));
		proxy.mend();
		await again.isSaved();
		await again.page.close();
	}
});

test('what the state line says is true whenever one looks', { tag: '@full' }, async ({ browser }) => {
	const code = letterCode(3);
	const phone = await ownPhone(await browser.newContext(throughProxy()));
	await phone.opensLetter(code);
	await phone.fillsInUntil('/form/household/home', aloneScript(), ALONE);
	const auditor = await otherPhone(browser, served.url, code);
	const box = phone.page.locator('[name=H6]');
	const samples = repetitions(20, 500);
	const said: Record<string, number> = {};
	let isCut = false;
	for (let sample = 0, area = 10; sample < samples; sample += 1) {
		if (sample % 8 === 7) isCut = !isCut;
		if (isCut) proxy.cut();
		else proxy.mend();
		if (Math.random() < 0.5) await box.fill(String((area = (area % 900) + 10)));
		await phone.page.waitForTimeout(Math.random() * 700);
		// One look: what stands in the box and what the line says at the same moment.
		const { value, state } = await phone.page.evaluate(() => ({
			value: document.querySelector<HTMLInputElement>('[name=H6]')?.value ?? '',
			state:
				document
					.querySelector<HTMLElement>('[data-save]')
					?.innerText.replace(/[\d:]+/, '')
					.trim() ?? ''
		}));
		said[state] = (said[state] ?? 0) + 1;
		expect(['正在保存', '已保存', '仅在本机', '未保存', '']).toContain(state);
		if (state === '已保存')
			expect((await serversDraft(auditor.page.context(), served.url)).household.H6 ?? '').toBe(value);
	}
	proxy.mend();
	await phone.isSaved();
	expect((await serversDraft(auditor.page.context(), served.url)).household.H6).toBe(await box.inputValue());
	console.log(`the state line, ${samples} looks: ${JSON.stringify(said)}`);
});

/** Every file of a browser profile that holds one of these texts, as UTF-8 or UTF-16. */
function filesWith(folder: string, texts: string[]): string[] {
	const needles = texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]);
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((file) => needles.some((needle) => readFileSync(file).includes(needle)));
}

for (const device of ['own', 'shared'] as const) {
	test(
		`on a phone that is ${device === 'own' ? 'the resident’s own' : 'shared'} no name, number or PIN can be read from the browser's files, while it is filled in and after`,
		{ tag: device === 'own' ? [] : '@full' },
		async () => {
			const folder = mkdtempSync(join(tmpdir(), 'zitian-profile-'));
			const open = () => chromium.launchPersistentContext(folder, { ...chromiumOptions(), ...throughProxy() });
			const secrets = ['李试点', '440106198803125736', '4401061988', PIN];
			try {
				const context = await open();
				const phone = await ownPhone(context);
				const code = letterCode(device === 'own' ? 4 : 5);
				if (device === 'own') await phone.opensLetter(code);
				else {
					await phone.typesCode(code);
					await phone.choosesPin(PIN);
					await phone.next();
				}
				await phone.fillsInUntil('/form/people/present', aloneScript(), {});
				await phone.names(['李试点']);
				await phone.fillsInUntil('/form/persons/p1/D3', aloneScript(), { absent: [] });
				await phone.page.locator('[name=D3]').fill('440106198803125736');
				await phone.isSaved();
				// A browser that is closed has written all that it writes.
				await context.close();
				expect(filesWith(folder, secrets).map((file) => file.slice(folder.length))).toEqual([]);
				const again = await open();
				const page = await again.newPage();
				await page.goto('/');
				const stores = await page.evaluate(async () => [
					Object.keys(localStorage).length,
					(await caches.keys()).length,
					(await indexedDB.databases()).length
				]);
				expect(stores[0]).toBe(0);
				expect(stores.slice(1).every((count) => count > 0)).toBe(device === 'own');
				await again.close();
			} finally {
				rmSync(folder, { recursive: true, force: true });
			}
		}
	);
}

test(
	'a page of an older build is told of the new one, and what it posts is still taken',
	{ tag: '@full' },
	async ({ browser }) => {
		const phone = new ResidentPhone(await (await browser.newContext(throughProxy())).newPage());
		await phone.page.clock.install();
		await phone.typesCode(letterCode(6));
		await phone.choosesPin(PIN);
		await phone.next();
		await phone.fillsInUntil('/form/household/home', aloneScript(), ALONE);
		await expect(phone.page.locator('[data-save=saved]')).toBeVisible();
		await phone.page.route('**/_app/version.json', (route) => route.fulfill({ json: { version: 'another' } }));
		await phone.page.clock.fastForward('11:00');
		await expect(phone.page.locator('main')).toContainText('新版本');
		await phone.gives('H6', '87');
		const loaded = phone.page.waitForEvent('load');
		await phone.page.locator('main .notice a').click();
		await loaded;
		expect(phone.path).toBe('/form/household/home');
		// The newer build has no files of the older one: its server makes what this page has not loaded yet.
		await phone.page.goto('/form/household/gate');
		await phone.page.locator('html.js').waitFor();
		await phone.page.route(/_app\/immutable\/.*\.js$/, (route) => route.fulfill({ status: 404 }));
		await phone.page.locator('.back-link').click();
		await expect(phone.page.locator('h1')).toHaveText('您家的普查表');
		await expect(phone.page.locator('html.js')).toHaveCount(0);
		await phone.page.goto('/form/household/home');
		await expect(phone.page.locator('[name=H6]')).toHaveValue('87');
		const plain = await phone.page.request.post('/form/household/home', {
			form: { H6: '88', H7: '3' },
			headers: { accept: 'text/html' },
			maxRedirects: 0
		});
		expect([plain.status(), plain.headers().location]).toEqual([303, '/form/people/present']);
		const json = {
			device: 'olderbuild',
			first: 1,
			known: 0,
			oldKey: 1,
			changes: [{ kind: 'answer', section: 'household', field: 'H6', value: '89', base: 999, oldKey: 1 }]
		};
		const sent = await phone.page.request.post('/form/changes', {
			data: json,
			headers: { accept: 'application/json' }
		});
		expect(sent.status()).toBe(200);
		expect((await phone.page.request.post('/form/changes', { data: { nonsense: true } })).status()).toBe(400);
	}
);
