/**
 * npm run -s check-response -- FILE…
 *
 * Checks households with the rules of the portal, without a database: one line of JSON for each household. A file is
 * one household, an array, or one household a line, each as it is or as `open-responses` writes it; `-` is the standard
 * input. The rules are those of the questionnaire that the household names.
 * Exit: 0 nothing hard is left, 1 something hard is, 2 a file cannot be read (then nothing is checked).
 */
import type { Round } from '../../src/lib/domain/household/round';
import { checkFiles } from './check-response/check-files';
import { both, commandNamed, EXIT, pathOf, runCommand, textOf } from './command-line';
import { ROUND_OPTION, roundOf } from './round-file';

const command = commandNamed('npm run -s check-response', {
	zh: '用本系统的规则检查普查表，不用数据库：每户输出一行 JSON。也读 open-responses 写出的文件。退出码 0 没有必须改的，1 还有，2 文件读不了。',
	en: 'Checks households with the rules of the portal, without a database: one line of JSON each. Reads what open-responses writes, too. Exit 0 nothing hard is left, 1 something is, 2 a file cannot be read.'
})
	.argument('<file...>', both({ zh: '文件；- 是标准输入', en: 'the files; - is the standard input' }))
	.option('--english', both({ zh: '用英文', en: 'in English' }))
	.option(
		'--thresholds <file>',
		both({
			zh: '办公室自己的检查阈值；其他问卷写 ID=文件',
			en: 'the office’s own thresholds; for another questionnaire ID=FILE'
		})
	)
	.option(...ROUND_OPTION);

interface Request {
	files: string[];
	language: 'zh' | 'en';
	thresholds?: string;
	round: Round;
}

/** Returns whether something hard is left. */
function report({ files, language, ...own }: Request): boolean {
	const given = files.map((file) => ({ source: file === '-' ? 'standard input' : file, text: textOf(file) }));
	const { lines, isHardLeft } = checkFiles(given, { language, ...own, locate: pathOf });
	process.stdout.write(lines.map((line) => `${line}\n`).join(''));
	return isHardLeft;
}

interface Options {
	english?: boolean;
	thresholds?: string;
	round?: string;
}

await runCommand<Options>(command, async ({ english, thresholds, round }, files) =>
	report({ files, language: english ? 'en' : 'zh', thresholds, round: roundOf(round) }) ? EXIT.refused : EXIT.done
);
