import type { Bare } from './bare';
import type { Cost } from './measure';

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const sum = (values: number[]): number => values.reduce((all, value) => all + value, 0);
const both = ({ web, database }: Pick<Cost, 'web' | 'database'>): number => web + database;

/** Medians of the series. Requests of one name are a mean: a household sends several. */
export function summaryOf(series: Cost[][], yardsticks: Bare[], hash: number) {
	const bare = median(yardsticks.map((each) => each.both));
	const names = [...new Set(series.flat().map(({ name }) => name))];
	const requests = names.map((name) => {
		const of = series.map((costs) => costs.filter((cost) => cost.name === name));
		const mean = (part: 'web' | 'database') =>
			median(of.map((costs) => sum(costs.map((cost) => cost[part])) / costs.length));
		const [web, database] = [mean('web'), mean('database')];
		return { name, times: of[0]?.length ?? 0, web, database, ratio: (web + database) / bare };
	});
	const whole = median(series.map((costs) => sum(costs.map(both))));
	return {
		bare: yardsticks,
		slowHash: hash,
		requests,
		whole: {
			requests: series[0]?.length ?? 0,
			web: median(series.map((costs) => sum(costs.map(({ web }) => web)))),
			database: median(series.map((costs) => sum(costs.map(({ database }) => database)))),
			ratio: whole / bare,
			ratioWithoutHash: (whole - hash) / bare
		}
	};
}

interface Rate {
	returns: number;
	perSecond: number;
	requests: { p95: number; p99: number; worst: number };
}

type Summary = ReturnType<typeof summaryOf> & { sustained: Rate; signedIn: Rate; resident: number };

/** One line a request, then the whole return. */
export function tableOf({ bare, slowHash, requests, whole, sustained, signedIn, resident }: Summary): string {
	const line = (name: string, times: number, web: number, database: number, ratio: number) =>
		`${name.padEnd(26)} ${String(times).padStart(3)} ${web.toFixed(2).padStart(8)} ${database.toFixed(2).padStart(8)} ${ratio.toFixed(2).padStart(8)}\n`;
	return [
		`${'processor ms'.padEnd(26)} ${'×'.padStart(3)} ${'web'.padStart(8)} ${'database'.padStart(8)} ${'/ bare'.padStart(8)}\n`,
		...requests.map((each) => line(each.name, each.times, each.web, each.database, each.ratio)),
		line('a whole return', whole.requests, whole.web, whole.database, whole.ratio),
		`without its slow hash (${slowHash.toFixed(1)} ms): ${whole.ratioWithoutHash.toFixed(1)} × bare (${bare.map((each) => each.both.toFixed(2)).join(', ')} ms)\n`,
		rateOf('with their letters', sustained),
		rateOf('already signed in', signedIn),
		`the web process holds ${resident.toFixed(0)} MB\n`
	].join('');
}

const rateOf = (who: string, { returns, perSecond, requests: { p95, p99, worst } }: Rate): string =>
	`${who}: ${returns} returns, ${perSecond.toFixed(1)} a second; a request p95 ${p95} ms, p99 ${p99} ms, at most ${worst} ms\n`;
