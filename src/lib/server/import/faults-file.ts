/** The faulty lines of a list as a file to send back: what is wrong beside what stands there. Names and telephones stay out. */
import { mapColumns } from './columns';
import type { Fault, Row } from './row';

export function faultsFile(rows: readonly Row[], faults: readonly Fault[]): string {
	const [header] = rows;
	const columns = Object.values(mapColumns(header?.cells ?? []).at).sort((a, b) => a - b);
	const byLine = new Map(rows.map((row) => [row.line, row]));
	const lines = [...new Set(faults.map(({ line }) => line))];
	const records = lines.map((line) => [
		String(line),
		faults
			.filter((fault) => fault.line === line)
			.map(({ reason }) => reason.zh)
			.join(' '),
		...columns.map((column) => byLine.get(line)?.cells[column] ?? '')
	]);
	const head = ['行号', '问题', ...columns.map((column) => header?.cells[column] ?? '')];
	return `\uFEFF${[head, ...records].map((record) => record.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** A cell that begins like a formula would be run by whoever opens the file. */
const quoted = (cell: string): string => `"${(/^[=+\-@]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;
