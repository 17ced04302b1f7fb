import type { Seen } from './crowd';

interface Row {
	fault: string;
	times: number;
	seen: Seen;
}

const COLUMNS = ['fault', 'times', 'saves', 'submissions', 'not saved', 'lost', 'wrong', 'longest s'];

/** All faults, one a line, and their sum, as a table of Markdown. */
export function tableOf(rows: readonly Row[]): string {
	const cells = rows.map(({ fault, times, seen }) => [
		fault,
		times,
		seen.saves,
		seen.submissions,
		seen.refused,
		seen.lost,
		seen.wrong.length,
		(seen.longest / 1000).toFixed(1)
	]);
	const sum = (at: number) => cells.reduce((all, row) => all + Number(row[at]), 0);
	const longest = Math.max(0, ...rows.map(({ seen }) => seen.longest)) / 1000;
	const last = ['all', ...[1, 2, 3, 4, 5, 6].map(sum), longest.toFixed(1)];
	const line = (row: readonly unknown[]) => `| ${row.join(' | ')} |`;
	return [line(COLUMNS), line(COLUMNS.map(() => '---')), ...cells.map(line), line(last)].join('\n');
}

export type { Row };
