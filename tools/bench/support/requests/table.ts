import type { Cost } from './measure';
import type { typedAnswer } from './typed-answer';

interface Figures {
	requests: Cost[];
	phone: Omit<Awaited<ReturnType<typeof typedAnswer>>, 'posted'>;
	/** Milliseconds of the processor for a piece of work that is always the same. */
	yardstick: { median: number; best: number; worst: number };
	/** Of the machine, over the last minute. */
	loadAtStart?: number;
	loadAtEnd?: number;
}

const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((all, value) => all + value, 0);

const COLUMNS: [title: string, cell: (row: Cost) => number | string | undefined][] = [
	['request', ({ name }) => name],
	['statements', ({ statements }) => statements],
	['transactions', ({ transactions }) => transactions],
	['round trips', ({ roundTrips }) => roundTrips],
	['decrypts', ({ decrypts }) => sum(decrypts)],
	['of drafts', ({ decrypts }) => decrypts.draft ?? 0],
	['encrypts', ({ encrypts }) => sum(encrypts)],
	['resolves', ({ resolves }) => resolves],
	['calls', ({ calls }) => calls],
	['CPU ms', ({ cpu }) => cpu?.median],
	['(best–worst)', ({ cpu }) => cpu && `${cpu.best}–${cpu.worst}`],
	['wall ms', ({ wall }) => wall?.median]
];

/** The figures that are compared, one request a line. */
export function tableOf({ requests, phone, yardstick, loadAtStart = 0, loadAtEnd = 0 }: Figures): string {
	const rows = [
		COLUMNS.map(([title]) => title),
		...requests.map((row) => COLUMNS.map(([, cell]) => String(cell(row) ?? '–')))
	];
	const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	const lines = rows.map((row) =>
		row
			.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
			.join('  ')
	);
	const { busy, task, script, calls, resolves } = phone;
	const typed = `One typed answer on a phone ${phone.slowdown} times slower: ${busy.onInput.median} ms until the page is free after the key (p95 ${busy.onInput.p95}), ${busy.onChange.median} ms after leaving the field, ${task.median} ms of work in all (${task.best}–${task.worst}), ${script.median} ms of it scripts; ${calls} calls, ${resolves ?? '–'} resolves.`;
	return `${lines.join('\n')}\n\n${typed}\nLoad of the machine: ${loadAtStart.toFixed(1)} at the start, ${loadAtEnd.toFixed(1)} at the end; the yardstick took ${yardstick.median} ms of the processor (${yardstick.best}–${yardstick.worst}).\n`;
}
