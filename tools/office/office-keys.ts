import { existsSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { lockKey } from '$lib/server/crypto/locked-key';
import { newOfficeKeys } from '$lib/server/crypto/office-seal';
import { both, CommandError, commandNamed, pathOf, runCommand, say } from './command-line';
import { newPassphrase, PASSPHRASE_OPTION } from './passphrase';

const command = commandNamed('npm run office-keys', {
	zh: '在办公室自己的机器上：生成封存本轮普查表的一对密钥，私钥用口令锁住。',
	en: 'On the office’s own machine: the key pair that seals the round, the private half under a passphrase.'
})
	.requiredOption(
		'--name <id>',
		both({ zh: '密钥的名字，例如 xiangshan-2020', en: 'a name for the pair, such as xiangshan-2020' }),
		keyName
	)
	.option('--folder <folder>', both({ zh: '写到这个文件夹', en: 'the folder to write to' }), '.')
	.option(...PASSPHRASE_OPTION);

function keyName(value: string): string {
	if (!/^[a-z0-9-]{1,32}$/.test(value))
		throw new InvalidArgumentError(both({ zh: '只能用 a-z、0-9 和连字符。', en: 'Only a-z, 0-9 and hyphens.' }));
	return value;
}

await runCommand<{ name: string; folder: string; passphraseFile?: string }>(command, async (options) => {
	const { name, folder } = options;
	const privateFile = join(pathOf(folder), 'office-private-key.json');
	const publicFile = join(pathOf(folder), 'office-public-key.json');
	// A folder that is copied, backed up and updated with the program is no place for the round's only key.
	if (isWithin(process.cwd(), pathOf(folder))) throw new CommandError(insideProgram(folder));
	if (existsSync(privateFile)) throw new CommandError(keyIsThere(privateFile));
	const passphrase = await newPassphrase(options.passphraseFile);
	const { publicKey, privateKey } = await newOfficeKeys(name);
	writeFileSync(privateFile, `${await lockKey(privateKey, passphrase)}\n`, { mode: 0o600, flag: 'wx' });
	writeFileSync(publicFile, `${JSON.stringify(publicKey)}\n`);
	say(
		both({ zh: `${publicFile}：交给服务器（OFFICE_PUBLIC_KEY）`, en: 'give this to the server (OFFICE_PUBLIC_KEY)' })
	);
	say(
		both({
			zh: `${privateFile}：只留在这台机器上，另存一份在保险柜；口令写下来，锁在另一个地方。丢了哪一样都丢了本轮普查，谁也无法恢复`,
			en: 'stays on this machine, with a copy in a safe; write the passphrase down and lock it away elsewhere. Whoever loses either loses the round; nobody can restore it'
		})
	);
});

function isWithin(outer: string, inner: string): boolean {
	return !relative(outer, inner).startsWith('..');
}

function insideProgram(folder: string): string {
	return both({
		zh: `${folder} 在程序的文件夹里，会和程序一起被拷贝和备份。请用 --folder 指定别的文件夹，最好在 U 盘上。`,
		en: `${folder} is inside the program’s folder, which is copied and backed up with it. Name another with --folder, best on a USB stick.`
	});
}

function keyIsThere(file: string): string {
	return both({
		zh: `${file} 已经存在。没有它什么也打不开，所以不去动它。`,
		en: `${file} is there already. Without it nothing can be opened: it is left alone.`
	});
}
