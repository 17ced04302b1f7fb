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
	const kept = keptKey(file, await readFile(pathOf(file), 'utf8'));
	if (kept.locked) return unlocked(file, kept.locked, await askPassphrase(passphraseFile));
	complain(
		both({
			zh: `${file} 没有口令：谁拿到它，谁就能打开。`,
			en: `${file} has no passphrase: whoever has it opens everything.`
		})
	);
	return kept.key;
}

/** What a key's file holds: the key under its passphrase, or as it is. @throws CommandError for another file */
export function keptKey(file: string, text: string): { locked: FlattenedJWE } | { locked?: undefined; key: JWK } {
	try {
		const kept = JSON.parse(text) as FlattenedJWE | JWK;
		if (isLocked(kept)) return { locked: kept };
		if (kept.d !== undefined) return { key: kept };
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
