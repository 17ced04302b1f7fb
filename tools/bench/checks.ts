/**
 * npm run bench:checks
 *
 * How many three-person households one core checks in a second (aim: 10,000), and what the rules add to the
 * resident's page (aim: 15 KB gzip). A benchmark, not a test: it prints figures as JSON and judges nothing.
 */
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { roundContext } from '../../src/lib/domain/household/round-words';
import { shippedRound } from '../../src/lib/server/round-file';
import { checkShortForm } from '../../tests/support/short-form-checks';
import { defaultThresholds } from '../../src/lib/questionnaires/census-2020-short/model/thresholds';
import { household } from '../../tests/support/households';
import { words } from '../words/plugin';

const SECONDS = 3;
const BATCH = 500;

/** Different objects, as they come from a file: no check may profit from having seen a household before. */
const households = Array.from({ length: BATCH }, () => household());
const context = { thresholds: defaultThresholds, ...roundContext(shippedRound, '450304') };

function checkBatch(): number {
	return households.reduce((found, each) => found + checkShortForm(each, context).length, 0);
}

/** Counted in time of the processor, so that other work on the machine does not slow the figure. */
function householdsPerSecond(): number {
	const start = process.cpuUsage();
	const spent = (): number => {
		const { user, system } = process.cpuUsage(start);
		return (user + system) / 1e6;
	};
	let checked = 0;
	for (; spent() < SECONDS; checked += BATCH) checkBatch();
	return Math.round(checked / spent());
}

/** The rules as a phone gets them; the thresholds are data of the page, so that an office can change them. */
async function gzipBytes(): Promise<number> {
	const input = resolve('src/lib/questionnaires/census-2020-short/checks/index.ts');
	const result = await build({
		configFile: false,
		plugins: [words],
		resolve: { alias: { $lib: resolve('src/lib') } },
		logLevel: 'silent',
		build: { write: false, target: 'chrome99', rolldownOptions: { input, preserveEntrySignatures: 'strict' } }
	});
	const files = [result].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : []));
	return gzipSync(files.map((file) => (file.type === 'chunk' ? file.code : '')).join('')).length;
}

checkBatch();
const figures = {
	householdsPerSecond: householdsPerSecond(),
	aimHouseholdsPerSecond: 10_000,
	gzipBytes: await gzipBytes(),
	aimGzipBytes: 15 * 1024
};
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
