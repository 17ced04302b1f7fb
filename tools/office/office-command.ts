import type { Command, OptionValues } from 'commander';
import { PROBLEMS, type Problem } from '$lib/domain/problem';
import type { Actor } from '$lib/server/audit/audited';
import type { Deps } from '$lib/server/deps';
import { container } from '$lib/server/portal/container';
import { migrate } from '$lib/server/db/migrate';
import { isMigrated } from '$lib/server/db/queries/readiness';
import { requireKeys } from '$lib/server/services/require-keys';
import { openEnvironment } from '../start/environment';
import { both, CommandError, complain, runCommand } from './command-line';

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

/**
 * The server's side on that database for as long as `work` takes; only a rehearsal's tables are brought up to date by the way.
 * @param needsKeys false for what is done about a key that is missing
 */
export async function withDeps(
	work: (deps: Deps) => Promise<void>,
	{ needsKeys = true }: { needsKeys?: boolean } = {}
): Promise<void> {
	const { settings, stop } = await openEnvironment({ attach: true, log: complain });
	try {
		if (settings.rehearsal) await migrate(settings.databaseOwnerUrl);
		const deps = await container(settings);
		await requireMigrated(deps)
			.then(() => (needsKeys ? requireKeys(deps) : undefined))
			.then(() => work(deps))
			.finally(() => deps.close());
	} finally {
		await stop();
	}
}

const NOT_MIGRATED = {
	zh: '数据库的表不是这一版的：请先运行 npm run migrate（或 node commands/migrate.js）。',
	en: 'The tables are not those of this release: run `npm run migrate` (or `node commands/migrate.js`) first.'
};

/** A command's role need not own the tables. @throws CommandError */
async function requireMigrated({ db }: Deps): Promise<void> {
	if (!(await isMigrated(db))) throw new CommandError(both(NOT_MIGRATED));
}
