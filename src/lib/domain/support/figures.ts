/** Figures for whoever leads the help desk. Instants are UTC milliseconds. */
export interface CountedTicket {
	openedAt: number;
	dueAt: number;
	owner?: string;
	answeredAt?: number;
	closedAt?: number;
	resolution?: string;
}

export interface DeskFigures {
	open: number;
	late: number;
	/** Minutes that the open tickets have waited: the middle one and the longest; absent when none is open. */
	medianAge?: number;
	longestAge?: number;
	/** Open tickets by owner, the busiest first; "" = nobody's. */
	load: { owner: string; open: number }[];
	closed: number;
	/** Closed at the first contact, of all closed except duplicates and not reached. 0 to 1; absent when there are none. */
	firstContact?: number;
	resolutions: { resolution: string; count: number }[];
}

const NO_CONTACT = ['duplicate', 'notReached'];

export function deskFigures(tickets: CountedTicket[], now: number): DeskFigures {
	const open = tickets.filter(({ closedAt }) => closedAt === undefined);
	const closed = tickets.filter(({ closedAt }) => closedAt !== undefined);
	const reached = closed.filter(({ resolution = '' }) => !NO_CONTACT.includes(resolution));
	const atFirst = reached.filter(({ answeredAt, closedAt }) => answeredAt === closedAt);
	const ages = open.map(({ openedAt }) => Math.round((now - openedAt) / 60_000)).sort((a, b) => a - b);
	return {
		open: open.length,
		late: open.filter(({ dueAt }) => dueAt < now).length,
		medianAge: ages[Math.floor((ages.length - 1) / 2)],
		longestAge: ages.at(-1),
		load: tally(open.map(({ owner = '' }) => owner)).map(([owner, count]) => ({ owner, open: count })),
		closed: closed.length,
		firstContact: reached.length === 0 ? undefined : atFirst.length / reached.length,
		resolutions: tally(closed.map(({ resolution = '' }) => resolution)).map(([resolution, count]) => ({
			resolution,
			count
		}))
	};
}

/** How often each occurs, the commonest first. */
export function tally(values: string[]): [value: string, count: number][] {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].sort(([, a], [, b]) => b - a);
}

export interface HourOfCauses {
	/** Beginning of the hour. */
	hour: number;
	total: number;
	/** Causes (codes of the catalogue of problems) with their counts, the commonest first. */
	causes: [problem: string, count: number][];
}

/** One entry an hour, quiet hours left out. */
export function byHour(rows: { hour: number; problem: string; count: number }[]): HourOfCauses[] {
	const hours = [...new Set(rows.map(({ hour }) => hour))].sort((a, b) => a - b);
	return hours.map((hour) => {
		const here = rows.filter((row) => row.hour === hour).sort((a, b) => b.count - a.count);
		return {
			hour,
			total: here.reduce((sum, { count }) => sum + count, 0),
			causes: here.map(({ problem, count }) => [problem, count])
		};
	});
}
