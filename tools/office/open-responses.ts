import { existsSync } from 'node:fs';
import { parse, join } from 'node:path';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import type { JWK } from 'jose';
import type { LocalizedText } from '../../src/lib/engine/model/types';
import { both, CommandError, commandNamed, complain, EXIT, pathOf, runCommand, say } from './command-line';
import type { FormResponse } from '../../src/lib/engine/model/response';
import type { SealedContent } from '../../src/lib/server/services/sealed-content';
import { countNonresponse, type NonresponseCounts } from './check-response/nonresponse';
import { openLine } from './open-line';
import { PASSPHRASE_OPTION } from './passphrase';
import { readPrivateKey } from './private-key';

const command = commandNamed('npm run open-responses', {
	zh: '在办公室自己的机器上（不用联网）：打开导出的普查表，每户一行 JSON；没有采用的入户登记另写一个 .aside 文件。打不开的行会逐行列出。',
	en: 'On the office’s own machine, which needs no network: opens an export, one JSON line a household; interviews that were set aside go into a file of their own, .aside. Lines that do not open are named.'
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
	const files = [pathOf(out), besideOf(pathOf(out))];
	const taken = files.find((file) => existsSync(file));
	if (taken)
		throw new CommandError(both({ zh: `文件 ${taken} 已经存在。`, en: `The file ${taken} is there already.` }));
	const privateKey = await readPrivateKey(key, passphraseFile);
	const parts = files.map((file) => `${file}.part`);
	try {
		const { opened, aside, faults, lacking, byCode } = await openAll(privateKey, pathOf(sealed), parts);
		for (const { line, reason } of faults) complain(both({ zh: `第 ${line} 行`, en: `Line ${line}` }) + `: ${reason}`);
		if (opened + aside === 0 && faults.length > 0)
			throw new CommandError(both({ zh: '一份也没有打开。', en: 'Nothing was opened.' }));
		const written = aside > 0 ? files : files.slice(0, 1);
		for (const [at, file] of written.entries()) await rename(parts[at] ?? '', file);
		say(both(saying(out, opened, aside)));
		if (byCode > 0)
			say(
				both({
					zh: `其中 ${byCode} 份用短信确认码代替签字（capture.confirmed）`,
					en: `${byCode} of them confirmed by a code in place of a signature (capture.confirmed)`
				})
			);
		for (const [item, { unknown, refused }] of Object.entries(lacking).sort())
			say(
				both({
					zh: `没有回答 ${item}：不知道 ${unknown}，不愿回答 ${refused}`,
					en: `${item} not answered: ${unknown} did not know, ${refused} refused`
				})
			);
		return faults.length > 0 ? EXIT.refused : EXIT.done;
	} finally {
		for (const part of parts) await rm(part, { force: true });
	}
});

/** `responses.jsonl` → `responses.aside.jsonl` */
function besideOf(file: string): string {
	const { dir, name, ext } = parse(file);
	return join(dir, `${name}.aside${ext}`);
}

function saying(out: string, opened: number, aside: number): LocalizedText {
	const apart = besideOf(out);
	return {
		zh: `${out} 里有 ${opened} 份，每户一行${aside > 0 ? `；没有采用的入户登记 ${aside} 份在 ${apart}` : ''}`,
		en: `${opened} responses in ${out}, one JSON line a household${aside > 0 ? `; ${aside} forms of interviews that were set aside in ${apart}` : ''}`
	};
}

/** Forms that were opened, and what did not open. */
interface Opened {
	opened: number;
	aside: number;
	faults: Fault[];
	/** Of those that stand, by item. */
	lacking: NonresponseCounts;
	/** Of those that stand: a code by text message in place of a signature (adr/0029). */
	byCode: number;
}

/** Every line on its own: one that is damaged loses no other. */
async function openAll(privateKey: JWK, sealed: string, parts: string[]): Promise<Opened> {
	const from = await open(sealed);
	const to = await Promise.all(parts.map((part) => open(part, 'w', 0o600)));
	try {
		return await copyOpened(privateKey, from, to);
	} finally {
		await Promise.all([from, ...to].map((file) => file.close()));
	}
}

async function copyOpened(privateKey: JWK, from: FileHandle, [standing, apart]: FileHandle[]): Promise<Opened> {
	const counts: Opened = { opened: 0, aside: 0, faults: [], lacking: {}, byCode: 0 };
	let line = 0;
	for await (const sealed of from.readLines()) {
		line += 1;
		const read = await openLine(privateKey, sealed);
		if ('fault' in read) counts.faults.push({ line, reason: both(read.fault) });
		else if ('content' in read) {
			counts.opened += await writeLines(standing, [read.content]);
			countNonresponse(responseIn(read.content), counts.lacking);
			counts.byCode += isByCode(read.content) ? 1 : 0;
		} else counts.aside += await writeLines(apart, read.aside);
	}
	return counts;
}

function responseIn(content: unknown): FormResponse {
	return (content as { response?: FormResponse }).response ?? { questionnaire: '' };
}

function isByCode(content: unknown): boolean {
	return (content as Partial<SealedContent>).capture?.confirmed !== undefined;
}

async function writeLines(to: FileHandle | undefined, contents: unknown[]): Promise<number> {
	for (const content of contents) await to?.write(`${JSON.stringify(content)}\n`);
	return contents.length;
}
