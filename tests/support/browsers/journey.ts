import { ALONE, aloneScript, scriptPath } from '../family';
import { until, type Driver } from './driver';

const PIN = '280516';
const MAIN_BUTTON = 'main form button.button:not(.button-secondary)';

const titleOf = (driver: Driver) => driver.run(() => document.title, undefined);
const pathOf = async (driver: Driver) => scriptPath(await driver.run(() => location.pathname, undefined));

/** Every page has a title of its own: the next one is there when the title has changed. */
async function presses(driver: Driver, selector: string): Promise<void> {
	const before = await titleOf(driver);
	await driver.press(selector);
	await until(
		`the page after "${before}"`,
		async () =>
			(await titleOf(driver)) !== before && (await driver.run(() => document.readyState === 'complete', undefined))
	);
}

/** What kind of field it is on this page, and how to reach it; folded parts are opened. */
function findField([field, value]: [string, string]): { kind: 'choice' | 'list' | 'month' | 'text'; selector: string } {
	const choice = `input[type=radio][name="${field}"][value="${value}"]`;
	const radio = document.querySelector(choice);
	radio?.closest('details')?.setAttribute('open', '');
	if (radio) return { kind: 'choice', selector: `label:has(${choice})` };
	if (document.querySelector(`select[name="${field}"]`)) return { kind: 'list', selector: `select[name="${field}"]` };
	if (document.querySelector(`[name="${field}.year"]`)) return { kind: 'month', selector: `[name="${field}.year"]` };
	return { kind: 'text', selector: `input[name="${field}"]` };
}

function chooseInList([selector, value]: [string, string]): void {
	const list = document.querySelector<HTMLSelectElement>(selector);
	if (!list) return;
	list.value = value;
	for (const kind of ['input', 'change']) list.dispatchEvent(new Event(kind, { bubbles: true }));
}

async function gives(driver: Driver, field: string, value: string): Promise<void> {
	const { kind, selector } = await driver.run(findField, [field, value]);
	const [year = '', month] = value.split('-');
	if (kind === 'choice') await driver.press(selector);
	else if (kind === 'list') await driver.run(chooseInList, [selector, value]);
	else if (kind === 'text') await driver.type(selector, value);
	else {
		await driver.type(selector, year);
		await driver.press(`label:has([name="${field}.month"][value="${Number(month)}"])`);
	}
}

async function answersPage(driver: Driver, path: string): Promise<void> {
	const group = /\/people\/(present|absent)$/.exec(path)?.[1] as keyof typeof ALONE | undefined;
	for (const name of group ? ALONE[group] : []) {
		await driver.type('main input[id=D1]', name);
		await driver.press('button[name=do][value=add]');
		await until('the name is on the list', () =>
			driver.run(() => document.querySelectorAll('.people li').length > 0, undefined)
		);
	}
	for (const [field, value] of Object.entries(aloneScript()[path] ?? {})) await gives(driver, field, value);
	await presses(driver, group ? 'button[name=do][value=next]' : path === '/form' ? 'main a.button' : MAIN_BUTTON);
}

/** From the letter to the receipt, for somebody who lives alone. @returns the number of pages on the way */
export async function walkThrough(driver: Driver, url: string, code: string): Promise<number> {
	await driver.goto(`${url}/`);
	await driver.type('[name=code]', code);
	await presses(driver, MAIN_BUTTON);
	await presses(driver, '[name=answer][value=yes]');
	for (const field of ['pin', 'pinAgain']) await driver.type(`[name=${field}]`, PIN);
	await driver.press('label:has([name=device][value=own])');
	await presses(driver, MAIN_BUTTON);
	await presses(driver, MAIN_BUTTON);
	let pages = 4;
	for (; pages < 60 && (await pathOf(driver)) !== '/form/check'; pages += 1)
		await answersPage(driver, await pathOf(driver));
	await presses(driver, 'main a.button');
	await driver.type('[name=signature]', '张试点');
	await driver.press('label:has([name=promise])');
	await presses(driver, MAIN_BUTTON);
	await until('the receipt', async () => (await pathOf(driver)) === '/receipt');
	return pages + 2;
}
