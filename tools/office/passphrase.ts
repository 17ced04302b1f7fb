/** The passphrase of the office's private key: typed without being shown, or read from a file in a drill. */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { ENOUGH_OFFLINE, isGuessable } from '$lib/server/auth/guessable';
import type { LocalizedText } from '../../src/lib/engine/model/types';
import { both, CommandError, pathOf } from './command-line';
import type { Terminal } from './confirmation';

export const PASSPHRASE_OPTION = [
	'--passphrase-file <file>',
	both({
		zh: '口令在这个文件的第一行（演练用）；不写就会问',
		en: 'the passphrase is the first line of this file (for drills); asked for when it is not given'
	})
] as const;

const LEAST = 12;
const OWN_TERMINAL: Terminal = { input: process.stdin, output: process.stdout };
const QUESTION: LocalizedText = { zh: '私钥的口令（不显示）', en: 'Passphrase of the private key (not shown)' };

/** @throws CommandError where nobody can be asked */
export function askPassphrase(file: string | undefined, terminal = OWN_TERMINAL): Promise<string> | string {
	return file === undefined ? ask(QUESTION, terminal) : firstLine(file);
}

/** A new one, typed twice. @throws CommandError for one that is short or guessable, or when the two differ */
export async function newPassphrase(file: string | undefined, terminal = OWN_TERMINAL): Promise<string> {
	const passphrase = await askPassphrase(file, terminal);
	if ([...passphrase].length < LEAST || (await isGuessable(passphrase, [], ENOUGH_OFFLINE)))
		throw new CommandError(both(WEAK));
	if (file === undefined && (await ask(AGAIN, terminal)) !== passphrase) throw new CommandError(both(DIFFERENT));
	return passphrase;
}

function firstLine(file: string): string {
	const [line = ''] = readFileSync(pathOf(file), 'utf8').split(/\r?\n/);
	if (line === '')
		throw new CommandError(both({ zh: `${file} 的第一行是空的。`, en: `The first line of ${file} is empty.` }));
	return line;
}

async function ask(question: LocalizedText, { input, output }: Terminal): Promise<string> {
	if (!input.isTTY) throw new CommandError(both(NOBODY));
	output.write(`${both(question)}: `);
	const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
	const lines = createInterface({ input, output: silent, terminal: true });
	try {
		return await lines.question('');
	} finally {
		lines.close();
		output.write('\n');
	}
}

const AGAIN: LocalizedText = { zh: '再输一次', en: 'Once more' };
const WEAK: LocalizedText = {
	zh: `口令至少 ${LEAST} 个字符，不能是常用的词、日期或反复的字。几个不相干的词连起来最好记。什么也没有写。`,
	en: `A passphrase has at least ${LEAST} characters and is no common word, date or repetition; several unrelated words are easy to remember. Nothing was written.`
};
const DIFFERENT: LocalizedText = {
	zh: '两次输入的口令不一样，什么也没有写。',
	en: 'The two passphrases differ: nothing was written.'
};
const NOBODY: LocalizedText = {
	zh: '这里没有人可以输入口令。请在终端里运行，或者加上 --passphrase-file 文件。',
	en: 'Nobody can be asked for the passphrase here: run it in a terminal, or add --passphrase-file FILE.'
};
