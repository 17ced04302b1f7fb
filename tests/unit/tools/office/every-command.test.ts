import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
/** Every script of the office and of rehearsals: its name and file. */
const COMMANDS = Object.entries(scripts).flatMap(([name, script]) => {
	const file = /tools\/(?:office|rehearsal)\/[\w-]+\.ts/.exec(script)?.[0];
	return file ? [[name, file] as const] : [];
});

afterEach(() => vi.restoreAllMocks());

/** Loads the command as Node would, with these words. */
async function call(file: string, word: string): Promise<{ code: unknown; written: string }> {
	const [argv, exitCode] = [process.argv, process.exitCode];
	const written: string[] = [];
	for (const stream of [process.stdout, process.stderr])
		vi.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0);
	try {
		process.argv = ['node', file, word];
		await import(/* @vite-ignore */ `../../../../${file}?${word}`);
		return { code: process.exitCode, written: written.join('') };
	} finally {
		process.argv = argv;
		process.exitCode = exitCode;
	}
}

/** Options that the guides write for a command: in `npm run X -- …` of a text or a shell block. */
function documentedOptions(name: string): string[] {
	const guides = ['README.md', 'docs/operations.md', 'docs/household-list.md']
		.map((file) => readFileSync(file, 'utf8'))
		.join('\n');
	const calls = guides.matchAll(new RegExp(`npm run (?:-s )?${name} -- ([^\\x60#\\n]*)`, 'g'));
	return [...calls].flatMap(([, words = '']) => words.match(/--[a-z][a-z-]*/g) ?? []);
}

describe.each(COMMANDS)('npm run %s', { timeout: 60_000 }, (name, file) => {
	it('shows its usage on --help, without a database: every option that the guides name', async () => {
		const { code, written } = await call(file, '--help');
		expect(written).toMatch(new RegExp(`用法  \\|  Usage: npm run (-s )?${name} --`));
		expect(code).toBe(0);
		for (const option of documentedOptions(name)) expect(written).toContain(`${option} `);
	});

	it('names an option that it does not know and ends with 2', async () => {
		const { code, written } = await call(file, '--no-such-option');
		expect(written).toContain('不认识的选项：--no-such-option  |  not understood: --no-such-option');
		expect(code).toBe(2);
	});
});
