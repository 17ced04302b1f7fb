/**
 * Lighthouse as a phone sees it (its mobile preset: slow 4G, a processor four times slower), median of five, on the first page
 * and on a step: `npm run bench:lighthouse`. Lighthouse weighs 252 MB in 200 packages, so it is fetched when it is wanted.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumOptions } from '../../tests/support/chromium';
import { startProduct, type TestProduct } from '../../tests/support/product';
import { ResidentPhone } from '../../tests/support/resident-phone';
import { ensureChromium } from '../ci/chromium';

const LIGHTHOUSE = 'lighthouse@13.5.0';
const RUNS = 5;
const PROMISED = { accessibility: 100, 'best-practices': 100, performance: 95 } as const;
type Category = keyof typeof PROMISED;
interface Report {
	categories: Record<Category, { score: number; auditRefs: { id: string; weight: number }[] }>;
	audits: Record<string, { score: number | null; title: string; displayValue?: string }>;
}

const CATEGORIES = Object.keys(PROMISED) as Category[];
const say = (text: string) => process.stdout.write(`${text}\n`);
const folder = mkdtempSync(join(tmpdir(), 'zitian-lighthouse-'));

/** The cookies of a household half-way through its form, as one header. */
async function signedIn(product: TestProduct): Promise<string> {
	const browser = await chromium.launch(chromiumOptions());
	const page = await (await browser.newContext({ baseURL: product.url })).newPage();
	const draft = product.rehearsal.households.find(({ state }) => state === 'draft');
	await new ResidentPhone(page).signsIn(draft?.code ?? '', draft?.pin ?? '');
	await page.waitForURL(/\/(form|notice)$/);
	const cookies = await page.context().cookies();
	await browser.close();
	return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

/** npm as it is running this script, with the same Node. */
function lighthouse(url: string, cookie: string | undefined, output: string): Report {
	const options = [
		url,
		'--quiet',
		'--output=json',
		`--output-path=${output}`,
		`--only-categories=${CATEGORIES.join(',')}`,
		`--chrome-flags=--headless=new --no-sandbox --disable-gpu`,
		...(cookie ? [`--extra-headers=${JSON.stringify({ Cookie: cookie })}`] : [])
	];
	const npm = process.env.npm_execpath ?? '';
	const command = npm.endsWith('.js') ? [process.execPath, npm] : ['npm'];
	const run = spawnSync(
		command[0] ?? '',
		[...command.slice(1), 'exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', ...options],
		{
			stdio: ['ignore', 2, 2],
			env: { ...process.env, CHROME_PATH: ensureChromium(() => undefined) }
		}
	);
	if (run.status !== 0) throw new Error(`${LIGHTHOUSE} ended with ${run.status}.`);
	return JSON.parse(readFileSync(output, 'utf8')) as Report;
}

const median = (figures: number[]): number => [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? NaN;

/** @returns whether every promise is kept on this page */
function measure(name: string, url: string, cookie?: string): boolean {
	const reports = Array.from({ length: RUNS }, (_, run) => lighthouse(url, cookie, join(folder, `${run}.json`)));
	const kept = CATEGORIES.map((category) => {
		const scores = reports.map(({ categories }) => Math.round(categories[category].score * 100));
		say(
			`${name.padEnd(12)} ${category.padEnd(15)} ${median(scores)} (${scores.join(', ')}), promised ${PROMISED[category]}`
		);
		return median(scores) >= PROMISED[category];
	});
	const [last] = reports.slice(-1);
	for (const id of [
		'first-contentful-paint',
		'largest-contentful-paint',
		'total-blocking-time',
		'cumulative-layout-shift'
	]) {
		say(`${' '.repeat(13)}${id} ${last?.audits[id]?.displayValue ?? ''}`);
	}
	for (const category of CATEGORIES) {
		for (const { id, weight } of last?.categories[category].auditRefs ?? []) {
			const audit = last?.audits[id];
			if (weight > 0 && audit && audit.score !== null && audit.score < 0.9)
				say(`${' '.repeat(13)}${category}: ${audit.title} ${audit.displayValue ?? ''}`);
		}
	}
	return kept.every(Boolean);
}

const product = await startProduct();
try {
	const cookie = await signedIn(product);
	const kept = [
		measure('first page', `${product.url}/`),
		measure('a step', `${product.url}/form/persons/p1/D8`, cookie)
	];
	process.exitCode = kept.every(Boolean) ? 0 : 1;
} finally {
	await product.stop();
	rmSync(folder, { recursive: true, force: true });
}
