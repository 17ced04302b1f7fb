import type { RehearsalList } from './load-rehearsal';

const UNOPENED_SHOWN = 5;

/** What a newcomer needs to try the portal, as lines for a terminal. Chinese text stands last, where its width is harmless. */
export function rehearsalTable({ url, households, staff }: RehearsalList, listFile: string): string {
	const unopened = households.filter(({ state }) => state === 'unopened').slice(0, UNOPENED_SHOWN);
	const others = households.filter(({ state }) => state !== 'unopened');
	const codes = [...unopened, ...others].map(({ state, code, pin, address }) => [
		state,
		grouped(code),
		pin ?? '–',
		address
	]);
	const accounts = staff.map(({ role, number, password }) => [role, number, password]);
	return [
		`Open ${url}`,
		'',
		...columns([['household', 'code of the letter', 'PIN', 'address'], ...codes]),
		'',
		`Staff sign in at ${url}/staff, which shows the one-time code of each account during a rehearsal.`,
		'',
		...columns([['role', 'staff number', 'password'], ...accounts]),
		'',
		`All of them: ${listFile}. Ctrl-C stops everything; the data stays.`
	].join('\n');
}

const grouped = (code: string): string => code.replace(/(\d{4})(?=\d)/g, '$1 ');

function columns(rows: string[][]): string[] {
	const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
	return rows.map(
		(row) => `  ${row.map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0))).join('   ')}`
	);
}
