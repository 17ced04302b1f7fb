import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';

const require = createRequire(import.meta.url);

/** The rules of `.dependency-cruiser.cjs`. */
export const RULES: IForbiddenRuleType[] = require('../../.dependency-cruiser.cjs').forbidden;

export interface Violation {
	rule: string;
	from: string;
	to: string;
}

/** Every import below `src` of the project in `root` that breaks a rule. */
export async function violationsIn(root: string): Promise<Violation[]> {
	const { summary } = await cruised(root);
	return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

/** Every import from one file below `src` to another. */
export async function importsIn(root: string): Promise<[from: string, to: string][]> {
	const { modules } = await cruised(root);
	const pairs = modules.flatMap(({ source, dependencies }) =>
		dependencies.map(({ resolved }): [string, string] => [source, resolved])
	);
	return pairs.filter((pair) => pair.every((path) => path.startsWith('src/')));
}

const results = new Map<string, Promise<ICruiseResult>>();

/** Each project is read once: it takes a quarter of a minute for the whole of `src`. */
function cruised(root: string): Promise<ICruiseResult> {
	const result = results.get(root) ?? cruiseAnew(root);
	results.set(root, result);
	return result;
}

async function cruiseAnew(root: string): Promise<ICruiseResult> {
	const { output } = await cruise(
		['src'],
		{
			baseDir: root,
			validate: true,
			ruleSet: { forbidden: RULES },
			// Types are imports too: what a file knows counts, not only what is left of it after compiling.
			tsPreCompilationDeps: true,
			doNotFollow: { path: 'node_modules' }
		},
		{ alias: { $lib: join(root, 'src/lib') }, extensions: ['.ts', '.js', '.svelte', '.json'] }
	);
	return output as ICruiseResult;
}
