import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import { newOfficeKeys } from '$lib/server/crypto/office-seal';
import { readPrivateKey } from '../../../../tools/office/private-key';

const PASSPHRASE = 'lantern ferry walnut 17';
const folder = mkdtempSync(join(tmpdir(), 'zitian-lock-'));
const [keyFile, phraseFile] = [join(folder, 'key.json'), join(folder, 'phrase')];
const { privateKey } = await newOfficeKeys('office-2020');
let calls = 0;

beforeEach(() => {
	writeFileSync(keyFile, JSON.stringify(privateKey), { mode: 0o600 });
	writeFileSync(phraseFile, PASSPHRASE);
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `npm run lock-key` on the key's file. */
async function lock(): Promise<{ code: unknown; written: string }> {
	const [argv, exitCode] = [process.argv, process.exitCode];
	let written = '';
	for (const stream of [process.stdout, process.stderr])
		vi.spyOn(stream, 'write').mockImplementation((text) => ((written += String(text)), true));
	try {
		process.argv = ['node', 'lock-key', keyFile, '--passphrase-file', phraseFile];
		await import(/* @vite-ignore */ `../../../../tools/office/lock-key.ts?${(calls += 1)}`);
		return { code: process.exitCode ?? 0, written };
	} finally {
		[process.argv, process.exitCode] = [argv, exitCode];
	}
}

it('a private key without a passphrase gets one: the same key, for its owner alone, nothing left beside it', async () => {
	expect(await lock()).toMatchObject({ code: 0, written: expect.stringContaining('with the passphrase only now') });
	expect(readFileSync(keyFile, 'utf8')).not.toContain(privateKey.d);
	expect(await readPrivateKey(keyFile, phraseFile)).toEqual(privateKey);
	expect(statSync(keyFile).mode & 0o777).toBe(0o600);
	expect(readdirSync(folder).sort()).toEqual(['key.json', 'phrase']);
});

it('one that has a passphrase keeps it', async () => {
	await lock();
	const before = readFileSync(keyFile, 'utf8');
	expect(await lock()).toMatchObject({ code: 1, written: expect.stringContaining('has a passphrase already') });
	expect(readFileSync(keyFile, 'utf8')).toBe(before);
});

it('a weak passphrase, or a file that is no key, changes nothing', async () => {
	writeFileSync(phraseFile, 'short');
	expect(await lock()).toMatchObject({ code: 1, written: expect.stringContaining('at least 12') });
	expect(JSON.parse(readFileSync(keyFile, 'utf8'))).toEqual(privateKey);
	writeFileSync(keyFile, '{"kty":"EC"}');
	expect(await lock()).toMatchObject({ code: 1, written: expect.stringContaining('no private key') });
	expect(readFileSync(keyFile, 'utf8')).toBe('{"kty":"EC"}');
});
