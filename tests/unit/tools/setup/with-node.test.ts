import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

mkdirSync('.cache', { recursive: true });
const folder = mkdtempSync(join('.cache', 'with-node-'));
afterAll(() => rmSync(folder, { recursive: true }));

function withNode(...args: string[]) {
	return spawnSync(process.execPath, ['tools/with-node.mjs', ...args], { encoding: 'utf8' });
}

function script(text: string): string {
	const path = join(folder, 'script.ts');
	writeFileSync(path, text);
	return relative('.', path);
}

describe('with-node', { timeout: 30_000 }, () => {
	it('runs a script of ours with its arguments, on a supported Node, and says nothing of its own', () => {
		const path = script(`import { PROBLEMS } from '$lib/domain/problem';
			const [major = 0] = process.versions.node.split('.').map(Number);
			console.log(JSON.stringify([process.argv.slice(2), major >= 22, typeof PROBLEMS]));`);
		const run = withNode(path, '--flag', 'two words');
		expect(JSON.parse(run.stdout)).toEqual([['--flag', 'two words'], true, 'object']);
		expect(run.stderr).toBe('');
		expect(run.status).toBe(0);
	});

	it('ends with the exit code of what it ran', () => {
		expect(withNode(script('process.exit(7);')).status).toBe(7);
	});

	it('runs a tool of node_modules by its name', () => {
		expect(withNode('tsc', '--version').stdout).toMatch(/^Version \d/);
	});
});
