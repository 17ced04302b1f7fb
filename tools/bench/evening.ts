/**
 * npm run bench:evening -- [--web 149] [--database 39] [--minutes 15]
 *
 * The evening on which most report, on paper: arrivals shaped like Australia's census night of 2021 (142 forms a second at its peak, from
 * some 10.9 million dwellings), scaled by households, against what `bench:returns` measured of one return (processor milliseconds of web
 * server and PostgreSQL). Says how many cores a district, a province and the nation take, and what happens with half of them.
 */
import { parseArgs } from 'node:util';
import { coresFor, simulate } from './support/evening/simulate';

const { values } = parseArgs({
	options: {
		web: { type: 'string', default: '149' },
		database: { type: 'string', default: '39' },
		minutes: { type: 'string', default: '15' }
	}
});
const PEAK_PER_HOUSEHOLD = 142 / 10_900_000;
/** Beyond it waits grow faster than work. */
const SHARE = 0.6;
/** 50 million people at 2.86 a household (census 2020: 1.41 billion in 494 million). */
const PLACES = { 'a district': 107_000, 'a province': 17_500_000, 'the nation': 494_000_000 };

const duration = Number(values.minutes) * 60;
for (const [place, households] of Object.entries(PLACES)) {
	const peak = households * PEAK_PER_HOUSEHOLD;
	process.stdout.write(`${place}: ${households} households, ${peak.toFixed(1)} returns begun a second at the peak\n`);
	for (const [part, work] of Object.entries({
		web: Number(values.web) / 1000,
		database: Number(values.database) / 1000
	})) {
		const cores = coresFor({ peak, work, duration }, SHARE);
		const half = simulate({ peak, work, duration, cores: cores * SHARE * 0.8 });
		process.stdout.write(
			`  ${part.padEnd(9)} ${cores} cores at ${SHARE * 100} %; a fifth too few for the peak: up to ${half.longestWait.toFixed(0)} s of waiting, ${half.minutesLate.toFixed(0)} min of it late\n`
		);
	}
}
