import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { lockKey } from '$lib/server/crypto/locked-key';
import { newOfficeKeys, openSealed, sealForOffice } from '$lib/server/crypto/office-seal';
import { askPassphrase, newPassphrase } from '../../../../tools/office/passphrase';
import { readPrivateKey } from '../../../../tools/office/private-key';

const PASSPHRASE = '漓江 竹筏 Lantern 九月';
const folder = mkdtempSync(join(tmpdir(), 'zitian-key-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A terminal on which these lines are typed, one after each question. */
function terminal(lines: string[], isTTY = true) {
	const [input, output] = [Object.assign(new PassThrough(), { isTTY }), new PassThrough()];
	let shown = '';
	output.on('data', (chunk) => {
		shown += String(chunk);
		if (String(chunk).endsWith(': ')) setImmediate(() => input.write(`${lines.shift() ?? ''}\r`));
	});
	return { at: { input, output }, shown: () => shown };
}
const file = (name: string, text: string) => {
	writeFileSync(join(folder, name), text);
	return join(folder, name);
};

describe('a passphrase', () => {
	it('is typed without being shown', async () => {
		const { at, shown } = terminal([PASSPHRASE]);
		expect(await askPassphrase(undefined, at)).toBe(PASSPHRASE);
		expect(shown()).toContain('not shown');
		expect(shown()).not.toContain('Lantern');
	});

	it('is chosen by typing it twice alike', async () => {
		expect(await newPassphrase(undefined, terminal([PASSPHRASE, PASSPHRASE]).at)).toBe(PASSPHRASE);
		await expect(newPassphrase(undefined, terminal([PASSPHRASE, `${PASSPHRASE}x`]).at)).rejects.toThrow('differ');
	});

	it.each(['short', 'passwordpassword', '20201101202011', '123456789012'])('is not %j', async (weak) => {
		await expect(newPassphrase(undefined, terminal([weak, weak]).at)).rejects.toThrow('at least 12');
	});

	it('is read from the first line of a file in a drill, and asked of nobody where there is no terminal', async () => {
		expect(await askPassphrase(file('phrase', `${PASSPHRASE}\nmore`))).toBe(PASSPHRASE);
		expect(() => askPassphrase(file('empty', '\n'))).toThrow('empty');
		await expect(askPassphrase(undefined, terminal([PASSPHRASE], false).at)).rejects.toThrow('--passphrase-file');
	});
});

describe('the private key', () => {
	let keys: Awaited<ReturnType<typeof newOfficeKeys>>;
	let locked = '';
	beforeAll(async () => {
		keys = await newOfficeKeys('office-2020');
		locked = await lockKey(keys.privateKey, PASSPHRASE);
	});

	it('stands in its file under the passphrase alone, with its name', () => {
		for (const part of [keys.privateKey.d, keys.privateKey.x]) expect(locked).not.toContain(part);
		const { protected: header = '' } = JSON.parse(locked) as { protected?: string };
		expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toMatchObject({ kid: 'office-2020', p2c: 630_000 });
	});

	it('opens what was sealed, once the passphrase is right, however it is typed', async () => {
		const key = await readPrivateKey(
			file('key', locked),
			file('phrase', PASSPHRASE.replace('Lantern', 'Ｌａｎｔｅｒｎ'))
		);
		expect(await openSealed(key, await sealForOffice(keys.publicKey, { H1: 1 }))).toEqual({ H1: 1 });
	});

	it('under a wrong passphrase is said to be just that, and no wrong key', async () => {
		const wrong = readPrivateKey(file('key', locked), file('phrase', 'another passphrase'));
		await expect(wrong).rejects.toThrow(/口令不对.*passphrase does not open/);
	});

	it('of before there were passphrases opens too, with a word about it', async () => {
		const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
		const key = await readPrivateKey(file('plain', JSON.stringify(keys.privateKey)), undefined);
		expect(key).toEqual(keys.privateKey);
		expect(said).toHaveBeenCalledWith(expect.stringContaining('has no passphrase'));
		said.mockRestore();
	});

	it.each(['', '{}', 'nonsense'])('is not %j, nor the public half', async (text) => {
		await expect(readPrivateKey(file('none', text), undefined)).rejects.toThrow('no private key');
		const half = file('public', JSON.stringify(keys.publicKey));
		await expect(readPrivateKey(half, undefined)).rejects.toThrow('no private key');
	});
});
