import { existsSync } from 'node:fs';
import { both, CommandError, commandNamed, pathOf, say, UsageError } from './command-line';
import { issueBlock, issueMany, type IssuedMany } from './letters-in-bulk';
import { runOfficeCommand } from './office-command';

const command = commandNamed('npm run issue-letters', {
	zh: '打印信，每户一页 A4，按走访顺序。一个普查小区（--block）写一个文件；很多小区（--all、--township）每个小区一个文件，上面有交接单。已经有信的住户略过，中断以后再运行就接着做。',
	en: 'Letters to print, one A4 page a household, in walking order. One block (--block) is one file; many (--all, --township) are a file a block with a cover sheet. Households that have a letter are left out, so an interrupted run is taken up by running it again.'
})
	.option('--block <code>', both({ zh: '普查小区代码，15 位', en: 'the block’s code, 15 digits' }))
	.option('--all', both({ zh: '所有还缺信的普查小区', en: 'every block in which letters are missing' }))
	.option(
		'--township <code>',
		both({ zh: '一个街道、乡镇或社区的，9 或 12 位代码', en: 'those of one township or village, 9 or 12 digits' })
	)
	.requiredOption(
		'--out <file>',
		both({
			zh: '新文件（.html）；--all、--township 时是文件夹',
			en: 'the new file (.html); with --all or --township a folder'
		})
	)
	.option(
		'--data',
		both({ zh: '不排版，写 CSV 给印刷厂', en: 'no pages: CSV with the QR codes’ contents, for a printing house' })
	)
	.option(
		'--reissue <number>',
		both({ zh: '户编号，或 18 位编号；可以写几次', en: 'a household’s number, 3 or 18 digits; may be repeated' }),
		addTo,
		[]
	);

function addTo(number: string, before: string[]): string[] {
	return [...before, number];
}

interface Options {
	block?: string;
	all?: boolean;
	township?: string;
	out: string;
	data?: boolean;
	reissue: string[];
}

await runOfficeCommand<Options>(command, async (deps, { block, all, township, out, data, reissue }) => {
	if ([block, all, township].filter(Boolean).length !== 1)
		throw new UsageError(both({ zh: '--block、--all、--township 写一个', en: 'one of --block, --all, --township' }));
	if (block === undefined)
		return sayMany(await issueMany(deps, { within: township ?? '', folder: pathOf(out), data }), out);
	const file = pathOf(out);
	// Codes in an older file may not be printed yet, and nobody could read them back.
	if (existsSync(file))
		throw new CommandError(both({ zh: `文件 ${out} 已经存在。`, en: `The file ${out} is there already.` }));
	const asked = { block, reissue: reissue.map((number) => withinBlock(block, number)) };
	sayDone(await issueBlock(deps, asked, { file, data }), out);
});

/** "7" and "450304001001001007" are both 007; a number of another block is left as it is, and will not be found. */
function withinBlock(block: string, number: string): string {
	const digits = number.replace(/\s/g, '');
	return digits.startsWith(block) ? digits.slice(block.length) : digits.padStart(3, '0');
}

function sayMany({ letters, blocks, left }: IssuedMany, folder: string): void {
	say(
		both({
			zh: `${blocks} 个普查小区的 ${letters} 封信在 ${folder}，每个小区一个文件。打印后请删除。`,
			en: `${letters} letters of ${blocks} blocks are in ${folder}, a file a block. Delete them after printing.`
		})
	);
	for (const file of left)
		say(
			both({
				zh: `上次中断时留下的 ${file} 里的信有效，已改名留着。`,
				en: `${file}, left by an interrupted run, holds letters that are valid; it was kept under its name.`
			})
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
