import { readFileSync } from 'node:fs';

/** A command as the guide writes it, and the heading that it stands under. */
export interface DocumentedCommand {
	heading: string;
	/** `npm run X -- …`, without the remark behind it */
	line: string;
	script: string;
	words: string[];
}

/** Every `npm run` of the guide's shell blocks, in the order in which they stand there. */
export function documentedCommands(file: string): DocumentedCommand[] {
	const found: DocumentedCommand[] = [];
	let [heading, isShell] = ['', false];
	for (const line of readFileSync(file, 'utf8').split('\n')) {
		if (line.startsWith('```')) isShell = line === '```sh';
		else if (!isShell && line.startsWith('#')) heading = line.replace(/^#+ /, '');
		else if (isShell && line.startsWith('npm run ')) found.push({ heading, ...commandIn(line) });
	}
	return found;
}

function commandIn(text: string): Omit<DocumentedCommand, 'heading'> {
	const line = text.replace(/\s+#.*$/, '');
	const [, script = '', words = ''] = /^npm run (?:-s )?(\S+)(?: -- (.*))?$/.exec(line) ?? [];
	return { line, script, words: words.split(/\s+/).filter(Boolean) };
}

/** The file behind a script of package.json. */
export function fileOf(script: string): string {
	const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
	const file = /tools\/with-node\.mjs (\S+\.ts)/.exec(scripts[script] ?? '')?.[1];
	if (!file) throw new Error(`package.json has no script of ours called ${script}.`);
	return file;
}
