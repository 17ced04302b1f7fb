/** One typed answer on a phone: Chromium with its processor slowed down, a signed-in household, one text field. */
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { chromiumOptions } from '../../../../tests/support/chromium';
import { figuresOf } from '../figures';

/** As a mid-range phone against this machine. */
const SLOWDOWN = 4;
const ANSWERS = 20;
const SERIES = 3;
/** Answers whose calls are counted, once nothing is timed any more. */
const COUNTED = 5;

/** What a phone posts for one answer; only what is known of its shape. */
export interface TypedRequest {
	path: string;
	body: { changes: Record<string, unknown>[] };
}

interface Phone {
	origin: string;
	code: string;
	pin: string;
	/** Page below the form's address, and the field to type in. */
	step: string;
	field: string;
	/** Names under which the function that resolves the form may be found; in a build for production it has none. */
	resolvers: string[];
}

declare global {
	interface Window {
		/** Per event of a kind: milliseconds from it until the page is free for the next. */
		zitianBusy: Record<string, number[]>;
	}
}

/** Runs in the page. Its functions have no names, because the compiler would mark them with a word that the page does not know. */
function recordBusy(): void {
	window.zitianBusy = {};
	for (const type of ['input', 'change']) {
		const { port1, port2 } = new MessageChannel();
		let began = 0;
		port2.onmessage = () => (window.zitianBusy[type] ??= []).push(performance.now() - began);
		addEventListener(
			type,
			() => {
				began = performance.now();
				port1.postMessage(0);
			},
			true
		);
	}
}

export async function typedAnswer(phone: Phone) {
	const browser = await chromium.launch(chromiumOptions());
	try {
		const page = await (
			await browser.newContext({ baseURL: phone.origin, viewport: { width: 360, height: 740 } })
		).newPage();
		await page.addInitScript(recordBusy);
		await opens(page, phone);
		const { cdp, ...figures } = await measured(page);
		return { ...figures, ...(await counted(page, cdp, phone.resolvers)) };
	} finally {
		await browser.close();
	}
}

/** On the household's own phone, which also keeps the draft. */
async function opens(page: Page, { code, pin, step, field }: Phone): Promise<void> {
	await page.goto('/');
	await page.locator('[name=code]').fill(code);
	await page.locator('main form button.button').last().click();
	await page.waitForURL(/\/sign-in\/pin/);
	await page.locator('[name=device][value=own]').check();
	await page.locator('[name=pin]').fill(pin);
	await page.locator('main form button.button').last().click();
	await page.waitForURL(/\/(form|notice)/);
	await page.goto(`${new URL(page.url()).pathname}/${step}`, { waitUntil: 'networkidle' });
	await page.locator(`[name="${field}"]`).fill('100');
	await page.waitForResponse('**/changes');
}

/** Three series of twenty answers; the page's own time for one, with all that follows from it until everything is saved. */
async function measured(page: Page) {
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
	let posted: TypedRequest | undefined;
	const task: number[] = [];
	const script: number[] = [];
	await page.evaluate(() => (window.zitianBusy = {}));
	for (let series = 0; series < SERIES; series += 1) {
		const before = await metrics(cdp);
		for (let i = 0; i < ANSWERS; i += 1) posted = await types(page, String((i + 1) % 10));
		const after = await metrics(cdp);
		task.push(perAnswer(before, after, 'TaskDuration'));
		script.push(perAnswer(before, after, 'ScriptDuration'));
	}
	const { input = [], change = [] } = await page.evaluate(() => window.zitianBusy);
	const busy = { onInput: figuresOf(input), onChange: figuresOf(change) };
	return {
		slowdown: SLOWDOWN,
		answers: SERIES * ANSWERS,
		unit: 'ms',
		busy,
		task: figuresOf(task),
		script: figuresOf(script),
		posted,
		cdp
	};
}

/**
 * Calls of all functions of the page for one answer, as much as its work and the same on every machine. How often the form is
 * resolved can only be told where functions have their names: in a build made with `npm run build -- --minify false` whose
 * stamp (`build/.zitian-stamp`) was put back, so that it is not made anew.
 */
async function counted(page: Page, cdp: CDPSession, resolvers: string[]) {
	await cdp.send('Profiler.enable');
	await cdp.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
	const calls: number[] = [];
	const resolves: number[] = [];
	for (let done = 0; done < COUNTED; done += 1) {
		await cdp.send('Profiler.takePreciseCoverage');
		await types(page, String((done + 1) % 10));
		const { result } = await cdp.send('Profiler.takePreciseCoverage');
		const functions = result.filter(({ url }) => url.startsWith('http')).flatMap((script) => script.functions);
		calls.push(callsOf(functions));
		resolves.push(callsOf(functions.filter(({ functionName }) => resolvers.includes(functionName))));
	}
	const resolved = figuresOf(resolves).median;
	return { calls: figuresOf(calls).median, ...(resolved > 0 && { resolves: resolved }) };
}

const callsOf = (functions: { ranges: { count: number }[] }[]): number =>
	functions.reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0);

/** The last character of the field replaced by one key and the field left, until that is saved and nothing is left to do; then back in it. */
async function types(page: Page, key: string): Promise<TypedRequest> {
	await page.keyboard.press('End');
	await page.keyboard.press('Shift+ArrowLeft');
	const [response] = await Promise.all([page.waitForResponse('**/changes'), leavesWith(page, key)]);
	await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve))));
	await page.keyboard.press('Shift+Tab');
	const request = response.request();
	return { path: new URL(request.url()).pathname, body: request.postDataJSON() as TypedRequest['body'] };
}

async function leavesWith(page: Page, key: string): Promise<void> {
	await page.keyboard.press(key);
	await page.keyboard.press('Tab');
}

const metrics = async (cdp: CDPSession): Promise<Map<string, number>> =>
	new Map((await cdp.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));

const perAnswer = (before: Map<string, number>, after: Map<string, number>, name: string): number =>
	(((after.get(name) ?? NaN) - (before.get(name) ?? NaN)) * 1000) / ANSWERS;
