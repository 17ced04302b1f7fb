import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { startPostgres } from '$lib/server/db/embedded/server';
import { migrate } from '$lib/server/db/migrate';
import { submitForm } from '$lib/server/use-cases/form/submit-form';
import { audited } from '$lib/server/audit/audited';
import { example } from '../../support/complete-draft';
import { repetitions } from '../../support/counts';
import { fillIn, layOutBlock, openHousehold, portal, type Portal } from '../../support/portal';

const HOUSEHOLDS = repetitions(12, 200);
let folder: string;
let server: Awaited<ReturnType<typeof startPostgres>>;
let house: Portal;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'zitian-files-'));
	server = await startPostgres({ dataDir: join(folder, 'postgres'), log: () => undefined });
	await migrate(server.url);
	house = await portal(server.url);
	await layOutBlock(house);
});
afterAll(async () => {
	await house.deps.close();
	await server.stop();
	await rm(folder, { recursive: true, force: true });
});

/** Every byte that PostgreSQL keeps: tables, indexes, write-ahead log. */
async function databaseFiles(): Promise<Buffer> {
	await house.deps.sql`checkpoint`;
	const entries = await readdir(join(folder, 'postgres'), { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile());
	return Buffer.concat(await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name)))));
}

async function submitOne(n: number): Promise<string[]> {
	const { resident } = await openHousehold(house, String(n).padStart(3, '0'));
	const { draft, response } = example(house.deps, n);
	await fillIn(house, resident, draft);
	const sent = await submitForm(house.deps, resident, { signature: `试点签名${n}`, promise: true });
	expect(sent.ok).toBe(true);
	const people = response.persons.flatMap(({ D1, D3 }) => [D1, D3]);
	const dead = response.deaths.flatMap(({ name, idNumber }) => [name, idNumber]);
	return [...people, ...dead, `试点签名${n}`].filter(
		(value): value is string => value !== undefined && value !== '未取名'
	);
}

describe('the files of the database', () => {
	it(`after ${HOUSEHOLDS} submitted households hold no name, ID number or signature of any of them`, async () => {
		const personal: string[] = [];
		for (let first = 1; first <= HOUSEHOLDS; first += 8) {
			const some = Array.from({ length: 8 }, (_, i) => submitOne(first + i));
			personal.push(...(await Promise.all(some)).flat());
		}
		const bytes = await databaseFiles();
		expect(personal.length).toBeGreaterThan(2 * HOUSEHOLDS);
		expect(personal.filter((value) => bytes.includes(value))).toHaveLength(0);
	});

	it('would show it if one name were kept in clear', async () => {
		await audited(house.deps, { kind: 'system', id: 'test' }, async (tx, record) => {
			await tx.execute(sql`insert into area (code, name_zh, name_en) values ('450304005', '试点张三丰', 'x')`);
			await record({ action: 'planted' });
		});
		expect((await databaseFiles()).includes('试点张三丰')).toBe(true);
	});
});
