import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedThresholds } from '$lib/questionnaires/census-2020-short/model/thresholds';
import { readSettings } from '$lib/server/settings';
import { SETTINGS } from '$lib/server/setting-table';
import { envExample } from '$lib/server/env-example';

const publicKey = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', kid: 'office' };
const good = {
	DATABASE_URL: 'postgres://zitian:secret@127.0.0.1:5432/zitian',
	ZITIAN_SECRETS: `k1:${'A'.repeat(43)}`,
	OFFICE_PUBLIC_KEY: JSON.stringify(publicKey)
};

function messageOf(env: Record<string, string>): string {
	try {
		readSettings(env);
		return '';
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

describe('the settings', () => {
	it('need only the database, the secrets and the office key; everything else has a default', () => {
		const settings = readSettings(good);
		expect(settings).toMatchObject({
			databaseUrl: good.DATABASE_URL,
			officePublicKey: publicKey,
			port: 3000,
			rehearsal: false,
			bodySizeLimit: '64K'
		});
		expect(new Date(settings.rehearsalStart).toISOString()).toBe('2020-11-02T01:00:00.000Z');
	});

	it('count an empty variable as not set', () => {
		expect(readSettings({ ...good, PORT: '', LOG_LEVEL: '' })).toMatchObject({ port: 3000, logLevel: 'info' });
	});

	it('are all read before one error names every mistake', () => {
		const message = messageOf({ PORT: '99999', ORIGIN: 'http://example.org', REHEARSAL: 'yes', LOG_LEVEL: 'loud' });
		for (const name of [
			'DATABASE_URL',
			'ZITIAN_SECRETS',
			'OFFICE_PUBLIC_KEY',
			'PORT',
			'ORIGIN',
			'REHEARSAL',
			'LOG_LEVEL'
		]) {
			expect(message).toContain(name);
		}
		expect(message).not.toContain('HELP_DESK_PHONE');
	});

	it('never repeat a value that is wrong, since it may be a secret', () => {
		const message = messageOf({ ...good, DATABASE_URL: 'mysql://root:hunter2@db', ZITIAN_SECRETS: 'k1:tooshort' });
		expect(message).toMatch(/DATABASE_URL[\s\S]*ZITIAN_SECRETS/);
		expect(message).not.toMatch(/hunter2|tooshort/);
	});

	it.each([
		['a number of bytes that is not 32', `k1:${'A'.repeat(42)}`],
		['the same key id twice', `k1:${'A'.repeat(43)},k1:${'B'.repeat(43)}`],
		['no key id', 'A'.repeat(43)]
	])('refuse a key ring with %s', (_, ring) => {
		expect(messageOf({ ...good, ZITIAN_SECRETS: ring })).toContain('ZITIAN_SECRETS');
	});

	it('refuse a private office key, and say why', () => {
		expect(messageOf({ ...good, OFFICE_PUBLIC_KEY: JSON.stringify({ ...publicKey, d: 'd' }) })).toContain(
			'PRIVATE key'
		);
	});

	it('take the office key from a file', () => {
		const folder = mkdtempSync(join(tmpdir(), 'zitian-settings-'));
		const file = join(folder, 'key.json');
		writeFileSync(file, JSON.stringify(publicKey));
		expect(readSettings({ ...good, OFFICE_PUBLIC_KEY: file }).officePublicKey).toEqual(publicKey);
		rmSync(folder, { recursive: true });
		expect(messageOf({ ...good, OFFICE_PUBLIC_KEY: file })).toContain('OFFICE_PUBLIC_KEY');
	});

	it('take changed thresholds from a file, and name every mistake in one that cannot be used', () => {
		const folder = mkdtempSync(join(tmpdir(), 'zitian-settings-'));
		const file = join(folder, 'thresholds.json');
		const changed = structuredClone(shippedThresholds);
		changed['R08.max'].value = 25;
		writeFileSync(file, JSON.stringify(changed));
		expect(readSettings({ ...good, THRESHOLDS_FILE: file }).thresholds['census-2020-short']?.['R08.max']).toBe(25);
		expect(readSettings(good).thresholds['census-2020-short']?.['R08.max']).toBe(19);
		changed['H02.max'].value = -1;
		changed['R10.min'].unit = 'months';
		writeFileSync(file, JSON.stringify(changed));
		expect(messageOf({ ...good, THRESHOLDS_FILE: file })).toMatch(/THRESHOLDS_FILE[\s\S]*H02\.max[\s\S]*R10\.min/);
		rmSync(folder, { recursive: true });
		expect(messageOf({ ...good, THRESHOLDS_FILE: file })).toContain('THRESHOLDS_FILE must be the path of a file');
	});

	it.each([
		['https://census.example.org', true],
		['http://localhost:8080', true],
		['https://census.example.org/path', false],
		['http://census.example.org', false],
		['census.example.org', false]
	])('accept %s as the origin: %s', (origin, accepted) => {
		expect(messageOf({ ...good, ORIGIN: origin }) === '').toBe(accepted);
	});
});

describe('.env.example', () => {
	it('is current (npm run -s env-example makes it anew)', () => {
		expect(readFileSync('.env.example', 'utf8')).toBe(envExample());
	});

	it('names every setting with what it is for, and gives examples that are accepted', () => {
		const values = Object.fromEntries(Object.entries(SETTINGS).map(([name, { example }]) => [name, example]));
		expect(
			messageOf({ ...values, OFFICE_PUBLIC_KEY: good.OFFICE_PUBLIC_KEY, ZITIAN_SECRETS: good.ZITIAN_SECRETS })
		).toBe('');
	});

	it('holds no secret that would be accepted by somebody who copies it without reading', () => {
		expect(messageOf({ ...good, ZITIAN_SECRETS: SETTINGS.ZITIAN_SECRETS.example })).toContain('ZITIAN_SECRETS');
	});

	it('says of every setting what it is for', () => {
		expect(Object.values(SETTINGS).every(({ about }) => about.length > 10)).toBe(true);
	});
});
