/**
 * npm run -s check-response -- FILE…
 *
 * Checks households with the rules of the portal, without a database: one line of JSON for each household. A file is
 * one household, an array, or one household a line, each as it is or as `open-responses` writes it; `-` is the standard
 * input. The rules are those of the questionnaire that the household names.
 * Exit: 0 nothing hard is left, 1 something hard is, 2 a file cannot be read (then nothing is checked).
 */
import { readFileSync } from 'node:fs';
import type { FormResponse } from '../../src/lib/engine/model/response';
import type { Finding } from '../../src/lib/engine/validate/check';
import counties from '../../src/lib/questionnaires/areas/counties-2020.json';
import { roundContext } from '../../src/lib/domain/household/round-words';
import { FOLDERS, QUESTIONNAIRES } from '../../src/lib/questionnaires/registry';
import { formRegistry, type FormRegistry } from '../../src/lib/server/forms';
import { shippedRound } from '../../src/lib/server/round-file';
import { readThresholdFiles } from '../../src/lib/server/threshold-files';
import { readHouseholds } from './check-response/read-households';
import { both, CommandError, commandNamed, EXIT, pathOf, runCommand } from './command-line';

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
	);

/** A file that cannot be read: nothing is checked. */
class Unusable extends CommandError {
	override readonly exitCode = EXIT.misused;
}

interface Request {
	files: string[];
	language: 'zh' | 'en';
	thresholds?: string;
}

function textOf(file: string): string {
	try {
		return readFileSync(file === '-' ? 0 : pathOf(file), 'utf8');
	} catch (error) {
		throw new Unusable(`${file}: ${error instanceof Error ? error.message : String(error)}`);
	}
}

function householdsFrom(files: string[]): FormResponse[] {
	const read = files.map((file) =>
		readHouseholds(textOf(file), file === '-' ? 'standard input' : file, QUESTIONNAIRES)
	);
	const faults = read.flatMap((result) => ('faults' in result ? result.faults : []));
	if (faults.length > 0) throw new Unusable(faults.join('\n'));
	return read.flatMap((result) => ('households' in result ? result.households : []));
}

/** Province → city → county, as `extract-areas.mjs` writes it. */
type Provinces = [string, string, [string, string, [code: string, name: string][]][]][];

const countyCodes = (): Set<string> =>
	new Set(
		(counties as Provinces).flatMap(([, , cities]) => cities.flatMap(([, , list]) => list.map(([code]) => code)))
	);

/** The rules of every questionnaire, with the thresholds of the files that are named. */
function formsFor({ thresholds: files = '' }: Request): FormRegistry {
	const read = readThresholdFiles(files, FOLDERS, pathOf);
	if ('mistakes' in read)
		throw new Unusable(`${files} cannot be used:\n${read.mistakes.map((mistake) => `- ${mistake}`).join('\n')}`);
	const around = { ...roundContext(shippedRound, shippedRound.districts[0]?.code ?? ''), counties: countyCodes() };
	return formRegistry(FOLDERS, ({ definition }) => ({ thresholds: read.thresholds[definition.id] ?? {}, ...around }));
}

const isConfirmed = ({ rule, level }: Finding, { confirmed }: FormResponse): boolean =>
	level === 'soft' && (confirmed ?? []).includes(rule);

const isToVerify = ({ rule, verifiable }: Finding, { toVerify }: FormResponse): boolean =>
	verifiable === true && (toVerify ?? []).includes(rule);

/** A finding as it is printed: `confirmed` and `toVerify` say that the household has answered it. */
function printed(finding: Finding, household: FormResponse, language: 'zh' | 'en') {
	const { others: _others, verifiable: _verifiable, missing: _missing, message, ...rest } = finding;
	const confirmed = isConfirmed(finding, household);
	const toVerify = isToVerify(finding, household);
	return { ...rest, message: message[language], ...(confirmed && { confirmed }), ...(toVerify && { toVerify }) };
}

/** Returns whether something hard is left. */
function report(request: Request): boolean {
	const forms = formsFor(request);
	let isHardLeft = false;
	const lines = householdsFrom(request.files).map((household) => {
		const findings = forms.of(household.questionnaire).check(household);
		isHardLeft ||= findings.some((finding) => finding.level === 'hard' && !isToVerify(finding, household));
		return JSON.stringify({ findings: findings.map((finding) => printed(finding, household, request.language)) });
	});
	process.stdout.write(lines.map((line) => `${line}\n`).join(''));
	return isHardLeft;
}

await runCommand<{ english?: boolean; thresholds?: string }>(command, async ({ english, thresholds }, files) =>
	report({ files, language: english ? 'en' : 'zh', thresholds }) ? EXIT.refused : EXIT.done
);
