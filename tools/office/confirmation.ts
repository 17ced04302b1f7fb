/** Before something that cannot be undone, its name is typed. */
import { createInterface } from 'node:readline/promises';
import { both, CommandError } from './command-line';

/** Where the question is asked; a terminal, unless a test says otherwise. */
export interface Terminal {
	input: NodeJS.ReadableStream & { isTTY?: boolean };
	output: NodeJS.WritableStream;
}

/**
 * Whether `name` was given (`--confirm`), or is typed now.
 * @throws CommandError where nobody can be asked
 */
export async function isConfirmed(
	name: string,
	given: string | undefined,
	{ input, output }: Terminal = { input: process.stdin, output: process.stdout }
): Promise<boolean> {
	if (given !== undefined) return given === name;
	if (!input.isTTY)
		throw new CommandError(
			both({
				zh: `没有确认，什么也没有做。请加上 --confirm ${name}`,
				en: `Not confirmed: nothing was done. Add --confirm ${name}`
			})
		);
	const lines = createInterface({ input, output });
	try {
		return (
			(await lines.question(`${both({ zh: `确实要做，请输入 ${name}`, en: `To go on, type ${name}` })}: `)).trim() ===
			name
		);
	} finally {
		lines.close();
	}
}
