import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { dirname } from 'node:path';

/** Figures with what they depend on: the machine, how busy it was besides, and the commit. */
export function writeResult(file: string, figures: object): void {
	const commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
	const [{ model = '' } = {}] = cpus();
	const machine = { model, cores: availableParallelism(), memory: totalmem(), node: process.version, load: loadavg() };
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), commit, machine, ...figures }, null, 2)}\n`);
}
