import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/test';
import postgres from 'postgres';
import { cuttableProxy } from '../support/cuttable-proxy';
import { productUnderTest } from '../support/e2e';
import { ResidentPhone } from '../support/resident-phone';
import { serveProduct } from '../support/served';

const PIN = '280516';
test.setTimeout(180_000);

/** A database of its own on the server under test, behind a proxy that can be cut. */
async function databaseBehindProxy() {
	const name = `zitian_away_${randomBytes(4).toString('hex')}`;
	const url = new URL(productUnderTest().databaseUrl);
	const sql = postgres(url.href, { max: 1 });
	await sql.unsafe(`create database ${name}`);
	const proxy = await cuttableProxy({ host: url.hostname, port: Number(url.port) });
	url.port = String(proxy.port);
	url.pathname = `/${name}`;
	const drop = async () => {
		proxy.close();
		await sql.unsafe(`drop database ${name} with (force)`);
		await sql.end();
	};
	return { url: url.href, proxy, drop };
}

/** Outside a private rehearsal the keys come from the environment. */
const keysOf = (dataDir: string) => ({
	ZITIAN_SECRETS: readFileSync(join(dataDir, 'secrets'), 'utf8').trim(),
	OFFICE_PUBLIC_KEY: join(dataDir, 'office-public-key.json')
});

/** A connection kept from the last question may have been closed meanwhile: then there is no answer, and it is asked again. */
const statusOf = (url: string): Promise<number | undefined> =>
	fetch(url).then(
		({ status }) => status,
		() => undefined
	);

test(
	'while the database is away nothing is said to be saved, and what was typed is sent again: by itself, or without scripts with one press',
	{ tag: '@full' },
	async ({ browser }) => {
		const database = await databaseBehindProxy();
		const product = await serveProduct(
			{ DATABASE_URL: database.url, REHEARSAL: '1', ...keysOf(productUnderTest().dataDir) },
			24
		);
		try {
			const doors = product.rehearsal.households.filter(({ state }) => state === 'unopened');
			for (const javaScriptEnabled of [false, true]) {
				const page = await (await browser.newContext({ baseURL: product.url, javaScriptEnabled })).newPage();
				const phone = new ResidentPhone(page);
				await phone.typesCode(doors[Number(javaScriptEnabled)]?.code ?? '');
				await phone.choosesPin(PIN);
				await phone.next();
				await page.goto('/form/household/gate');
				await phone.gives('hasForeignMembers', '2');
				await phone.next();
				await phone.gives('H1', '1');
				database.proxy.cut();
				await page.locator('main form button.button:not(.button-secondary)').last().click();
				await expect(page.locator('main')).toContainText(javaScriptEnabled ? '未保存' : '没有保存');
				await expect.poll(() => statusOf(`${product.url}/readyz`)).toBe(503);
				await expect.poll(() => statusOf(`${product.url}/healthz`)).toBe(200);
				database.proxy.mend();
				await expect.poll(() => statusOf(`${product.url}/readyz`)).toBe(200);
				if (javaScriptEnabled) await expect(page.locator('[data-save=saved]')).toBeVisible({ timeout: 40_000 });
				else await page.locator('main form button').click();
				await expect(page).toHaveURL(/household\/H3/);
				await page.goto('/form/household/H1');
				await expect(page.locator('[name=H1][value="1"]')).toBeChecked();
			}
		} finally {
			await product.stop();
			await database.drop();
		}
	}
);
