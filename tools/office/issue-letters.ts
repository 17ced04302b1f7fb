import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { officeOf } from '$lib/domain/household/round';
import type { Deps } from '$lib/server/deps';
import { letterFile } from '$lib/server/letters/letter-file';
import type { Letter } from '$lib/server/letters/letter-page';
import { issueLetters } from '$lib/server/use-cases/office/issue-letters';
import { both, CommandError, officeActor, problemText, runOfficeCommand, say } from './office-command';

/**
 * `npm run issue-letters -- --block CODE --out FILE.html [--reissue NUMBER]…`: letters to print, one A4 page a household.
 * Households that have a printed letter are left out; --reissue (户编号 or the 18-digit number) replaces one.
 */
const { values } = parseArgs({
	options: {
		block: { type: 'string' },
		out: { type: 'string' },
		reissue: { type: 'string', multiple: true, default: [] }
	}
});

runOfficeCommand(async (deps) => {
	const { block, out, reissue } = values;
	if (!block || !out)
		throw new CommandError('npm run issue-letters -- --block CODE --out FILE.html [--reissue NUMBER]');
	// Codes in an older file may not be printed yet, and nobody could read them back.
	if (existsSync(out))
		throw new CommandError(both({ zh: `文件 ${out} 已经存在。`, en: `The file ${out} is there already.` }));
	const command = { block, reissue: reissue.map((number) => withinBlock(block, number)) };
	const part = `${out}.part`;
	try {
		const issued = await issueLetters(deps, officeActor('issue-letters'), command, (letters) =>
			write(deps, part, letters)
		);
		if (!issued.ok) throw new CommandError(problemText(issued.problem));
		await rename(part, out);
		sayDone(issued.value.letters, out);
	} finally {
		await rm(part, { force: true });
	}
});

/** "7" and "450304001001001007" are both 007; a number of another block is left as it is, and will not be found. */
function withinBlock(block: string, number: string): string {
	const digits = number.replace(/\s/g, '');
	return digits.startsWith(block) ? digits.slice(block.length) : digits.padStart(3, '0');
}

async function write({ settings, round }: Deps, file: string, letters: Letter[]): Promise<void> {
	await writeFile(file, letterFile(letters, { origin: settings.origin, ...officeOf(round, letters[0]?.number) }, round), { mode: 0o600 });
}

function sayDone(letters: number, file: string): void {
	say(
		both({
			zh: `${letters} 封信在 ${file}。打印后请删除这个文件：里面有填报码，系统里只存了它们的摘要，无法再读出。`,
			en: `${letters} letters are in ${file}. Delete it after printing: it holds the codes, of which only keyed hashes are stored.`
		})
	);
}
