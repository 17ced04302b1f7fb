import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { officeOf } from '$lib/domain/household/round';
import type { Deps } from '$lib/server/deps';
import { letterFile } from '$lib/server/letters/letter-file';
import type { PrintedLetter } from '$lib/server/letters/letter-page';
import { issueLetters } from '$lib/server/use-cases/office/issue-letters';
import { both, CommandError, commandNamed, pathOf, say } from './command-line';
import { officeActor, problemText, runOfficeCommand } from './office-command';

const command = commandNamed('npm run issue-letters', {
	zh: '打印一个普查小区的信，每户一页 A4。已经有信的住户略过；--reissue 给一户换一封新的，旧的填报码马上失效。',
	en: 'Letters to print for a block, one A4 page a household. Households that have a letter are left out; --reissue replaces one, and its old code stops working at once.'
})
	.requiredOption('--block <code>', both({ zh: '普查小区代码，15 位', en: 'the block’s code, 15 digits' }))
	.requiredOption('--out <file>', both({ zh: '写到这个新文件（.html）', en: 'the new file to write (.html)' }))
	.option(
		'--reissue <number>',
		both({ zh: '户编号，或 18 位编号；可以写几次', en: 'a household’s number, 3 or 18 digits; may be repeated' }),
		addTo,
		[]
	);

function addTo(number: string, before: string[]): string[] {
	return [...before, number];
}

await runOfficeCommand<{ block: string; out: string; reissue: string[] }>(
	command,
	async (deps, { block, out, reissue }) => {
		const file = pathOf(out);
		// Codes in an older file may not be printed yet, and nobody could read them back.
		if (existsSync(file))
			throw new CommandError(both({ zh: `文件 ${out} 已经存在。`, en: `The file ${out} is there already.` }));
		const asked = { block, reissue: reissue.map((number) => withinBlock(block, number)) };
		const part = `${file}.part`;
		try {
			const issued = await issueLetters(deps, officeActor('issue-letters'), asked, (letters) =>
				write(deps, part, letters)
			);
			if (!issued.ok) throw new CommandError(problemText(issued.problem));
			await rename(part, file);
			sayDone(issued.value.letters, out);
		} finally {
			await rm(part, { force: true });
		}
	}
);

/** "7" and "450304001001001007" are both 007; a number of another block is left as it is, and will not be found. */
function withinBlock(block: string, number: string): string {
	const digits = number.replace(/\s/g, '');
	return digits.startsWith(block) ? digits.slice(block.length) : digits.padStart(3, '0');
}

async function write({ settings, round }: Deps, file: string, letters: PrintedLetter[]): Promise<void> {
	await writeFile(
		file,
		letterFile(letters, { origin: settings.origin, ...officeOf(round, letters[0]?.number) }, round),
		{ mode: 0o600 }
	);
}

function sayDone(letters: number, file: string): void {
	say(
		both({
			zh: `${letters} 封信在 ${file}。打印后请删除这个文件：里面有填报码，系统里只存了它们的摘要，无法再读出。`,
			en: `${letters} letters are in ${file}. Delete it after printing: it holds the codes, of which only keyed hashes are stored.`
		})
	);
}
