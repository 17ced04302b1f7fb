/**
 * npm run bench:scale -- [--households 107000] [--districts 1,10,100] [--rounds 20] [--out FILE.json]
 *
 * What a page's use-case takes when the same database holds one district, ten and a hundred: the desk's search, a board, a
 * supervisor's area and the office's progress, each of one district, as their database roles. A private PostgreSQL is made, filled
 * (a hundred districts of this size: ten million households, some 15 GB for some 20 minutes) and thrown away. Prints figures and
 * writes bench/results/scale.json; judges nothing.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { container } from '$lib/server/portal/container';
import { newOfficeKeys } from '$lib/server/crypto/office-seal';
import { startPostgres } from '$lib/server/db/embedded/server';
import { migrate } from '$lib/server/db/migrate';
import { readSettings } from '$lib/server/settings';
import { loadDistrict } from '../rehearsal/district';
import { figuresOf } from './support/figures';
import { writeResult } from './support/result';
import { copyDistricts } from './support/scale/copies';
import { pagesOf } from './support/scale/pages';

const { values } = parseArgs({
	options: {
		households: { type: 'string', default: '107000' },
		districts: { type: 'string', default: '1,10,100' },
		rounds: { type: 'string', default: '20' },
		out: { type: 'string', default: 'bench/results/scale.json' }
	}
});
const ROUNDS = Number(values.rounds);

const folder = mkdtempSync(join(tmpdir(), 'zitian-scale-'));
const server = await startPostgres({ dataDir: join(folder, 'postgres'), log: () => undefined });
try {
	await migrate(server.url);
	const office = await newOfficeKeys('bench');
	const settings = readSettings({
		DATABASE_URL: server.url,
		ZITIAN_SECRETS: `k1:${randomBytes(32).toString('base64url')}`,
		OFFICE_PUBLIC_KEY: JSON.stringify(office.publicKey),
		REHEARSAL: '1'
	});
	const deps = await container(settings);
	const district = deps.round.districts[0]?.code ?? '';
	const options = { settings, databaseUrl: server.url, households: Number(values.households), seed: 1 };
	await loadDistrict(deps, { ...options, log: () => undefined });
	const pages = await pagesOf(deps, district);
	const sizes = [];
	let districts = 1;
	for (const wanted of values.districts.split(',').map(Number)) {
		if (wanted > districts) await copyDistricts(deps.sql, district, districts, wanted);
		else await deps.sql`vacuum analyze`;
		districts = wanted;
		const [{ households = 0 } = {}] = await deps.sql<
			{ households: number }[]
		>`select count(*)::int as households from household`;
		const took: Record<string, ReturnType<typeof figuresOf>> = {};
		for (const [name, work] of Object.entries(pages)) took[name] = await timed(work);
		sizes.push({ districts, households, took });
		process.stdout.write(`${households} households\n`);
		for (const [name, { median, p95 }] of Object.entries(took))
			process.stdout.write(`  ${name.padEnd(28)} median ${median} ms  p95 ${p95} ms\n`);
	}
	writeResult(values.out, { unit: 'ms', rounds: ROUNDS, sizes });
	await deps.close();
} finally {
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
}
process.exit();

/** Once to warm up, then so often. */
async function timed(work: () => Promise<{ ok: boolean }>) {
	const took: number[] = [];
	for (let round = 0; round <= ROUNDS; round += 1) {
		const begun = performance.now();
		const { ok } = await work();
		if (!ok) throw new Error('A page that is measured was refused.');
		if (round > 0) took.push(performance.now() - begun);
	}
	return figuresOf(took);
}
