import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { lockKey, unlockKey } from '$lib/server/crypto/locked-key';
import { both, CommandError, commandNamed, pathOf, runCommand, say } from './command-line';
import { newPassphrase, PASSPHRASE_OPTION } from './passphrase';
import { keptKey } from './private-key';

const command = commandNamed('npm run lock-key', {
	zh: '在办公室自己的机器上：给一把还没有口令的私钥加上口令，写回同一个文件。密钥本身不变，公钥和已封存的普查表照旧。',
	en: 'On the office’s own machine: puts a passphrase on a private key that has none, in the same file. The key stays the same, and so do the public one and what is sealed.'
})
	.argument('<file>', both({ zh: '私钥文件，例如 office-private-key.json', en: 'the private key’s file' }))
	.option(...PASSPHRASE_OPTION);

await runCommand<{ passphraseFile?: string }>(command, async ({ passphraseFile }, [file = '']) => {
	const path = pathOf(file);
	const kept = keptKey(file, readFileSync(path, 'utf8'));
	if (kept.locked) throw new CommandError(both(hasOne(file)));
	const passphrase = await newPassphrase(passphraseFile);
	const locked = await lockKey(kept.key, passphrase);
	await replace(path, locked, passphrase);
	say(both(done(file)));
});

/** Whole or not at all: a round's only key is never half written, and nothing that does not open takes its place. */
async function replace(path: string, locked: string, passphrase: string): Promise<void> {
	const beside = `${path}.new`;
	try {
		writeFileSync(beside, `${locked}\n`, { mode: 0o600, flush: true });
		await unlockKey(JSON.parse(readFileSync(beside, 'utf8')), passphrase);
		renameSync(beside, path);
	} finally {
		rmSync(beside, { force: true });
	}
}

function hasOne(file: string) {
	return { zh: `${file} 已经有口令，什么也没有做。`, en: `${file} has a passphrase already: nothing was done.` };
}

function done(file: string) {
	return {
		zh: `${file} 现在要口令才能打开。口令写下来，锁在另一个地方；没有它，密钥就废了。没有口令的旧拷贝（另一个保险柜、备份、旧 U 盘）也要换掉或销毁：删除的文件在 U 盘上常常还能恢复`,
		en: `${file} opens with the passphrase only now. Write it down and lock it away elsewhere: without it the key is lost. Replace or destroy the copies without one (the other safe, backups, old USB sticks); a deleted file can often be restored from a stick`
	};
}
