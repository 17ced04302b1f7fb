import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A figure of a result file beside what it must reach. `=name` in the path is the entry of a list with that name. */
interface Goal {
	figure: string;
	result: string;
	path: string[];
	unit: string;
	goal: number;
	/** The figure has to be at least the goal; otherwise at most. */
	atLeast?: true;
}

const request = (name: string, goal: number): Goal => ({
	figure: name,
	result: 'returns',
	path: ['requests', `=${name}`, 'ratio'],
	unit: '× bare',
	goal
});

/** Of issue 15. A transaction that is bare costs what it does on this machine, in the same minutes (support/returns/bare.ts). */
export const GOALS: Goal[] = [
	{
		figure: 'a return without its hash',
		result: 'returns',
		path: ['whole', 'ratioWithoutHash'],
		unit: '× bare',
		goal: 30
	},
	request('POST /form/changes', 1.5),
	request('GET /form', 1.5),
	request('GET /', 0.6),
	request('POST /form/sign', 3),
	{
		figure: 'returns a second',
		result: 'returns',
		path: ['sustained', 'perSecond'],
		unit: '/s',
		goal: 12,
		atLeast: true
	},
	{ figure: 'next question, phone 4 × slower', result: 'phone', path: ['next', 'p95'], unit: 'ms', goal: 100 },
	{
		figure: 'a save at three times capacity, p95',
		result: 'overload',
		path: ['beside', 'saves', 'p95'],
		unit: 'ms',
		goal: 1000
	}
];

/** The figure at that path, or undefined. */
export function figureAt(result: unknown, path: string[]): number | undefined {
	let at = result;
	for (const part of path) {
		if (Array.isArray(at)) at = at.find((entry: { name?: string }) => `=${entry.name}` === part);
		else
			at = at !== null && typeof at === 'object' ? Object.entries(at).find(([name]) => name === part)?.[1] : undefined;
	}
	return typeof at === 'number' ? at : undefined;
}

/** One line a goal: figure, goal, whether it is reached. What was not measured yet says so. */
export function goalsTable(folder: string): string {
	return GOALS.map(({ figure, result, path, unit, goal, atLeast }) => {
		const file = join(folder, `${result}.json`);
		const value = existsSync(file) ? figureAt(JSON.parse(readFileSync(file, 'utf8')), path) : undefined;
		if (value === undefined) return `  ? ${figure.padEnd(36)} not measured: npm run bench:${result}\n`;
		const reached = atLeast ? value >= goal : value <= goal;
		const most = atLeast ? '≥' : '≤';
		return `  ${reached ? '✓' : '×'} ${figure.padEnd(36)} ${value.toFixed(1).padStart(7)} ${unit}  (goal ${most} ${goal})\n`;
	}).join('');
}
