import type { Command, OptionValues } from 'commander';
import { PROBLEMS, type Problem } from '$lib/domain/problem';
import type { Actor } from '$lib/server/audit/audited';
import type { Deps } from '$lib/server/deps';
import { container } from '$lib/server/container';
import { migrate } from '$lib/server/db/migrate';
import { openEnvironment } from '../start/environment';
import { both, complain, runCommand } from './command-line';

/** The problem's text with its braces filled in. */
export function problemText({ code, details = {} }: Problem): string {
	const fill = (text: string): string =>
		text.replace(/\{(\w+)\}/g, (braces, key: string) => String(details[key] ?? braces));
	const { zh, en } = PROBLEMS[code].say;
	return both({ zh: fill(zh), en: fill(en) });
}

export const officeActor = (command: string): Actor => ({ kind: 'office', id: command });

/** What a command does with the database: `words` are its arguments without options. */
export type OfficeWork<Options> = (deps: Deps, options: Options, words: string[]) => Promise<void>;

/**
 * Runs a command of the office on the database of the settings (in a rehearsal the private one, also while `npm start`
 * runs). The database is not touched before the call is understood.
 */
export const runOfficeCommand = <Options extends OptionValues>(
	command: Command,
	work: OfficeWork<Options>
): Promise<void> => runCommand<Options>(command, (options, words) => withDeps((deps) => work(deps, options, words)));

/** The server's side on that database, its tables brought up to date, for as long as `work` takes. */
export async function withDeps(work: (deps: Deps) => Promise<void>): Promise<void> {
	const { settings, stop } = await openEnvironment({ attach: true, log: complain });
	try {
		await migrate(settings.databaseOwnerUrl);
		const deps = await container(settings);
		await work(deps).finally(() => deps.close());
	} finally {
		await stop();
	}
}
