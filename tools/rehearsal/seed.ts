import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { migrate } from '$lib/server/db/migrate';
import { censusMonths } from '$lib/domain/household/round-months';
import { shippedRound } from '$lib/server/round-file';
import { plannedDistrict } from './district';
import { loadRehearsal } from './load-rehearsal';
import { populate } from './population';
import { openEnvironment } from '../start/environment';
import { progressOn } from '../start/progress';

/**
 * `npm run seed -- --households N --seed S`: a rehearsal district in an empty database.
 * `--people FILE` writes the invented people of the shipped round instead, as a JSON array that `npm run check-response` reads.
 */
const { values } = parseArgs({
	options: {
		households: { type: 'string', default: '2000' },
		seed: { type: 'string', default: '1' },
		people: { type: 'string' }
	}
});

const progress = progressOn(process.stderr);

function wholeNumber(name: 'households' | 'seed'): number {
	const value = Number(values[name]);
	if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} has to be a whole number from 1.`);
	return value;
}

async function main(): Promise<void> {
	const size = { households: wholeNumber('households'), seed: wholeNumber('seed') };
	if (values.people) return writePeople(size, values.people);
	const { settings, stop } = await openEnvironment({ attach: true, log: progress.log });
	try {
		const { databaseUrl } = settings;
		await progress.step('Tables', () => migrate(databaseUrl));
		await progress.step(`Rehearsal district of ${size.households} households`, () =>
			loadRehearsal({ databaseUrl, settings, ...size, log: progress.log })
		);
	} finally {
		await stop();
	}
}

/** One household a line, so that a hundred thousand need no more memory than one. */
async function writePeople(size: { households: number; seed: number }, file: string): Promise<void> {
	await pipeline(Readable.from(lines(size)), createWriteStream(file));
}

function* lines(size: { households: number; seed: number }): Generator<string> {
	let before = '[\n';
	for (const household of populate(plannedDistrict(shippedRound, size), size.seed, censusMonths(shippedRound))) {
		yield before + JSON.stringify(household);
		before = ',\n';
	}
	yield '\n]\n';
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
});
