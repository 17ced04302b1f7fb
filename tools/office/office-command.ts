import type { Text } from '$lib/engine/model/types';
import { PROBLEMS, type Problem } from '$lib/domain/problem';
import type { Actor } from '$lib/server/audit/audited';
import type { Deps } from '$lib/server/deps';
import { container } from '$lib/server/container';
import { migrate } from '$lib/server/db/migrate';
import { openEnvironment } from '../start/environment';

/** A mistake in how a command was called, or in what it was given: shown as it is, without a stack. */
export class CommandError extends Error {}

/** Chinese first, English beside it: whoever runs the command may read either. */
export const both = ({ zh, en }: Text): string => `${zh}  |  ${en}`;

export const say = (text: string): void => void process.stdout.write(`${text}\n`);
const complain = (text: string): void => void process.stderr.write(`${text}\n`);

/** The problem's text with its braces filled in. */
export function problemText({ code, details = {} }: Problem): string {
	const fill = (text: string): string =>
		text.replace(/\{(\w+)\}/g, (braces, key: string) => String(details[key] ?? braces));
	const { zh, en } = PROBLEMS[code].say;
	return both({ zh: fill(zh), en: fill(en) });
}

export const officeActor = (command: string): Actor => ({ kind: 'office', id: command });

/**
 * Runs a command of the office on the database of the settings (in a rehearsal the private one, also while `npm start`
 * runs) and ends the process: 0 when it was done, 1 when it was refused.
 */
export function runOfficeCommand(work: (deps: Deps) => Promise<void>): void {
	withDeps(work).catch((error: unknown) => {
		complain(error instanceof Error ? error.message : String(error));
		process.exitCode = 1;
	});
}

async function withDeps(work: (deps: Deps) => Promise<void>): Promise<void> {
	const { settings, stop } = await openEnvironment({ attach: true, log: complain });
	try {
		await migrate(settings.databaseUrl);
		const deps = await container(settings);
		await work(deps).finally(() => deps.close());
	} finally {
		await stop();
	}
}
