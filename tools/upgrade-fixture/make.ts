/**
 * Makes the fixture database of the version that is checked out: a small district as residents and staff left it one
 * morning, which every later version has to take over in place (tests/integration/upgrade).
 *
 *   DATABASE_URL=postgres://… node tools/with-node.mjs tools/upgrade-fixture/make.ts
 *
 * Run it once, at the last commit of a version, on an empty database of PostgreSQL 15, so that 15 to 18 restore it;
 * `pg_dump` of the same release has to be on the PATH. It writes tests/fixtures/databases/VERSION.sql.gz and VERSION.json
 * (what has to be found in it again). Everybody in it is invented, and every key is made for it alone.
 */
import { execSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { container } from '$lib/server/container';
import { newOfficeKeys } from '$lib/server/crypto/office-seal';
import { migrate } from '$lib/server/db/migrate';
import { testClock } from '../../tests/support/clock';
import { fixtureSettings, type FixtureFacts } from '../../tests/support/fixture-database';
import { loadDistrict } from './district';
import { dump } from './dump';
import { whatIsThere } from './facts';
import { liveThrough } from './scenes';
import type { World } from './world';

const FOLDER = 'tests/fixtures/databases';

async function main(): Promise<void> {
	const url = process.env.DATABASE_URL;
	if (!url) throw new Error('Give DATABASE_URL: an empty database, which is filled.');
	const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
	await migrate(url);
	const facts = await live(url, version);
	mkdirSync(FOLDER, { recursive: true });
	writeFileSync(`${FOLDER}/${version}.sql.gz`, await dump(url));
	writeFileSync(`${FOLDER}/${version}.json`, `${JSON.stringify(facts, undefined, '\t')}\n`);
	process.stdout.write(`${execSync(`ls -l ${FOLDER}/${version}.*`)}`);
}

async function live(url: string, version: string): Promise<FixtureFacts> {
	const keys = { secrets: `k1:${randomBytes(32).toString('base64url')}`, office: await newOfficeKeys('fixture-1') };
	const clock = testClock('2020-10-11T12:00+08:00');
	const deps = await container(fixtureSettings(url, keys), clock);
	try {
		const world: World = { deps, clock, letters: new Map(), staff: {}, households: {} };
		await loadDistrict(world);
		const sealedVisit = await liveThrough(world);
		return { version, ...keys, ...(await whatIsThere(world, keys.office.privateKey)), sealedVisit };
	} finally {
		await deps.close();
	}
}

await main();
