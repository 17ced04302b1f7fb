/**
 * npm run bench:sign-in -- [--samples 200]
 *
 * Whether somebody without a valid letter can tell unknown, replaced, locked and reset apart: status, length and time of
 * the pages that the built product answers with, taken in turn on this machine's loopback, each try from an address of its
 * own. Prints figures as JSON: how far the medians of the kinds lie apart, and as a measure of noise how far those of two
 * halves of the same kind do. Ends with 1 if status or length differ; the times it prints and does not judge.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SIGN_IN_POLICY } from '../../src/lib/domain/access/sign-in-policy';
import { audited } from '../../src/lib/server/audit/audited';
import type { Deps } from '../../src/lib/server/deps';
import { container } from '../../src/lib/server/portal/container';
import { codeHash, newAccessCode } from '../../src/lib/server/crypto/codes';
import { addLetter, setPin } from '../../src/lib/server/db/queries/access';
import { choosePin } from '../../src/lib/server/use-cases/sign-in/choose-pin';
import { enterPin } from '../../src/lib/server/use-cases/sign-in/enter-pin';
import { figuresOf } from './support/figures';
import { runProduct, type Product } from '../start/product';
import { silent } from '../start/progress';

const { values } = parseArgs({
	options: { samples: { type: 'string', default: '200' }, port: { type: 'string', default: '4393' } }
});
/** Bounded: a try costs the server about 0.1 s of work. */
const SAMPLES = Math.min(Number(values.samples), 5000);
const PIN = '280516';
const WRONG_PIN = '990011';

interface Kind {
	name: string;
	code: () => string;
	times: number[];
	answers: Set<string>;
}

async function main(): Promise<void> {
	const dataDir = mkdtempSync(join(tmpdir(), 'zitian-bench-'));
	const variables = {
		PATH: process.env.PATH,
		DATA_DIR: dataDir,
		PORT: values.port,
		LOG_LEVEL: 'warn',
		ADDRESS_HEADER: 'X-Forwarded-For',
		XFF_DEPTH: '1'
	};
	const product = await runProduct({ variables, households: 160, seed: 1, progress: silent, output: 'inherit' });
	const deps = await container(product.settings);
	try {
		const kinds = await kindsOf(product, deps);
		for (let n = 0; n < SAMPLES; n += 1) for (const kind of kinds) await tryOnce(kind);
		process.stdout.write(`${JSON.stringify(report(kinds), null, 2)}\n`);
		process.exitCode = new Set(kinds.flatMap(({ answers }) => [...answers])).size === 1 ? 0 : 1;
	} finally {
		await deps.close();
		await product.stop();
		rmSync(dataDir, { recursive: true, force: true });
	}
}

/** A code of each kind: one of nobody, made up anew each time, and replaced letters of households in each state. */
async function kindsOf(product: Product, deps: Deps): Promise<Kind[]> {
	const letters =
		product.rehearsal?.households.filter(({ state }) => state === 'unopened').map(({ code }) => code) ?? [];
	const kind = (name: string, code: () => string): Kind => ({ name, code, times: [], answers: new Set() });
	const [replaced = '', locked = '', reset = ''] = letters;
	await replace(deps, replaced);
	await replace(deps, locked, { locked: true });
	await replace(deps, reset, { reset: true });
	return [
		kind('unknown', newAccessCode),
		kind('replaced', () => replaced),
		kind('locked', () => locked),
		kind('reset', () => reset)
	];
}

async function replace(deps: Deps, code: string, { locked = false, reset = false } = {}): Promise<void> {
	const opened = await choosePin(deps, { code, pin: PIN, pinAgain: PIN, userAgent: 'bench' });
	if (!opened.ok) throw new Error(opened.problem.code);
	const { householdId } = opened.value.session;
	const wrong = locked ? SIGN_IN_POLICY.pinTries : 0;
	for (let i = 0; i < wrong; i += 1)
		await enterPin(deps, { code, pin: WRONG_PIN, address: 'bench', userAgent: 'bench' });
	const hash = await codeHash(deps.keys, newAccessCode());
	await audited(deps, { kind: 'system', id: 'bench' }, async (tx, record) => {
		await addLetter(tx, householdId, hash, deps.clock.now());
		if (reset) await setPin(tx, householdId, null);
		await record({ action: 'letter.reissued', householdId });
	});
}

let tries = 0;

/** Types the code, then a PIN; the page that follows the PIN is what is measured. */
async function tryOnce(kind: Kind): Promise<void> {
	tries += 1;
	const address = `10.${tries >> 8}.${tries & 255}.1`;
	const post = (path: string, fields: Record<string, string>, cookie = '') =>
		fetch(`http://127.0.0.1:${values.port}${path}`, {
			method: 'POST',
			body: new URLSearchParams(fields),
			redirect: 'manual',
			headers: { cookie, accept: 'text/html', 'x-forwarded-for': address }
		});
	const first = await post('/', { code: kind.code() });
	const cookie = first.headers
		.getSetCookie()
		.map((each) => each.split(';')[0])
		.join('; ');
	await first.arrayBuffer();
	const begun = performance.now();
	const answer = await post('/sign-in/pin', { pin: WRONG_PIN }, cookie);
	const { byteLength } = await answer.arrayBuffer();
	kind.times.push(performance.now() - begun);
	kind.answers.add(
		`${first.status} ${first.headers.get('location')?.replace(/\?.*/, '')} ${answer.status} ${byteLength}`
	);
}

const medianOf = (times: number[]): number => figuresOf(times).median;
const apart = (medians: number[]): number => Math.round((Math.max(...medians) - Math.min(...medians)) * 10) / 10;

function report(kinds: Kind[]) {
	const halves = kinds.map(({ times }) =>
		[0, 1].map((half) => medianOf(times.filter((_, index) => index % 2 === half)))
	);
	return {
		samples: SAMPLES,
		unit: 'ms',
		kinds: Object.fromEntries(
			kinds.map(({ name, times, answers }) => [name, { ...figuresOf(times), answers: [...answers] }])
		),
		mediansOfKindsApart: apart(kinds.map(({ times }) => medianOf(times))),
		mediansOfHalvesApart: Math.max(...halves.map(apart))
	};
}

await main();
process.exit();
