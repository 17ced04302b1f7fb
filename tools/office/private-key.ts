/** The office's private key, read from its file. */
import { readFile } from 'node:fs/promises';
import type { FlattenedJWE, JWK } from 'jose';
import { isLocked, unlockKey } from '$lib/server/crypto/locked-key';
import { both, CommandError, complain, pathOf } from './command-line';
import { askPassphrase } from './passphrase';

/**
 * A key of before there were passphrases opens as well, with a word about it.
 * @throws CommandError for another file, and for a wrong passphrase
 */
export async function readPrivateKey(file: string, passphraseFile: string | undefined): Promise<JWK> {
	const kept = parsed(file, await readFile(pathOf(file), 'utf8'));
	if (isLocked(kept)) return unlocked(file, kept, await askPassphrase(passphraseFile));
	complain(
		both({
			zh: `${file} 没有口令：谁拿到它，谁就能打开。`,
			en: `${file} has no passphrase: whoever has it opens everything.`
		})
	);
	return kept;
}

function parsed(file: string, text: string): FlattenedJWE | JWK {
	try {
		const kept = JSON.parse(text) as FlattenedJWE | JWK;
		if (isLocked(kept) || kept.d !== undefined) return kept;
	} catch {
		// No JSON: said below.
	}
	throw new CommandError(both({ zh: `${file} 不是私钥文件。`, en: `${file} is no private key.` }));
}

async function unlocked(file: string, kept: FlattenedJWE, passphrase: string): Promise<JWK> {
	try {
		return await unlockKey(kept, passphrase);
	} catch {
		throw new CommandError(
			both({
				zh: `口令不对，打不开 ${file}，什么也没有做。私钥本身没有问题，请再试一次；口令一个字也不能错，注意大小写和空格。`,
				en: `That passphrase does not open ${file}: nothing was done. It says nothing about which key it is; try again, minding capitals and spaces.`
			})
		);
	}
}
