import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What /metrics tells. No label comes from a person: routes are patterns, causes are codes of the catalogue. */
export const registry = new Registry();
const registers = [registry];

export const requestSeconds = new Histogram({
	name: 'zitian_request_seconds',
	help: 'From the first byte of a request to the end of its answer, by route pattern.',
	labelNames: ['method', 'route', 'status'] as const,
	buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
	registers
});

export const requestsCutShort = new Counter({
	name: 'zitian_requests_cut_short_total',
	help: 'Requests whose client left before the answer was there.',
	labelNames: ['route'] as const,
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

/** Adds a figure that is asked for when /metrics is. A figure that cannot be had is left out, not told wrongly. */
export function figure(name: string, help: string, read: () => Promise<number | undefined> | number): void {
	new Gauge({
		name,
		help,
		registers,
		async collect() {
			const value = await Promise.resolve()
				.then(read)
				.catch(() => undefined);
			if (value === undefined) this.remove();
			else this.set(value);
		}
	});
}
