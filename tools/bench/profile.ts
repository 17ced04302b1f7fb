/**
 * npm run bench:profile -- [--households 60]
 *
 * Where a return's time goes in the web server: a CPU profile (V8's, through --cpu-prof) while households of three go from the first page
 * to the receipt, summed by what the code is. Prints shares, writes bench/results/profile.json and docs/profile.svg.
 */
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pictureOf } from './support/profile/picture';
import { sharesOf } from './support/profile/shares';
import { writeResult } from './support/result';
import { changesOfThree } from './support/returns/household';
import { newLetters } from './support/returns/letters';
import { newBrowser, take } from './support/returns/measure';
import { fillIn, signIn } from './support/returns/one-return';
import { withProduct } from './support/with-product';

const { values } = parseArgs({
	options: { households: { type: 'string', default: '60' }, port: { type: 'string', default: '4398' } }
});
const folder = mkdtempSync(join(tmpdir(), 'zitian-profile-'));
// The web server has an account of its own.
chmodSync(folder, 0o777);

await withProduct(
	Number(values.port),
	async ({ deps, port }) => {
		const steps = [...signIn, ...fillIn(changesOfThree(deps))];
		for (const code of await newLetters(deps)(Math.min(Number(values.households), 500))) {
			const [browser, state] = [newBrowser(port), { revision: 0, code }];
			for (const step of steps) await take(step, browser, state);
		}
	},
	undefined,
	{ NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${folder}` }
);
// Its threads write profiles of their own; the process that serves has by far the largest.
const files = readdirSync(folder).map((name) => join(folder, name));
const [largest = ''] = files.sort((a, b) => statSync(b).size - statSync(a).size);
const shares = sharesOf(largest);
rmSync(folder, { recursive: true });
for (const { room, percent } of shares)
	process.stdout.write(`  ${room.padEnd(38)} ${percent.toFixed(1).padStart(5)} %\n`);
writeResult('bench/results/profile.json', { shares });
writeFileSync('docs/profile.svg', pictureOf('A return in the web server', shares));
process.exit();
