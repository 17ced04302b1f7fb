/** The command line of every command: help in both languages, wrong usage named, exit codes. commander parses. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, type OptionValues } from 'commander';
import type { LocalizedText } from '../../src/lib/engine/model/types';
import { MISUSES, TITLES } from './command-words';
import { reasonOf } from './reasons';

/** 0 done; 1 refused or failed; 2 called wrongly, so that nothing was begun. */
export const EXIT = { done: 0, refused: 1, misused: 2 } as const;

/** A refusal, or a fault in what a command was given: shown as it is, without a stack. */
export class CommandError extends Error {
	readonly exitCode: number = EXIT.refused;
}

/** A file that cannot be used: nothing was begun. */
export class Unusable extends CommandError {
	override readonly exitCode = EXIT.misused;
}

/** A command that was called wrongly, beyond what commander notices: shown with the usage. */
export class UsageError extends CommandError {}

/** Chinese first, English beside it: whoever runs the command may read either. */
export const both = ({ zh, en }: LocalizedText): string => `${zh}  |  ${en}`;

export const say = (text: string): void => void process.stdout.write(`${text}\n`);
export const complain = (text: string): void => void process.stderr.write(`${text}\n`);

/** `npm run` changes into the project's folder; file names are meant from where it was called. */
export const pathOf = (file: string): string => resolve(process.env.INIT_CWD ?? '.', file);

/**
 * A command to which options and arguments are added (commander's `option`, `requiredOption`, `argument`).
 * @param called how it is called: "npm run export-sealed"
 * @param about what it does, where, and what cannot be undone
 */
export function commandNamed(called: string, about: LocalizedText): Command {
	return new Command(`${called} --`)
		.description(`${about.zh}\n${about.en}`)
		.helpOption('-h, --help', both({ zh: '只显示用法，什么也不做', en: 'show this and do nothing' }))
		.configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
		.configureOutput({ outputError: () => undefined })
		.showSuggestionAfterError(false)
		.exitOverride();
}

/** The text of a file; `-` is the standard input. @throws Unusable */
export function textOf(file: string): string {
	try {
		return readFileSync(file === '-' ? 0 : pathOf(file), 'utf8');
	} catch (error) {
		throw new Unusable(`${file}: ${error instanceof Error ? error.message : String(error)}`);
	}
}

/** For an option that holds a number. @throws InvalidArgumentError, which commander shows as wrong usage */
export function wholeNumber(value: string): number {
	if (!/^[1-9]\d*$/.test(value))
		throw new InvalidArgumentError(both({ zh: '要写 1 以上的整数。', en: 'It has to be a whole number from 1.' }));
	return Number(value);
}

/** Does the command's work; may give another exit code than 0. */
export type CommandWork<Options> = (options: Options, words: string[]) => Promise<number | undefined> | Promise<void>;

/** Runs the command with the words of this process and sets its exit code. */
export async function runCommand<Options extends OptionValues>(
	command: Command,
	work: CommandWork<Options>
): Promise<void> {
	process.exitCode = await exitCodeOf(command, work, process.argv.slice(2));
}

/** `--help` and wrong usage never reach the work. */
export async function exitCodeOf<Options extends OptionValues>(
	command: Command,
	work: CommandWork<Options>,
	words: string[]
): Promise<number> {
	try {
		command.parse(words, { from: 'user' });
		return (await work(command.opts<Options>(), command.args)) ?? EXIT.done;
	} catch (error) {
		if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
		return refuse(command, strayOption(command, error, words) ?? error);
	}
}

/** A mistyped option is the reason why a required one is missing: it is named first. */
function strayOption({ options }: Command, error: unknown, words: string[]): UsageError | undefined {
	if (!(error instanceof CommanderError) || error.code !== 'commander.missingMandatoryOptionValue') return undefined;
	const named = words
		.map((word) => word.replace(/=.*/s, ''))
		.find((word) => /^--?\w/.test(word) && !options.some(({ long, short }) => long === word || short === word));
	return named === undefined ? undefined : new UsageError(misuseText('commander.unknownOption', named));
}

function refuse(command: Command, error: unknown): number {
	const misuse = misuseIn(error);
	complain(misuse ?? reasonOf(error));
	if (misuse === undefined) return error instanceof CommandError ? error.exitCode : EXIT.refused;
	complain(`\n${command.helpInformation()}`);
	return EXIT.misused;
}

/** The sentence for a wrong call; undefined where the call was right. */
function misuseIn(error: unknown): string | undefined {
	if (error instanceof UsageError) return error.message;
	if (!(error instanceof CommanderError)) return undefined;
	const message = error.message.replace(/^error: /, '');
	return misuseText(error.code, /'([^']+)'/.exec(message)?.[1] ?? '', message);
}

function misuseText(code: string, named: string, message = ''): string {
	const { zh, en } = MISUSES[code] ?? { zh: '用法不对', en: '{message}' };
	const fill = (text: string): string => text.replace('{named}', named).replace('{message}', message);
	return both({ zh: fill(zh), en: fill(en) });
}
