import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What /metrics tells. No label comes from a person: routes are patterns, causes are codes of the catalogue. */
export const registry = new Registry();
const registers = [registry];

/** A series a route and no more: whatever strangers send, /metrics stays as long as the table of pages. */
export const requestSeconds = new Histogram({
	name: 'zitian_request_seconds',
	help: 'From the first byte of a request to the end of its answer, by route pattern.',
	labelNames: ['route'] as const,
	buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
	registers
});

export const requests = new Counter({
	name: 'zitian_requests_total',
	help: 'Requests by method and the status of the answer; 0 where there was none.',
	labelNames: ['method', 'status'] as const,
	registers
});

export const requestFailures = new Counter({
	name: 'zitian_request_failures_total',
	help: 'Requests that ended in an error of the portal, by route pattern.',
	labelNames: ['route'] as const,
	registers
});

export const requestsCutShort = new Counter({
	name: 'zitian_requests_cut_short_total',
	help: 'Requests whose client left before the answer was there.',
	registers
});

export const databaseAwayAnswers = new Counter({
	name: 'zitian_database_away_total',
	help: 'Requests that were answered "not saved", because the database was away.',
	registers
});

export const signInRefusals = new Counter({
	name: 'zitian_sign_in_refusals_total',
	help: 'Sign-ins of residents that were refused, by what had really happened.',
	labelNames: ['cause'] as const,
	registers
});

/** One figure of how a server does, that is asked for when somebody looks. */
export interface Figure<Name extends string = string> {
	/** Without the prefix of all our metrics. */
	name: Name;
	help: string;
	/** Of several processes of one machine: their sum, or any of theirs where each tells of the same thing. */
	of: 'process' | 'portal';
	/** Undefined: it cannot be had, and is left out, not told wrongly. */
	read(): Promise<number | undefined> | number;
}

export function figure({ name, help, of, read }: Figure): void {
	new Gauge({
		name: `zitian_${name}`,
		help,
		registers,
		aggregator: of === 'process' ? 'sum' : 'max',
		async collect() {
			const value = await Promise.resolve()
				.then(read)
				.catch(() => undefined);
			if (value === undefined) this.remove();
			else this.set(value);
		}
	});
}
