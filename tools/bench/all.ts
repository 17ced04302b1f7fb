import { spawnSync } from 'node:child_process';
import { goalsTable } from './support/goals';

/** `npm run bench`: every benchmark, one after the other, so that none slows another; then figures beside goals. Ends with 1 if one of them failed. */
const BENCHMARKS = [
	'checks',
	'live',
	'enumerator',
	'help-desk',
	'sign-in',
	'requests',
	'returns',
	'flood',
	'overload',
	'phone'
];

for (const name of BENCHMARKS) {
	process.stdout.write(`\n${name}\n`);
	const { status } = spawnSync(process.execPath, ['--import', 'tsx', `tools/bench/${name}.ts`], { stdio: 'inherit' });
	if (status !== 0) process.exitCode = 1;
}

process.stdout.write(`\n${goalsTable('bench/results')}`);
