import { fail, ok, type Result } from '$lib/domain/problem';
import { isLead } from '$lib/domain/support/agents';
import { byHour, deskFigures, type DeskFigures, type HourOfCauses } from '$lib/domain/support/figures';
import type { Deps } from '../../deps';
import { asHelpDesk } from '../../db/as-role';
import { refusalsByHour, ticketsSince, type TicketRow } from '../../db/queries/tickets';
import type { Staff } from '../../actors';

/** How far back the figures go. */
const DAYS = 7;
const HOURS = 24;

export interface Figures extends DeskFigures {
	hours: HourOfCauses[];
}

type FigureDeps = Pick<Deps, 'db' | 'clock'>;

/** Load, age and results of the last week's tickets, and why sign-ins failed in the last day. Nobody's number is opened. */
export async function showFigures(deps: FigureDeps, staff: Staff): Promise<Result<Figures>> {
	if (!isLead(staff)) return fail('notAllowed');
	const now = deps.clock.now();
	const [tickets, refusals] = await asHelpDesk(deps.db, staff, (db) =>
		Promise.all([ticketsSince(db, now - DAYS * HOURS * 3_600_000), refusalsByHour(db, now - HOURS * 3_600_000)])
	);
	return ok({ ...deskFigures(tickets.map(countedOf), now), hours: byHour(refusals) });
}

const countedOf = (row: TicketRow) => ({
	openedAt: row.openedAt,
	dueAt: row.dueAt,
	owner: row.ownerName === null ? undefined : `${row.ownerName} (${row.ownerNumber})`,
	answeredAt: row.answeredAt ?? undefined,
	closedAt: row.closedAt ?? undefined,
	resolution: row.resolution ?? undefined
});

const COLUMNS = [
	'number',
	'openedAt',
	'dueAt',
	'source',
	'topic',
	'ownerNumber',
	'takenAt',
	'answeredAt',
	'closedAt',
	'resolution'
] as const;

/** The same tickets as CSV (RFC 4180), one a line; times in UTC. No contact, no household. */
export async function exportFigures(deps: FigureDeps, staff: Staff): Promise<Result<string>> {
	if (!isLead(staff)) return fail('notAllowed');
	const since = deps.clock.now() - DAYS * HOURS * 3_600_000;
	const rows = await asHelpDesk(deps.db, staff, (db) => ticketsSince(db, since));
	const lines = rows.map((row) => COLUMNS.map((name) => cell(row[name], name.endsWith('At'))).join(','));
	return ok([COLUMNS.join(','), ...lines, ''].join('\r\n'));
}

/** Refused sign-ins of the last week by hour and cause, as CSV. */
export async function exportCauses(deps: FigureDeps, staff: Staff): Promise<Result<string>> {
	if (!isLead(staff)) return fail('notAllowed');
	const since = deps.clock.now() - DAYS * HOURS * 3_600_000;
	const rows = await asHelpDesk(deps.db, staff, (db) => refusalsByHour(db, since));
	const lines = rows.map(({ hour, problem, count }) => [cell(hour, true), cell(problem, false), count].join(','));
	return ok(['hour,cause,count', ...lines, ''].join('\r\n'));
}

/** A cell that begins like a formula would be run by a spreadsheet. */
function cell(value: string | number | null, isTime: boolean): string {
	if (value === null) return '';
	const text = isTime ? new Date(Number(value)).toISOString() : String(value).replace(/^[=+\-@]/, "'$&");
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
