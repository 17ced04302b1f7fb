import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newOfficeKeys } from '$lib/server/crypto/office-seal';
import { auditEvent, staff } from '$lib/server/db/schema';
import { openEnvironment } from '../../../tools/start/environment';
import { prepareDatabase } from '../../../tools/start/product';
import { silent } from '../../../tools/start/progress';
import { layOutBlock, portal, settle, type Portal } from '../../support/portal';
import { testDatabase, testServerUrl } from '../../support/postgres';
import { databaseUrl, execute } from '../../support/postgres-server';

const real = await testDatabase();
const empty = await testDatabase();
const office = await newOfficeKeys('test-1');
const fresh = `zitian_${randomUUID().replaceAll('-', '')}`;
let house: Portal;

const variablesFor = (url: string, rehearsal = '1') => ({
	DATABASE_URL: url,
	REHEARSAL: rehearsal,
	ZITIAN_SECRETS: `k1:${randomBytes(32).toString('base64url')}`,
	OFFICE_PUBLIC_KEY: JSON.stringify(office.publicKey)
});
const opened = (url: string, rehearsal?: string) =>
	openEnvironment({ attach: false, variables: variablesFor(url, rehearsal), log: () => undefined });

beforeAll(async () => {
	house = await portal(real.url);
	await layOutBlock(house);
	await settle(house, '001');
	await execute(testServerUrl(), `create database ${fresh}`);
});
afterAll(async () => {
	await house.deps.close();
	await execute(testServerUrl(), `drop database if exists ${fresh} with (force)`);
});

describe('a rehearsal', () => {
	it('is refused on a database with a real list, in both languages and before anything is written', async () => {
		const { db } = house.deps;
		const before = [await db.$count(auditEvent), await db.$count(staff)];
		const start = opened(real.url).then(({ settings }) =>
			prepareDatabase(settings, { progress: silent, households: 20, seed: 1 })
		);
		await expect(start).rejects.toThrow(/什么也没有写入.*Nothing was written/);
		expect([await db.$count(auditEvent), await db.$count(staff)]).toEqual(before);
	});

	it('may have an empty database, with tables or without', async () => {
		for (const url of [empty.url, databaseUrl(testServerUrl(), fresh)]) {
			expect(await opened(url)).toMatchObject({ settings: { rehearsal: true } });
		}
	});

	it('is none without REHEARSAL: a real round goes on with its list', async () => {
		expect(await opened(real.url, '0')).toMatchObject({ settings: { rehearsal: false } });
	});
});
