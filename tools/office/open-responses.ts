import { existsSync } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import type { JWK } from 'jose';
import { both, CommandError, commandNamed, complain, EXIT, pathOf, runCommand, say } from './command-line';
import { openLine } from './open-line';
import { PASSPHRASE_OPTION } from './passphrase';
import { readPrivateKey } from './private-key';

const command = commandNamed('npm run open-responses', {
	zh: '在办公室自己的机器上（不用联网）：打开导出的普查表，每户一行 JSON。打不开的行会逐行列出。',
	en: 'On the office’s own machine, which needs no network: opens an export, one JSON line a household. Lines that do not open are named.'
})
	.requiredOption('--key <file>', both({ zh: '私钥', en: 'the private key' }))
	.requiredOption('--in <file>', both({ zh: 'export-sealed 写出的文件', en: 'what export-sealed wrote' }))
	.requiredOption('--out <file>', both({ zh: '写到这个新文件', en: 'the new file to write' }))
	.option(...PASSPHRASE_OPTION);

/** A line of the export that does not open, counted from 1. */
type Fault = { line: number; reason: string };

interface Options {
	key: string;
	in: string;
	out: string;
	passphraseFile?: string;
}

await runCommand<Options>(command, async ({ key, in: sealed, out, passphraseFile }) => {
	const file = pathOf(out);
	if (existsSync(file))
		throw new CommandError(both({ zh: `文件 ${out} 已经存在。`, en: `The file ${out} is there already.` }));
	const privateKey = await readPrivateKey(key, passphraseFile);
	const part = `${file}.part`;
	try {
		const { opened, faults } = await openAll(privateKey, pathOf(sealed), part);
		for (const { line, reason } of faults) complain(both({ zh: `第 ${line} 行`, en: `Line ${line}` }) + `: ${reason}`);
		if (opened === 0 && faults.length > 0)
			throw new CommandError(both({ zh: '一份也没有打开。', en: 'Nothing was opened.' }));
		await rename(part, file);
		say(
			both({ zh: `${out} 里有 ${opened} 份，每户一行`, en: `${opened} responses in ${out}, one JSON line a household` })
		);
		return faults.length > 0 ? EXIT.refused : EXIT.done;
	} finally {
		await rm(part, { force: true });
	}
});

/** Every line on its own: one that is damaged loses no other. */
async function openAll(privateKey: JWK, sealed: string, part: string): Promise<{ opened: number; faults: Fault[] }> {
	const [from, to] = [await open(sealed), await open(part, 'w', 0o600)];
	try {
		return await copyOpened(privateKey, from, to);
	} finally {
		await Promise.all([from.close(), to.close()]);
	}
}

async function copyOpened(
	privateKey: JWK,
	from: FileHandle,
	to: FileHandle
): Promise<{ opened: number; faults: Fault[] }> {
	const faults: Fault[] = [];
	let line = 0;
	for await (const sealed of from.readLines()) {
		line += 1;
		const read = await openLine(privateKey, sealed);
		if ('fault' in read) faults.push({ line, reason: both(read.fault) });
		else await to.write(`${JSON.stringify(read.content)}\n`);
	}
	return { opened: line - faults.length, faults };
}
