import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfChanged } from '../start/build';
import { ensureChineseFont, ensureChromium } from './chromium';
import { countPlaywright, countVitest, type Counts } from './test-counts';

/**
 * `npm test [-- --only unit,e2e]`: every stage, each with its time, then one line `N passed, M failed`. A stage that has
 * no tests of its own (lint, types, build) counts as one failure when it fails, and as nothing when it does not.
 * `npm run test:full` runs the same tests with the full counts (tests/support/counts.ts).
 */
interface Stage {
	name: string;
	/** Whether there is anything to run yet. */
	isThere: boolean;
	/** Shares nothing with those of the same name, and leaves a core idle by itself: run beside them. */
	beside?: string;
	/** Resolves with the counts of its tests; throws when it failed without them. */
	run(): Promise<Counts>;
}

const reports = mkdtempSync(join(tmpdir(), 'zitian-reports-'));
const say = (text: string) => process.stdout.write(`${text}\n`);
const note = (text: string) => say(`  ${text}`);

/** Runs a tool of node_modules with this Node; its exit code. */
async function tool(file: string, args: string[], env: Record<string, string> = {}): Promise<number> {
	const child = spawn(process.execPath, [join('node_modules', file), ...args], {
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, ...env }
	});
	const [code] = await once(child, 'exit');
	return Number(code ?? 1);
}

/** A stage of tools that have no tests to count; each must end well. */
function plain(name: string, ...commands: [file: string, ...args: string[]][]): Stage {
	return {
		name,
		isThere: true,
		async run() {
			for (const [file, ...args] of commands) {
				if ((await tool(file, args)) !== 0) throw new Error(`${name}: there are mistakes.`);
			}
			return { passed: 0, failed: 0 };
		}
	};
}

function vitest(name: string, folder: string, ...projects: string[]): Stage {
	const report = join(reports, `${projects[0]}.json`);
	const chosen = projects.map((project) => `--project=${project}`);
	const args = ['run', ...chosen, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	return {
		name,
		isThere: hasTests(folder),
		run: async () => countVitest(await tool('vitest/vitest.mjs', args), readReport(report))
	};
}

function endToEnd(): Stage {
	const report = join(reports, 'e2e.json');
	return {
		name: 'End-to-end, in Chromium',
		isThere: hasTests('tests/e2e'),
		async run() {
			process.env.CHROMIUM_PATH = ensureChromium(note);
			ensureChineseFont(note);
			const args = ['test', '--reporter=list,json'];
			const code = await tool('@playwright/test/cli.js', args, { PLAYWRIGHT_JSON_OUTPUT_NAME: report });
			return countPlaywright(code, readReport(report));
		}
	};
}

const build: Stage = {
	name: 'Build',
	isThere: true,
	async run() {
		await buildIfChanged();
		return { passed: 0, failed: 0 };
	}
};

function hasTests(folder: string): boolean {
	return (
		existsSync(folder) && readdirSync(folder, { recursive: true }).some((file) => String(file).endsWith('.test.ts'))
	);
}

function readReport(file: string): unknown {
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

const STAGES: Record<string, Stage> = {
	format: {
		...plain('Format', ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']),
		beside: 'sources'
	},
	lint: { ...plain('Lint', ['eslint/bin/eslint.js', '.']), beside: 'sources' },
	types: {
		...plain(
			'Types',
			['@sveltejs/kit/svelte-kit.js', 'sync'],
			[
				'svelte-check/bin/svelte-check',
				'--tsconfig',
				'./tsconfig.check.json',
				'--output',
				'human',
				'--fail-on-warnings'
			]
		),
		beside: 'sources'
	},
	boundaries: { ...vitest('Boundaries', 'tests/architecture', 'architecture'), beside: 'build' },
	unit: { ...vitest('Unit', 'tests/unit', 'unit'), beside: 'build' },
	build: { ...build, beside: 'build' },
	integration: vitest('Integration, on PostgreSQL', 'tests/integration', 'integration', 'hashed-elsewhere'),
	weight: plain('Weight of the pages', ['tsx/dist/cli.mjs', 'tools/ci/page-weight.ts']),
	alone: { ...vitest('The build by itself', 'tests/build', 'build'), beside: 'served' },
	hostile: { ...vitest('Nonsense and malice, over HTTP', 'tests/hostile', 'hostile'), beside: 'served' },
	e2e: endToEnd(),
	browsers: {
		...plain('The journey in other browsers', ['tsx/dist/cli.mjs', 'tools/ci/test-browsers.ts']),
		isThere: process.argv.includes('--full')
	}
};

async function runStage(stage: Stage): Promise<Counts> {
	const begun = performance.now();
	say(`\n→ ${stage.name} …`);
	const counts = await stage.run().catch((error: unknown) => {
		say(error instanceof Error ? error.message : String(error));
		return { passed: 0, failed: 1 };
	});
	const seconds = ((performance.now() - begun) / 1000).toFixed(1);
	say(`${counts.failed === 0 ? '✓' : '×'} ${stage.name} (${seconds} s)`);
	return counts;
}

/** The stages named after `--only`, in their order; all of them without it. Those of one inner list run side by side, but in the full run. */
function chosenStages(args: string[]): Stage[][] {
	const only = args.includes('--only') ? args[args.indexOf('--only') + 1]?.split(',') : undefined;
	const chosen = Object.entries(STAGES)
		.filter(([name, stage]) => stage.isThere && (only?.includes(name) ?? true))
		.map(([, stage]) => stage);
	const groups = new Map<string, Stage[]>();
	for (const stage of chosen) {
		const group = (!process.env.ZITIAN_FULL && stage.beside) || stage.name;
		groups.set(group, [...(groups.get(group) ?? []), stage]);
	}
	return [...groups.values()];
}

async function main(args: string[]): Promise<void> {
	if (args.includes('--full')) process.env.ZITIAN_FULL = '1';
	const total: Counts = { passed: 0, failed: 0 };
	for (const stages of chosenStages(args)) {
		for (const { passed, failed } of await Promise.all(stages.map(runStage))) {
			total.passed += passed;
			total.failed += failed;
		}
	}
	rmSync(reports, { recursive: true, force: true });
	say(`\n${total.passed} passed, ${total.failed} failed`);
	process.exitCode = total.failed === 0 ? 0 : 1;
}

await main(process.argv.slice(2));
